import { createPayPalGateway } from '../../../src/gateways/paypal/paypal-gateway.js';
import type { PayPalPresentationMode, PayPalSdk } from '../../../src/gateways/paypal/sdk.js';
import { createPayPalStandIn } from '../../../src/sandbox/sdk/paypal-sdk.js';
import type { GatewayKit, GatewayWorld } from '../support/gateway-kit.js';
import { watchPopups } from '../support/popup.js';
import { demandPress } from '../support/press.js';
import { createSandboxWorld, eventually, reachSandbox, worldOver, type SandboxWorld } from '../support/sandbox-world.js';

let sandbox: SandboxWorld = createSandboxWorld();
let visited: string[] = [];
let address = '';
/** The button that agrees, in whatever language PayPal speaks. */
let agreement: () => Promise<HTMLButtonElement>;

function world(blocked: readonly PayPalPresentationMode[] = []): GatewayWorld {
  sandbox = createSandboxWorld();
  visited = [];
  address = location.href;
  const sdk = { loads: 0, starts: 0, broken: false };
  const gateway = createPayPalGateway({
    async loadSdk(_method, signal) {
      signal.throwIfAborted();
      sdk.loads += 1;
      if (sdk.broken) throw new Error('blocked');
      const browser = { blocked, navigate: (url: string) => void visited.push(url), currentUrl: () => address };
      return watched(createPayPalStandIn('https://sandbox.test/sandbox/', browser), sdk);
    },
  });
  return worldOver(sandbox, 'paypal', gateway, sdk);
}

/** PayPal's window opens in the click or not at all. */
function watched(paypal: PayPalSdk, sdk: { starts: number }): PayPalSdk {
  return {
    ...paypal,
    createPayPalOneTimePaymentSession(options) {
      const session = paypal.createPayPalOneTimePaymentSession(options);
      return {
        ...session,
        start(presentation, order) {
          if (presentation.presentationMode === 'auto') {
            demandPress();
            sdk.starts += 1;
          }
          return session.start(presentation, order);
        },
      };
    },
  };
}

export const payPalKit: GatewayKit = {
  world,
  hooks() {
    const popups = watchPopups();
    agreement = () => eventually(() => popups.last && !popups.last.closed && popups.last.document.querySelector<HTMLButtonElement>('button[type=submit]'));
    reachSandbox(() => sandbox);
  },
  agree: async () => (await agreement()).click(),
  midway: {
    async reach() {
      const pay = await agreement();
      return () => pay.click();
    },
    arrivesLate: false,
  },
  redirect: {
    world: () => world(['auto', 'modal']),
    async payElsewhere() {
      const page = await eventually(() => visited[0]);
      const answer = await sandbox.sandbox.fetch(new Request(page, { method: 'POST', body: 'instrument=balance' }));
      address = answer.headers.get('location') ?? '';
      return address;
    },
  },
};
