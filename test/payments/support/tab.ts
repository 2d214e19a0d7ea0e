import { createHttpBackend } from '../../../src/backends/http/create-http-backend.js';
import { tokenFromSessionUrl } from '../../../src/backends/http/session-token.js';
import { assembleCheckout } from '../../../src/core/assemble-checkout.js';
import type { Checkout } from '../../../src/core/checkout.js';
import type { TextStorage } from '../../../src/core/environment.js';
import { CheckoutError } from '../../../src/core/errors.js';
import { createLaterHalf } from '../../../src/core/intents/later.js';
import type { PaymentGateway } from '../../../src/core/payment-gateway.js';
import { define } from '../../../src/define.js';
import type { AnnexCheckout } from '../../../src/elements/checkout/checkout.js';
import { lazyGateway } from '../../../src/gateways/lazy-gateway.js';
import { createOfflineGateway } from '../../../src/gateways/offline/offline-gateway.js';
import { paypalDescriptor } from '../../../src/gateways/paypal/descriptor.js';
import { createPayPalGateway } from '../../../src/gateways/paypal/paypal-gateway.js';
import type { PayPalPresentationMode } from '../../../src/gateways/paypal/sdk.js';
import { stripeDescriptor } from '../../../src/gateways/stripe/descriptor.js';
import { createStripeGateway } from '../../../src/gateways/stripe/stripe-gateway.js';
import { createPayPalStandIn } from '../../../src/sandbox/sdk/paypal-sdk.js';
import { createStripeStandIn } from '../../../src/sandbox/sdk/stripe-sdk.js';
import { fakeStorage } from '../../support/fake-environment.js';
import { demoPbx } from '../../support/shop.js';
import type { Fetch } from './line.js';
import { turn } from './turns.js';
import { origin, type World } from './world.js';

define();

/** How a payment service's script comes. */
export type Script = 'comes' | 'is blocked' | 'hangs';

export interface TabOptions {
  readonly url?: string;
  /** What the tab remembers; that of another one when it is reloaded or duplicated. */
  readonly memory?: TextStorage;
  /** What all tabs remember, where it is not the browser's own. */
  readonly shared?: TextStorage;
  /** The page around the element; the document's body when left out. */
  readonly page?: HTMLElement;
  readonly serialNumber?: string | null;
  readonly script?: (gateway: 'stripe' | 'paypal') => Script;
  /** Presentations that the browser does not let PayPal have. */
  readonly blocked?: readonly PayPalPresentationMode[];
}

/** One tab of the buyer's browser with the drop-in in it. */
export interface OpenTab {
  readonly element: AnnexCheckout;
  readonly checkout: Checkout;
  readonly memory: TextStorage;
  /** Where the page was told to go, once it was. */
  readonly destination: string | null;
  readonly alive: boolean;
  /** Whether it is the tab that the buyer looks at. */
  inFront: boolean;
  /** The buyer looks at the tab again, or its connection is back. */
  comeBack(): void;
  /** From now on the tab hears nothing of the other ones. */
  deafen(): void;
  /** The tab is gone from one moment to the next: nothing of the page runs on, and what was stored stays. */
  kill(): void;
}

const sandboxUrl = `${origin}/sandbox/`;
const scriptTimeout = 15_000;

export function openTab(world: World, options: TabOptions = {}): OpenTab {
  const { url = `${origin}/shop`, memory = fakeStorage(), page = document.body, serialNumber = demoPbx, script = () => 'comes' } = options;
  let alive = true;
  let destination: string | null = null;
  let cut: (reason: Error) => void = () => {};
  const gone = new Promise<never>((_resolve, reject) => (cut = reject));
  gone.catch(() => undefined);
  const guarded = (storage: TextStorage): TextStorage => ({
    ...storage,
    set: (key, value) => void (alive && storage.set(key, value)),
    remove: (key) => void (alive && storage.remove(key)),
  });
  const whileAlive = (send: Fetch): Fetch => (request) => (alive ? Promise.race([send(request), gone]) : new Promise(() => undefined));

  const fresh = world.tabs.openTab(guarded(memory));
  let deaf = false;
  const environment = {
    ...fresh,
    sharedStorage: guarded(options.shared ?? fresh.sharedStorage),
    channel(name: string): ReturnType<typeof fresh.channel> {
      const channel = fresh.channel(name);
      return { ...channel, listen: (listener) => channel.listen((message) => deaf || listener(message)) };
    },
  };
  environment.visit(url);
  const send = whileAlive((request) => world.lines.backend.carry(request, world.serve));
  const fetch = (input: RequestInfo | URL, init?: RequestInit) => send(new Request(input, init));
  const backend = createHttpBackend({
    baseUrl: origin, getToken: tokenFromSessionUrl(`${origin}/distributor/session`, fetch), fetch, random: () => 0.5,
  });

  /** As the shipped loaders do: a script that fails is told at once, one that never comes after a while. */
  const load = async <Sdk>(gateway: 'stripe' | 'paypal', sdk: () => Sdk): Promise<Sdk> => {
    const how = script(gateway);
    if (how === 'hangs') await new Promise<void>((resolve) => void fresh.after(scriptTimeout, resolve));
    if (how !== 'comes') throw new CheckoutError('payment_sdk', how === 'hangs' ? 'did not load in time' : 'could not be loaded');
    return sdk();
  };
  const leave = (address: string) => {
    destination = address;
    dispatchEvent(new Event('pagehide'));
    tab.kill();
  };
  const gateways: PaymentGateway[] = [
    lazyGateway(paypalDescriptor, async () => createPayPalGateway({
      loadSdk: () => load('paypal', () => createPayPalStandIn(sandboxUrl, {
        blocked: options.blocked ?? [], navigate: leave, currentUrl: () => environment.currentUrl(),
      })),
    })),
    lazyGateway(stripeDescriptor, async () => createStripeGateway({
      loadSdk: () => load('stripe', () => createStripeStandIn(sandboxUrl, { navigate: leave })),
    })),
    createOfflineGateway(),
  ];
  const { bug } = world;
  // As the script for pages does it: what comes after the first selection is loaded when it is needed.
  const checkout = assembleCheckout({
    backend: bug.backend?.(backend) ?? backend, environment, gateways: bug.gateway ? gateways.map(bug.gateway) : gateways,
  }, {
    async load() {
      await turn();
      return createLaterHalf;
    },
  });

  const element = document.createElement('annex-checkout');
  element.checkout = checkout;
  element.noHistory = true;
  element.serialNumber = serialNumber ?? '';
  page.append(element);

  const tab: OpenTab = {
    element, checkout, memory,
    get inFront() {
      return element.style.display !== 'none';
    },
    set inFront(inFront) {
      element.style.display = inFront ? '' : 'none';
    },
    comeBack: () => fresh.comeBack(),
    deafen: () => void (deaf = true),
    get destination() {
      return destination;
    },
    get alive() {
      return alive;
    },
    kill() {
      alive = false;
      checkout.dispose();
      element.remove();
      for (const dialog of document.querySelectorAll('body > dialog')) dialog.remove();
      cut(new TypeError('The page is gone.'));
    },
  };
  return tab;
}
