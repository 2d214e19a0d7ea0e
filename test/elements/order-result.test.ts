import { expect } from 'chai';
import type { Order } from '../../src/core/model/order.js';
import { CheckoutError } from '../../src/core/errors.js';
import { failed, idle, loading, ready } from '../../src/core/remote.js';
import type { CheckoutState } from '../../src/core/state.js';
import { AnnexOrderResult } from '../../src/elements/order-result/order-result.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, register, show, textOf } from '../support/page.js';
import { licence } from '../support/payment-samples.js';
import { order, partlyRefundedOrder, renewalOrder, session, usd } from '../support/samples.js';

register('annex-order-result', AnnexOrderResult);

const issuing: Partial<Order> = { payment: 'paid', fulfilment: 'issuing', actions: [] };
const delivered: Partial<Order> = {
  status: 'completed', payment: 'paid', fulfilment: 'issued', actions: ['viewInvoice', 'sendInvoiceLink', 'viewLicence'],
  invoice: { number: 'R-00017', issuedAt: '2026-11-23T12:06:00Z' },
};

async function open(change: Partial<Order>, more: Partial<CheckoutState> = {}) {
  const shown = { ...order, ...change };
  const checkout = createFakeCheckout({ session: ready(session), step: { name: 'result', orderId: order.id }, order: ready(shown), ...more });
  const element = await show('annex-order-result', checkout);
  return { checkout, element, last: () => checkout.calls.at(-1), text: textOf(element) };
}

describe('<annex-order-result>', () => {
  afterEach(clearPage);

  it('tells an offline buyer that somebody will contact them, without code or invoice', async () => {
    const { text } = await open({});
    expect(text).to.include('Your account manager or local distributor will contact you');
    expect(text).to.include('Jonas Weber').and.to.include('A-2026-00042').and.to.include('PI-2211');
    expect(allByRole('button', 'View invoice')).to.deep.equal([]);
    expect(text).not.to.include('How to activate');
  });

  it('shows a renewal that the bank wants the buyer for, with all that it renews', async () => {
    const { text } = await open(renewalOrder);
    expect(text).to.include('Your payment needs another step').and.to.match(/Extension Expansion\s+70 extensions/);
    expect(text).not.to.match(/\b0 extensions/);
    expect(allByRole('button', 'Pay Now')).to.have.length(1);
  });

  it('goes on to pay, and cancels only after the question', async () => {
    const { last } = await open({});
    await click(byRole('button', 'Pay Now'));
    expect(last()).to.deep.equal({ intent: 'goTo', args: [{ name: 'pay', orderId: 'order-1' }] });
    await click(byRole('button', 'Cancel order'));
    expect(last()?.intent).to.equal('goTo');
    await click(allByRole('button', 'Cancel order').at(-1)!);
    expect(last()).to.deep.equal({ intent: 'cancelOrder', args: ['order-1'] });
  });

  it('shows the stages while the licence is being issued', async () => {
    const { text } = await open(issuing);
    expect(text).to.match(/Payment received \(done\) Licence being issued \(in progress\) Activation code \(to come\)/);
  });

  it('shows the activation code and both ways to use it', async () => {
    const { text } = await open(delivered, { licence: ready(licence) });
    expect(text).to.include(licence.activationCode);
    expect(text).to.include('within one hour').and.to.include('click Refresh').and.to.include('click Update');
    expect(text).to.include('A link to the invoice was sent to ada@northwind.example');
    expect(byRole('button', 'Copy').checkVisibility()).to.equal(true);
    expect(byRole('button', 'Download licence file').checkVisibility()).to.equal(true);
  });

  it('asks for the invoice', async () => {
    const { last } = await open(delivered, { licence: ready(licence) });
    await click(byRole('button', 'View invoice'));
    expect(last()).to.deep.equal({ intent: 'loadInvoice', args: ['order-1'] });
  });

  it('shows no code for what takes effect at once', async () => {
    const { text } = await open({ ...delivered, delivery: 'immediate' });
    expect(text).to.include('there is no activation code to enter');
    expect(text).not.to.include('How to activate');
  });

  it('keeps showing the order while it is asked for again', async () => {
    const { text } = await open(issuing, { order: loading(ready({ ...order, ...issuing })) });
    expect(text).to.include('A-2026-00042');
  });

  const others: [string, Partial<Order>, string][] = [
    ['a bank that is still working', { payment: 'processing', actions: [] }, 'Please do not pay again'],
    ['a payment that failed', { payment: 'failed' }, 'did not go through'],
    ['a cancelled order', { status: 'cancelled', payment: 'unpaid', actions: [] }, 'is cancelled'],
    ['an expired order', { status: 'expired', payment: 'unpaid', actions: [] }, 'was not paid in time'],
    ['an order that was cancelled before its payment came', { status: 'cancelled', payment: 'refunded', actions: [] }, 'The payment arrived only after that'],
    ['a dispute', { status: 'completed', payment: 'disputed', fulfilment: 'issued', actions: [] }, 'what was issued stays valid'],
    ['a part that was given back', partlyRefundedOrder, 'USD 120.00 was paid back to you. What you ordered stays yours.'],
    ['a refund', { status: 'refunded', payment: 'refunded', refunded: usd(42923), actions: [] }, 'USD 429.23 was paid back to you'],
    ['an issue that takes longer', { payment: 'paid', fulfilment: 'failed', actions: [] }, 'takes longer than usual'],
  ];
  for (const [name, change, words] of others) {
    it(`tells of ${name}`, async () => {
      expect((await open(change)).text).to.include(words);
    });
  }

  it('says of a refunded order that its licence no longer counts, and shows none', async () => {
    const refunded: Partial<Order> = { status: 'refunded', payment: 'refunded', fulfilment: 'revoked', refunded: usd(42923), actions: ['viewInvoice'] };
    const { text } = await open(refunded);
    expect(text).to.include('The licence and the activation code of this order no longer count').and.not.to.include('How to activate');
    clearPage();
    expect((await open({ ...refunded, delivery: 'immediate' })).text).to.include('What you ordered is no longer in effect.');
  });

  it('shows number, date and amount of each credit note, and asks for its file', async () => {
    const { text, last } = await open(partlyRefundedOrder);
    expect(text).to.match(/Credit notes\s+CN-2026-000003 Nov 24, 2026 USD 100\.00\s+Download\s+CN-2026-000005 Nov 25, 2026 USD 20\.00\s+Download/);
    await click(allByRole('button', 'Download')[1]!);
    expect(last()).to.deep.equal({ intent: 'loadCreditNote', args: ['order-1', 'CN-2026-000005'] });
    clearPage();
    expect((await open(delivered)).text).not.to.include('Credit notes');
  });

  it('marks the credit note that is being loaded, and takes no other press meanwhile', async () => {
    await open(partlyRefundedOrder, { activity: { kind: 'loadingCreditNote', orderId: 'order-1', number: 'CN-2026-000003' } });
    const buttons = allByRole('button', 'Download') as HTMLButtonElement[];
    expect(buttons.map((button) => [button.getAttribute('aria-busy'), button.disabled])).to.deep.equal([['true', true], ['false', true]]);
  });

  it('says when the order could not be loaded, and tries again', async () => {
    const { text, last } = await open({}, { order: failed(idle, new CheckoutError('network', 'down')) });
    expect(text).to.include('The order could not be loaded');
    await click(byRole('button', 'Try again'));
    expect(last()?.intent).to.equal('refreshOrder');
  });

  it('has no accessibility problem, pending, being issued, delivered or given back in part', async () => {
    for (const [change, more] of [[{}, {}], [issuing, {}], [delivered, { licence: ready(licence) }], [partlyRefundedOrder, { licence: ready(licence) }]] as const) {
      await open(change, more);
      expect(await accessibilityProblems()).to.deep.equal([]);
      clearPage();
    }
  });
});
