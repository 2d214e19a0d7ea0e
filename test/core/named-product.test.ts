import { expect } from 'chai';
import type { CheckoutOptions } from '../../src/core/checkout.js';
import { latest } from '../../src/core/remote.js';
import { fakeStorage } from '../support/fake-environment.js';
import { demoPbx } from '../support/shop.js';
import { howeverItComes } from './support/later-half.js';
import { cutLine, finished, gate, goShopping, pathOf, type Line, type Shopping } from './support/shopping.js';

const isSession = (request: Request) => pathOf(request) === '/v1/session';
const isProduct = (request: Request) => pathOf(request) === `/v1/products/${demoPbx}`;

howeverItComes('a checkout about one product', (create) => {
  let all: Shopping;
  const about = (options: CheckoutOptions) => create({ ...options, serialNumber: demoPbx });

  beforeEach(async () => {
    all = await goShopping(about);
  });
  afterEach(() => all.close());

  it('begins with that product, and with no list of products before', async () => {
    const { checkout } = all.shop.open({ create: about });
    const steps = new Set<string>();
    checkout.subscribe(() => checkout.getState().session.status === 'ready' && checkout.getState().expansion && steps.add(checkout.getState().step.name));
    await checkout.start();
    expect([...steps]).to.deep.equal(['select']);
    expect(latest(checkout.getState().expansion!.offers)).not.to.equal(null);
    checkout.dispose();
  });

  it('asks for product and offers together with the session, each once', async () => {
    const asked: string[] = [];
    const held = gate(isSession);
    const together = gate(isProduct);
    const between: Line = (request, next) => {
      asked.push(pathOf(request));
      return held.between(request, (mine) => together.between(mine, next));
    };
    const { checkout } = all.shop.open({ create: about, between });
    const started = checkout.start();
    await Promise.all([held.reached(1), together.reached(1)]);
    for (const each of [...together.held, ...held.held]) each.go();
    await started;
    expect(asked.sort()).to.deep.equal([`/v1/products/${demoPbx}`, `/v1/products/${demoPbx}/offers`, '/v1/session']);
    checkout.dispose();
  });

  it('says so where the product could not be had, and asks anew when it is opened again', async () => {
    const line = cutLine(isProduct);
    line.down = true;
    const tab = await all.begin({ between: line.between });
    expect(tab.getState().expansion?.product.status).to.equal('failed');
    line.down = false;
    await tab.expand(demoPbx);
    expect(latest(tab.getState().expansion!.product)?.serialNumber).to.equal(demoPbx);
  });

  it('begins all the same where a backend fails before it asks', async () => {
    const backend = { ...all.shop.backend(), getProduct: () => { throw new Error('no such method'); } };
    const checkout = about({ backend, gateways: [], environment: all.shop.tabs.openTab() });
    await checkout.start();
    const { session, expansion } = checkout.getState();
    expect([session.status, expansion?.product.status, expansion?.offers.status]).to.deep.equal(['ready', 'failed', 'ready']);
    checkout.dispose();
  });

  it('reads the product again when the buyer comes back to it', async () => {
    let reads = 0;
    const between: Line = (request, next) => {
      if (isProduct(request)) reads += 1;
      return next(request);
    };
    const tab = await all.begin({ between });
    await tab.expand(demoPbx);
    expect(reads).to.equal(2);
  });

  it('goes on at the review where the buyer was further on with it', async () => {
    const storage = fakeStorage();
    const before = await all.begin({ environment: all.shop.tabs.openTab(storage) });
    await all.atReview(before, 'offline');
    before.dispose();
    const tab = await all.begin({ environment: all.shop.tabs.openTab(storage) });
    expect(tab.getState().step).to.deep.equal({ name: 'review', serialNumber: demoPbx });
  });

  it('stays with the order that was made', async () => {
    const storage = fakeStorage();
    const before = await all.begin({ environment: all.shop.tabs.openTab(storage) });
    await all.atReview(before, 'offline');
    before.pay();
    await finished(before);
    before.dispose();
    const tab = await all.begin({ environment: all.shop.tabs.openTab(storage) });
    expect(tab.getState().step.name).to.equal('result');
  });
});
