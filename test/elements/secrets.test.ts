import { expect } from 'chai';
import { Buyer, cards, methods } from '../payments/support/buyer.js';
import { createWorld, type World } from '../payments/support/world.js';
import { fakeStorage } from '../support/fake-environment.js';
import { clearPage } from '../support/page.js';

const events = ['annex-step-change', 'annex-order-placed', 'annex-order-complete', 'annex-error', 'annex-before-submit'] as const;
const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Everything that the page, its host and the browser get to see or to keep while something goes on. */
function eavesdrop() {
  const heard: string[] = [];
  const noticed = (event: Event) => heard.push(event.type, JSON.stringify(event, Object.keys(event)));
  for (const name of events) document.addEventListener(name, noticed);
  const before = levels.map((level) => console[level]);
  for (const level of levels) console[level] = (...words: unknown[]) => void heard.push(words.map(String).join(' '));
  const memory = fakeStorage();
  const written = (storage: ReturnType<typeof fakeStorage>) => ({
    ...storage,
    set: (key: string, value: string) => {
      heard.push(key, value);
      storage.set(key, value);
    },
  });
  return {
    heard, memory: written(memory), shared: written(fakeStorage()),
    stop() {
      for (const name of events) document.removeEventListener(name, noticed);
      levels.forEach((level, index) => (console[level] = before[index]!));
      heard.push(location.href, JSON.stringify(history.state), document.cookie);
    },
  };
}

/** The bearer tokens that pages were given. */
function tokensOf(world: World): { world: World; tokens: string[] } {
  const tokens: string[] = [];
  return {
    tokens,
    world: {
      ...world,
      async serve(request) {
        const response = await world.serve(request);
        if (new URL(request.url).pathname.startsWith('/distributor')) tokens.push(((await response.clone().json()) as { token: string }).token);
        return response;
      },
    },
  };
}

type Purchase = (buyer: Buyer, options: Parameters<Buyer['open']>[0]) => Promise<unknown>;

const purchases: Readonly<Record<keyof typeof methods, Purchase>> = {
  async card(buyer, options) {
    await buyer.card(cards.poor, options);
    await buyer.pay();
    await buyer.sees('The payment was declined');
    await buyer.typeCard(cards.good);
    await buyer.pay();
    return buyer.sees('Your expansion is ready');
  },
  async paypal(buyer, options) {
    await buyer.paypal(options);
    await buyer.inPopup('Agree and Pay');
    return buyer.sees('Your expansion is ready');
  },
  async offline(buyer, options) {
    buyer.open(options);
    await buyer.review();
    await buyer.choose(methods.offline);
    await buyer.enter('textbox', 'Customer reference', '4242 4242 4242 4242');
    await buyer.enter('textbox', 'Customer reference', 'Harbour hotel');
    await buyer.pay('Place Order');
    return buyer.sees('Thank you, your order is placed');
  },
};

describe('what nobody is to see', function () {
  // Whole purchases, with the payment services' frames and windows.
  this.timeout(20_000);

  for (const [method, purchase] of Object.entries(purchases)) {
    it(`stands in no storage, address, event or message after a purchase by ${method}`, async () => {
      const { world, tokens } = tokensOf(await createWorld());
      const buyer = new Buyer(world, async () => {});
      const openWindow = window.open.bind(window);
      window.open = (...given) => {
        const opened = openWindow(...given);
        if (opened) buyer.popups.push(opened);
        return opened;
      };
      const { heard, stop, ...storages } = eavesdrop();
      try {
        await purchase(buyer, storages);
      } finally {
        stop();
        window.open = openWindow;
        for (const popup of buyer.popups) popup.close();
        for (const { checkout } of buyer.tabs) checkout.dispose();
        clearPage();
        world.end();
      }
      const secrets = [...(await world.ledger.payments()).map(({ clientSecret }) => clientSecret), ...tokens, cards.good, cards.poor, '4242 4242 4242'].filter((secret) => secret !== '');
      expect(tokens.length, 'tokens').to.be.greaterThan(0);
      expect(heard.some((text) => text.includes('annex-order-placed')), 'events').to.equal(true);
      expect(heard.some((text) => text.startsWith('annex.attempt.')), 'attempts').to.equal(true);
      for (const secret of secrets) expect(heard.filter((text) => text.includes(secret))).to.deep.equal([]);
    });
  }
});
