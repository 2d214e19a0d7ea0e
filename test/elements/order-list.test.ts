import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import type { Order } from '../../src/core/model/order.js';
import { failed, idle, loading, ready, type Remote } from '../../src/core/remote.js';
import type { Page } from '../../src/core/model/common.js';
import type { OrderActivity } from '../../src/core/state.js';
import { AnnexOrderList } from '../../src/elements/order-list/order-list.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, register, show, textOf, type } from '../support/page.js';
import { pageOf } from '../support/payment-samples.js';
import { order, partlyRefundedOrder, renewalOrder, session } from '../support/samples.js';

register('annex-order-list', AnnexOrderList);

const completed: Order = {
  ...order, id: 'order-2', number: 'A-2026-00041', status: 'completed', payment: 'paid', fulfilment: 'applied', actions: ['viewInvoice', 'sendInvoiceLink', 'viewLicence'],
};

async function open(page: Remote<Page<Order>> = ready(pageOf([order, completed])), activity: OrderActivity | null = null, query = '') {
  const checkout = createFakeCheckout({ session: ready(session), orders: { query, page }, activity });
  const element = await show('annex-order-list', checkout);
  return { checkout, element, last: () => checkout.calls.at(-1), text: textOf(element) };
}

describe('<annex-order-list>', () => {
  afterEach(clearPage);

  it('asks for the orders and shows number, date, product, total and one label', async () => {
    const { last, text } = await open();
    expect(last()).to.deep.equal({ intent: 'searchOrders', args: [''] });
    expect(text).to.match(/A-2026-00042.*Nov 23, 2026.*Harbour Hotel PBX.*USD 429\.23.*Awaiting offline payment/);
    expect(text).to.match(/A-2026-00041.*Completed/);
  });

  it('tells a renewal from what was added', async () => {
    const { text } = await open(ready(pageOf([renewalOrder])));
    expect(text).to.match(/A-2027-00007.*Harbour Hotel PBX.*Renewal.*Action needed/);
    clearPage();
    expect((await open(ready(pageOf([order])))).text).not.to.include('Renewal');
  });

  it('offers what the backend allows', async () => {
    const { last } = await open();
    await click(byRole('button', 'Pay Now'));
    expect(last()).to.deep.equal({ intent: 'goTo', args: [{ name: 'pay', orderId: 'order-1' }] });
    await click(byRole('button', 'Send new link'));
    expect(last()).to.deep.equal({ intent: 'sendInvoiceLink', args: ['order-2'] });
    await click(byRole('button', 'Invoice'));
    expect(last()).to.deep.equal({ intent: 'loadInvoice', args: ['order-2'] });
    await click(allByRole('button', 'View')[1]!);
    expect(last()).to.deep.equal({ intent: 'goTo', args: [{ name: 'result', orderId: 'order-2' }] });
  });

  it('shows the credit notes below their order, and asks for their files', async () => {
    const { text, last } = await open(ready(pageOf([order, { ...partlyRefundedOrder, id: 'order-3' }])));
    expect(text).to.match(/Partly refunded.*Credit note CN-2026-000003 Date Nov 24, 2026 Total USD 100\.00 Download.*CN-2026-000005 Date Nov 25, 2026 Total USD 20\.00 Download/);
    await click(allByRole('button', 'Download')[1]!);
    expect(last()).to.deep.equal({ intent: 'loadCreditNote', args: ['order-3', 'CN-2026-000005'] });
    clearPage();
    const loading = await open(ready(pageOf([partlyRefundedOrder])), { kind: 'loadingCreditNote', orderId: 'order-1', number: 'CN-2026-000003' });
    expect(loading.text).to.include('The credit note is being loaded…');
  });

  it('cancels only after the question', async () => {
    const { last } = await open();
    await click(byRole('button', 'Cancel'));
    expect(last()?.intent).to.equal('searchOrders');
    await click(byRole('button', 'Cancel order'));
    expect(last()).to.deep.equal({ intent: 'cancelOrder', args: ['order-1'] });
  });

  it('says beside the order what came of an action', async () => {
    const { text } = await open(undefined, { kind: 'linkSent', orderId: 'order-2', sentTo: 'ada@northwind.example' });
    expect(text).to.include('A new invoice link was sent to ada@northwind.example.');
    clearPage();
    const refused = await open(undefined, { kind: 'failed', orderId: 'order-1', error: new CheckoutError('order_not_cancellable', '', { status: 409 }) });
    expect(refused.text).to.include('This order can no longer be cancelled.');
  });

  it('searches, and reads on', async () => {
    const { last } = await open(ready(pageOf([order], 'next')));
    await type(byRole('searchbox', 'Search orders'), '3631');
    expect(last()).to.deep.equal({ intent: 'searchOrders', args: ['3631'] });
    await click(byRole('button', 'Show more'));
    expect(last()?.intent).to.equal('moreOrders');
  });

  it('says what there is to know when there is none, when none is found and when loading fails', async () => {
    expect((await open(ready(pageOf([])))).text).to.include('No orders yet');
    clearPage();
    expect((await open(ready(pageOf([])), null, 'zz')).text).to.include('No order matches “zz”');
    clearPage();
    expect((await open(failed(idle, new CheckoutError('network', 'down')))).text).to.include('The orders could not be loaded');
  });

  for (const width of ['1000px', '320px']) {
    it(`is a table without accessibility problem or overflow at ${width}`, async () => {
      const { element } = await open(ready(pageOf([order, completed, { ...partlyRefundedOrder, id: 'order-3' }])));
      const frame = document.createElement('div');
      frame.style.inlineSize = width;
      document.body.append(frame);
      frame.append(element);
      await element.updateComplete;
      expect(allByRole('table')).to.have.length(1);
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      expect(await accessibilityProblems()).to.deep.equal([]);
    });
  }

  it('has no accessibility problem while it is busy', async () => {
    await open(loading(idle));
    expect(await accessibilityProblems()).to.deep.equal([]);
  });
});
