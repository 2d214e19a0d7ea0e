import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import type { Order } from '../../src/core/model/order.js';
import { latest } from '../../src/core/remote.js';
import { finished, gate, goShopping, orderId, pathOf, type Shopping } from './support/shopping.js';

describe('a credit note', () => {
  let all: Shopping;
  let checkout: Checkout;
  let id: string;

  /** The account manager gives something back; the order as it then is. */
  const giveBack = async (amount: number): Promise<Order> => {
    const { total } = latest(checkout.getState().order)!;
    const { origin, fetch } = all.shop;
    const { status } = await fetch(new Request(`${origin}/back-office/api/orders/${id}/refunds`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': `refund-${amount}` }, body: JSON.stringify({ amount: { ...total, amount }, reason: 'Fewer were needed' }),
    }));
    expect(status).to.be.below(300);
    await all.shop.settle();
    await all.shop.tabs.advance(2000);
    await checkout.refreshOrder();
    return latest(checkout.getState().order)!;
  };

  beforeEach(async () => {
    all = await goShopping();
    checkout = await all.begin();
    await all.atReview(checkout, 'card');
    all.card.moves.push('pays');
    checkout.pay();
    id = orderId(await finished(checkout));
    await all.shop.settle();
    await checkout.refreshOrder();
  });
  afterEach(() => all.close());

  it('comes with every refund, and its file can be had', async () => {
    await giveBack(500);
    const { creditNotes } = await giveBack(700);
    expect(creditNotes.map(({ amount }) => amount.amount)).to.deep.equal([500, 700]);
    const file = await checkout.loadCreditNote(id, creditNotes[1]!.number);
    expect(file?.name).to.include(creditNotes[1]!.number);
    expect(new TextDecoder().decode(file?.content.slice(0, 5))).to.equal('%PDF-');
    expect(checkout.getState().activity).to.equal(null);
  });

  it('says which one is on its way, and is no failure when it is taken back', async () => {
    const [note] = (await giveBack(500)).creditNotes;
    const { between, reached } = gate((request) => pathOf(request).includes('/credit-notes/'));
    checkout = await all.begin({ between });
    const taking = new AbortController();
    const loading = checkout.loadCreditNote(id, note!.number, taking.signal);
    expect(checkout.getState().activity).to.deep.equal({ kind: 'loadingCreditNote', orderId: id, number: note!.number });
    await reached(1);
    taking.abort();
    expect(await loading).to.equal(null);
    expect(checkout.getState().activity).to.equal(null);
  });

  it('that is not there fails beside its order', async () => {
    expect(await checkout.loadCreditNote(id, 'CN-2026-999999')).to.equal(null);
    const { activity } = checkout.getState();
    expect(activity?.kind === 'failed' && [activity.orderId, activity.error.code]).to.deep.equal([id, 'not_found']);
  });
});
