import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import { latest } from '../../src/core/remote.js';
import { fakeStorage, type FakeEnvironment } from '../support/fake-environment.js';
import { demoPbx } from '../support/shop.js';
import { heldHalf } from './support/later-half.js';
import { finished, goShopping, otherPbx, pathOf, place, placed, progress, quoted, type Shopping } from './support/shopping.js';

const consent = { text: 'I agree that it is renewed.', locale: 'en' };
const cardNumber = '4242 4242 4242 4242';

describe('a later half that is loaded when it is needed', () => {
  let all: Shopping;
  let half: ReturnType<typeof heldHalf>;
  let environment: FakeEnvironment;
  let storage: ReturnType<typeof fakeStorage>;

  beforeEach(async () => {
    all = await goShopping();
    half = heldHalf();
    storage = fakeStorage();
    environment = all.shop.tabs.openTab(storage);
  });
  afterEach(() => all.close());

  /** A tab whose later half comes when the test says so. */
  const begin = () => all.begin({ environment, create: half.create });
  const open = (): Checkout => {
    const { checkout } = all.shop.open({ gateways: [all.card], environment, create: half.create });
    void checkout.start();
    return checkout;
  };
  const moment = () => environment.advance(0);

  /** Pays at the bank in a tab that goes before it hears of that. */
  const payAndLeave = async () => {
    const tab = await all.begin({ environment });
    await all.atReview(tab, 'card');
    all.card.moves.push('pays and closes the tab');
    tab.pay();
    await placed(tab);
    await moment();
    tab.dispose();
    environment = all.shop.tabs.openTab(storage);
  };
  const paidOnce = async () => expect([(await all.orders()).length, await all.captures()]).to.deep.equal([1, 1]);

  it('is not asked for by a session, products and offers', async () => {
    const tab = await begin();
    await tab.searchProducts('');
    await tab.expand(demoPbx);
    expect(half.tries).to.equal(0);
  });

  it('is fetched once there is a price, and asked for once', async () => {
    const tab = await begin();
    await all.select(tab);
    expect(half.tries).to.equal(1);
    tab.chooseMethod('card');
    void tab.searchContacts('');
    void tab.review();
    await moment();
    expect(half.tries).to.equal(1);
  });

  it('does what was asked for meanwhile when it has come, in that order', async () => {
    const tab = await begin();
    await all.select(tab);
    tab.chooseMethod('offline');
    tab.chooseMethod('card');
    tab.enterReference('customerReference', 'Four');
    tab.enterReference('customerReference', 'Four floors');
    tab.draftContact();
    tab.enterContactField('firstName', 'Ada');
    half.come();
    await moment();
    const { payment, contacts } = tab.getState();
    expect([payment.methodId, payment.references.customerReference, contacts.draft?.fields.firstName]).to.deep.equal(['card', 'Four floors', 'Ada']);
  });

  it('shows the step that it belongs to at once, and fills it when it has come', async () => {
    const tab = await begin();
    await all.select(tab);
    const review = tab.review();
    await moment();
    expect([tab.getState().step.name, tab.getState().contacts.chosen]).to.deep.equal(['review', null]);
    half.come();
    await review;
    expect(tab.getState().contacts.chosen?.isDefault).to.equal(true);
  });

  it('is asked for again after a pause when it does not come, and the promise of an intent waits', async () => {
    const tab = await begin();
    let over = false;
    const search = tab.searchContacts('').then(() => (over = true));
    half.fail();
    await environment.advance(999);
    expect([half.tries, over]).to.deep.equal([1, false]);
    await environment.advance(1);
    expect(half.tries).to.equal(2);
    half.fail();
    await environment.advance(2000);
    expect([half.tries, over]).to.deep.equal([3, false]);
    half.come();
    await search;
    expect(latest(tab.getState().contacts.book.page)?.items).not.to.have.length(0);
  });

  it('is asked for at once by the next intent, in the middle of a pause', async () => {
    const tab = await begin();
    tab.chooseMethod('card');
    half.fail();
    await moment();
    tab.chooseMethod('offline');
    expect(half.tries).to.equal(2);
    half.come();
    await moment();
    expect([tab.getState().payment.methodId, environment.waiting]).to.deep.equal(['offline', 0]);
  });

  it('is left alone when it was fetched in vain and nobody waits for it', async () => {
    const tab = await begin();
    await all.select(tab);
    const waiting = environment.waiting;
    half.fail();
    await moment();
    expect([half.tries, environment.waiting]).to.deep.equal([1, waiting]);
    expect(tab.getState().expansion?.quote.status).to.equal('priced');
  });

  it('keeps nobody waiting when the checkout ends, and does nothing any more', async () => {
    const tab = await begin();
    const ends = Promise.all([tab.searchContacts(''), tab.switchRenewal(demoPbx, consent), tab.loadInvoice('any')]);
    half.fail();
    await moment();
    tab.dispose();
    expect(await ends).to.deep.equal([undefined, undefined, null]);
    expect(await tab.loadInvoice('any')).to.equal(null);
    expect([environment.waiting, environment.listening, half.tries]).to.deep.equal([0, 0, 1]);
  });

  it('leads nobody back to where they have gone on from', async () => {
    const tab = await begin();
    const shown = tab.goTo({ name: 'result', orderId: 'any' });
    await moment();
    await tab.expand(demoPbx);
    half.come();
    await shown;
    expect([tab.getState().step, tab.getState().order]).to.deep.equal([{ name: 'select', serialNumber: demoPbx }, { status: 'idle' }]);
  });

  it('takes a press for what was on show then', async () => {
    const tab = await begin();
    await all.select(tab);
    void tab.review();
    await moment();
    tab.chooseMethod('offline');
    tab.pay();
    await tab.expand(otherPbx);
    half.come();
    await moment();
    expect(tab.getState().payment.progress.status).to.equal('ready');
    expect(await all.orders()).to.have.length(0);
  });

  it('pays once, however often the button was pressed before and after it came', async () => {
    const tab = await begin();
    await all.select(tab);
    const review = tab.review();
    await moment();
    tab.chooseMethod('card');
    tab.pay();
    tab.pay();
    half.come();
    await review;
    await tab.mountForm(place);
    all.card.moves.push('pays');
    tab.pay();
    tab.pay();
    await finished(tab);
    await paidOnce();
  });

  it('offers nothing else after a reload in the middle of a payment, until it has come and the backend was asked', async () => {
    await payAndLeave();
    const tab = open();
    await progress(tab, 'confirming');
    tab.pay();
    await tab.goTo({ name: 'products' });
    tab.enterQuantity('extension-expansion', '3');
    half.fail();
    await environment.advance(1000);
    expect([tab.getState().step.name, tab.getState().payment.progress.status]).to.deep.equal(['review', 'confirming']);
    half.come();
    await finished(tab);
    await paidOnce();
    tab.dispose();
  });

  it('asks first how a payment ended that another tab has begun', async () => {
    const first = await all.begin({ environment });
    await all.select(first);
    const copy = fakeStorage();
    environment = all.shop.tabs.openTab(copy);
    const second = await begin();
    await first.review();
    first.chooseMethod('card');
    await first.mountForm(place);
    all.card.moves.push('pays and closes the tab');
    first.pay();
    await placed(first);
    await moment();
    first.dispose();
    const gone = second.expand(demoPbx);
    await progress(second, 'confirming');
    expect(second.getState().expansion).to.equal(null);
    half.come();
    await gone;
    await finished(second);
    await paidOnce();
  });

  it('is shown the end of what another tab has paid for', async () => {
    const first = await all.begin({ environment });
    await all.atReview(first, 'offline');
    const copy = fakeStorage();
    for (const key of storage.keys()) copy.set(key, storage.get(key)!.replace('"name":"review"', '"name":"select"'));
    environment = all.shop.tabs.openTab(copy);
    const second = await begin();
    await quoted(second, 'priced');
    first.pay();
    await finished(first);
    await moment();
    expect(second.getState().step.name).to.equal('select');
    half.come();
    await finished(second);
  });

  it('is not asked for because of others where nothing on show could have to do with them', async () => {
    const [tab, other] = [await begin(), await all.begin()];
    await tab.searchProducts('');
    environment.comeBack();
    await other.switchRenewal(demoPbx, consent);
    expect(half.tries).to.equal(0);
  });

  it('looks once when it has come, however often the buyer came back meanwhile', async () => {
    const asked: string[] = [];
    const tab = await all.begin({ environment, create: half.create, between: (request, next) => {
      asked.push(pathOf(request));
      return next(request);
    } });
    await all.select(tab);
    asked.length = 0;
    for (let time = 0; time < 5; time += 1) environment.comeBack();
    half.come();
    await moment();
    environment.comeBack();
    await moment();
    expect(asked).to.deep.equal([`/v1/products/${demoPbx}`, `/v1/products/${demoPbx}`]);
  });

  it('shows what another tab has switched', async () => {
    const [tab, other] = [await begin(), await all.begin()];
    await tab.expand(demoPbx);
    await other.expand(demoPbx);
    await other.switchRenewal(demoPbx, consent);
    expect(half.tries).to.equal(1);
    half.come();
    await moment();
    expect(latest(tab.getState().expansion!.product)?.autoRenew).to.equal(true);
  });

  it('brings what was typed in the contact form and noted with the order over a reload, but no card number', async () => {
    const before = await all.begin({ environment });
    await all.select(before);
    before.draftContact();
    before.enterContactField('firstName', 'Ada');
    before.enterReference('customerReference', 'x'.repeat(121));
    before.enterReference('purchaseOrderNumber', cardNumber);
    before.dispose();
    expect(storage.keys().map((key) => storage.get(key)).join()).not.to.include(cardNumber);
    environment = all.shop.tabs.openTab(storage);
    const tab = await begin();
    expect(tab.getState().payment.references).to.deep.equal({ proformaInvoiceNumber: '', purchaseOrderNumber: '', customerReference: 'x'.repeat(121) });
    half.come();
    await moment();
    const { payment, contacts } = tab.getState();
    expect([payment.referenceProblems, contacts.draft?.fields.firstName]).to.deep.equal([{ customerReference: 'tooLong' }, 'Ada']);
  });
});
