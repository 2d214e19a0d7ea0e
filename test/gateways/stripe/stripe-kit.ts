import { createStripeGateway } from '../../../src/gateways/stripe/stripe-gateway.js';
import type { StripeSdk } from '../../../src/gateways/stripe/sdk.js';
import { createStripeStandIn } from '../../../src/sandbox/sdk/stripe-sdk.js';
import { modalWith, typeCard } from '../support/buyer.js';
import type { GatewayKit, GatewayWorld } from '../support/gateway-kit.js';
import { demandPress } from '../support/press.js';
import { createSandboxWorld, eventually, reachSandbox, worldOver, type SandboxWorld } from '../support/sandbox-world.js';

let sandbox: SandboxWorld = createSandboxWorld();
let visited: string[] = [];

function world(): GatewayWorld {
  sandbox = createSandboxWorld();
  visited = [];
  const sdk = { loads: 0, starts: 0, broken: false };
  const gateway = createStripeGateway({
    async loadSdk(_method, signal) {
      signal.throwIfAborted();
      sdk.loads += 1;
      if (sdk.broken) throw new Error('blocked');
      const standIn = createStripeStandIn('https://sandbox.test/sandbox/', { now: () => new Date(2026, 2, 1), navigate: (url) => visited.push(url) });
      return watched(standIn, sdk);
    },
  });
  return worldOver(sandbox, 'stripe', gateway, sdk);
}

/** Elements must be submitted in the click, before anything else. */
function watched(stripe: StripeSdk, sdk: { starts: number }): StripeSdk {
  return {
    ...stripe,
    elements(options) {
      const elements = stripe.elements(options);
      const submit = elements.submit.bind(elements);
      elements.submit = () => {
        demandPress();
        sdk.starts += 1;
        return submit();
      };
      return elements;
    },
  };
}

export const stripeKit: GatewayKit = {
  world,
  hooks: () => void reachSandbox(() => sandbox),
  fill: (container) => typeCard(container, '4242424242424242'),
  midway: {
    fill: (container) => typeCard(container, '4000002760003184'),
    async reach() {
      const complete = await modalWith('Complete authentication');
      return () => complete.click();
    },
    arrivesLate: true,
  },
  redirect: {
    world,
    fill: (container) => typeCard(container, '4000000000003063'),
    async payElsewhere() {
      const bank = await eventually(() => visited[0]);
      const answer = await sandbox.sandbox.fetch(new Request(bank, { method: 'POST', body: 'answer=complete' }));
      return answer.headers.get('location') ?? '';
    },
  },
};
