import type { GatewayKit } from './support/gateway-kit.js';
import { gatewayRules, type GatewayRule } from './support/gateway-rules.js';
import { createScene } from './support/gateway-scene.js';
import { redirectRules } from './support/redirect-rules.js';

/** The rules that a gateway is held to, each with a world of its own. */
export function rulesFor(kit: GatewayKit): { moment: string; name: string; run(): Promise<void> }[] {
  const over = (rules: readonly GatewayRule[], world: GatewayKit['world']) => rules.map(({ moment, name, keeps }) => ({
    moment, name,
    async run() {
      const scene = createScene(kit, world());
      try {
        await keeps(scene);
      } finally {
        scene.close();
      }
    },
  }));
  return [...over(gatewayRules, kit.world), ...(kit.redirect ? over(redirectRules, kit.redirect.world) : [])];
}

/** What every gateway keeps to, shown against the books of its payment service. */
export function describeGateway(name: string, kit: GatewayKit): void {
  describe(`${name} keeps to the contract of gateways`, () => {
    kit.hooks?.();
    for (const { moment, name: rule, run } of rulesFor(kit)) it(`${moment}: ${rule}`, run);
  });
}
