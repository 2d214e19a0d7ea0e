import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import { latest } from '../../src/core/remote.js';
import { demoPbx } from '../support/shop.js';
import { until } from '../support/until.js';
import { cutLine, gate, goShopping, pathOf, quoted, quoteOf, type Line, type Shopping } from './support/shopping.js';

const consent = { text: 'I agree that it is renewed.', locale: 'en' };
const other = { text: 'Ich stimme zu.', locale: 'de' };
const isSwitch = (request: Request) => request.method === 'PUT' && pathOf(request).endsWith('/auto-renew');
const renews = (tab: Checkout) => latest(tab.getState().expansion!.product)?.autoRenew;
const kind = (tab: Checkout) => tab.getState().renewal?.kind;

describe('switching the renewal of a subscription', () => {
  let all: Shopping;

  beforeEach(async () => (all = await goShopping()));
  afterEach(() => all.close());

  const expanding = async (between?: Line) => {
    const tab = await all.begin(between ? { between } : {});
    await tab.expand(demoPbx);
    return tab;
  };

  /** A line that loses answers on the way back, and the keys that were sent. */
  const losing = () => {
    const line = { lost: 0, keys: [] as (string | null)[], between: (async (request, next) => {
      if (!isSwitch(request)) return next(request);
      line.keys.push(request.headers.get('idempotency-key'));
      const answer = await next(request);
      if (line.lost === 0) return answer;
      line.lost -= 1;
      throw new TypeError('offline');
    }) as Line };
    return line;
  };

  it('goes on with a consent and off without one, at once', async () => {
    const tab = await expanding();
    const { nextRenewal } = latest(tab.getState().expansion!.product)!;
    expect([renews(tab), nextRenewal !== null]).to.deep.equal([false, true]);
    await tab.switchRenewal(demoPbx, consent);
    expect([renews(tab), tab.getState().renewal]).to.deep.equal([true, { kind: 'switched', serialNumber: demoPbx, consent }]);
    await tab.switchRenewal(demoPbx, null);
    expect([renews(tab), (await all.shop.backend().getProduct(demoPbx)).autoRenew]).to.deep.equal([false, false]);
  });

  it('shows in the list of products too, and leaves the price that was asked for as it is', async () => {
    const tab = await all.begin();
    await tab.searchProducts('');
    await all.select(tab);
    const before = quoteOf(tab);
    await tab.switchRenewal(demoPbx, consent);
    await quoted(tab, 'priced');
    expect(quoteOf(tab)).to.equal(before);
    const listed = latest(tab.getState().products.page)?.items.find(({ serialNumber }) => serialNumber === demoPbx);
    expect(listed?.autoRenew).to.equal(true);
  });

  it('says that it is under way, and does not begin a second time meanwhile', async () => {
    const { held, between, reached } = gate(isSwitch);
    const tab = await expanding(between);
    const switching = tab.switchRenewal(demoPbx, consent);
    await reached(1);
    expect(kind(tab)).to.equal('switching');
    await tab.switchRenewal(demoPbx, null);
    held[0]!.go();
    await switching;
    expect([held.length, renews(tab)]).to.deep.equal([1, true]);
  });

  it('tells a failure, and tries again under the same key until there is an answer', async () => {
    const line = cutLine(({ url }) => url.includes(demoPbx));
    const { keys, between } = losing();
    const tab = await expanding((request, next) => between(request, (inner) => line.between(inner, next)));
    line.down = true;
    await tab.switchRenewal(demoPbx, consent);
    expect([kind(tab), renews(tab)]).to.deep.equal(['failed', false]);
    line.down = false;
    await tab.switchRenewal(demoPbx, consent);
    await tab.switchRenewal(demoPbx, null);
    await tab.switchRenewal(demoPbx, consent);
    expect(keys[0]).to.equal(keys[1]);
    expect(new Set(keys).size).to.equal(3);
    expect([kind(tab), renews(tab)]).to.deep.equal(['switched', true]);
  });

  it('asks how it stands when the answer got lost', async () => {
    const line = losing();
    const tab = await expanding(line.between);
    line.lost = 1;
    await tab.switchRenewal(demoPbx, consent);
    expect([kind(tab), renews(tab), line.keys.length]).to.deep.equal(['switched', true, 1]);
  });

  it('has its effect after a lost answer and the opposite in between', async () => {
    const line = losing();
    const tab = await expanding(line.between);
    line.lost = 1;
    await tab.switchRenewal(demoPbx, consent);
    await tab.switchRenewal(demoPbx, null);
    await tab.switchRenewal(demoPbx, consent);
    expect((await all.shop.backend().getProduct(demoPbx)).autoRenew).to.equal(true);
    await tab.switchRenewal(demoPbx, other);
    expect(new Set(line.keys).size).to.equal(4);
  });

  it('is told to the other tabs that show this product', async () => {
    const [here, there] = [await expanding(), await expanding()];
    await here.switchRenewal(demoPbx, consent);
    await until(there, () => renews(there) === true);
    await there.switchRenewal(demoPbx, null);
    await until(here, () => renews(here) === false);
  });

  it('is learnt from the next price where nobody tells of it', async () => {
    let elsewhere = 0;
    const tab = await expanding(async (request, next) => {
      const answer = await next(request);
      if (elsewhere === 0 || !/^\/v1\/(quotes|products\/[^/]+)$/.test(pathOf(request))) return answer;
      const body = await answer.json() as { version: number; inputs?: { productVersion: number } };
      const inputs = body.inputs && { inputs: { ...body.inputs, productVersion: body.inputs.productVersion + elsewhere } };
      return Response.json(inputs ? { ...body, ...inputs } : { ...body, version: body.version + elsewhere, autoRenew: true }, { status: answer.status });
    });
    elsewhere = 1;
    tab.enterQuantity('extension-expansion', '20');
    await until(tab, () => renews(tab) === true);
    expect(quoteOf(tab).inputs.productVersion).to.equal(latest(tab.getState().expansion!.product)?.version);
  });

  it('leaves nothing behind when the checkout ends in the middle', async () => {
    const { between, reached } = gate(isSwitch);
    const tab = await expanding(between);
    const switching = tab.switchRenewal(demoPbx, consent);
    await reached(1);
    const before = tab.getState();
    tab.dispose();
    await switching;
    expect(tab.getState()).to.equal(before);
  });
});
