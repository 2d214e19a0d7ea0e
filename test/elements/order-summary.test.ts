import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import type { QuoteState } from '../../src/core/expansion.js';
import { ready } from '../../src/core/remote.js';
import { AnnexOrderSummary } from '../../src/elements/order-summary/order-summary.js';
import { createFakeCheckout, type FakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, drawn, focused, register, show, textOf, type } from '../support/page.js';
import { expansion, order, product, quote, renewalOrder, session, usd } from '../support/samples.js';

register('annex-order-summary', AnnexOrderSummary);

const selecting = { name: 'select', serialNumber: product.serialNumber } as const;

const showQuote = async (state: QuoteState, couponCode = ''): Promise<{ element: AnnexOrderSummary; checkout: FakeCheckout; text: string }> => {
  const checkout = createFakeCheckout({ session: ready(session), step: selecting, expansion: expansion(state, { couponCode }) });
  const element = await show('annex-order-summary', checkout);
  return { element, checkout, text: textOf(element) };
};

describe('<annex-order-summary>', () => {
  afterEach(clearPage);

  it('shows each line with what is added, its proration in words and its amount', async () => {
    const { text } = await showQuote({ status: 'priced', quote });
    expect(text).to.match(/Extension Expansion\s+\+20 extensions\s+USD 139\.40 212 of 365 days at USD 240\.00 per year/);
    expect(text).to.match(/Hot Standby\s+USD 289\.83 212 of 365 days at USD 499\.00 per year/);
  });

  it('shows tax with its reason, the total, and the next renewal with its date', async () => {
    const { text } = await showQuote({ status: 'priced', quote });
    expect(text).to.include('VAT 0% USD 0.00 Reverse charge: the recipient accounts for the tax.');
    expect(text).to.include('Total USD 429.23');
    expect(text).to.include('If you renew USD 1,939.00 on Jun 23, 2027');
  });

  it('shows a renewal with all that there is, for the full term', async () => {
    const text = textOf(await show('annex-order-summary', createFakeCheckout({ step: { name: 'pay', orderId: renewalOrder.id }, order: ready(renewalOrder) })));
    expect(text).to.match(/Extension Expansion\s+70 extensions\s+USD 240\.00 USD 240\.00 per year/);
  });

  it('says so when nothing is selected, and does not go on', async () => {
    const { checkout, text } = await showQuote({ status: 'empty' });
    expect(text).to.include('Nothing selected yet');
    await click(byRole('button', 'Checkout'));
    expect(checkout.calls).to.deep.equal([]);
  });

  const changed: QuoteState = { status: 'changed', previous: { ...quote, total: usd(41000) }, quote };
  const atReview = { step: { name: 'review', serialNumber: product.serialNumber } } as const;

  it('tells a price that changed on the way with the old and the new one, aloud, and takes the focus there', async () => {
    const { checkout, element } = await showQuote({ status: 'priced', quote });
    checkout.show({ ...atReview, expansion: expansion(changed) });
    await drawn();
    const notice = byRole('alert');
    expect(textOf(element)).to.include('It was USD 410.00, it is now USD 429.23.');
    expect(notice.contains(focused())).to.equal(true);
    expect(focused()?.textContent).to.equal('Accept new price');
  });

  it('says of a price that was made anew at the same amount that it is the same', async () => {
    const { text } = await showQuote({ status: 'changed', previous: quote, quote: { ...quote, id: 'made-anew' } });
    expect(text).to.include('This price has expired').and.to.include('The new price is the same: USD 429.23.').and.not.to.include('It was');
  });

  it('takes nobody out of a field in which they are typing', async () => {
    const { checkout } = await showQuote({ status: 'priced', quote });
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    checkout.show({ ...atReview, expansion: expansion(changed) });
    await drawn();
    expect(document.activeElement).to.equal(field);
  });

  it('says where an order in the way is, and leads to it', async () => {
    const blocked = { ...quote, blockers: [{ code: 'pending_order', detail: '', offerId: null, orderId: 'order-9' }] };
    const { checkout, element } = await showQuote({ status: 'priced', quote: blocked });
    expect(textOf(element)).to.include('An order for this product is waiting for payment.');
    checkout.show({ expansion: expansion({ status: 'priced', quote: blocked }, { paidElsewhere: true }) });
    await drawn();
    expect(textOf(element)).to.include('is being paid in another tab');
    await click(byRole('button', 'Go to the pending order'));
    expect(checkout.calls.at(-1)?.args).to.deep.equal([{ name: 'result', orderId: 'order-9' }]);
  });

  it('goes on to review with Checkout', async () => {
    const { checkout } = await showQuote({ status: 'priced', quote });
    await click(byRole('button', 'Checkout'));
    expect(checkout.calls.at(-1)?.intent).to.equal('review');
  });

  it('marks the price before as being updated while a new one is on its way', async () => {
    const { checkout, element } = await showQuote({ status: 'pricing', previous: quote });
    expect(element.shadowRoot?.querySelector('[part=card]')?.getAttribute('aria-busy')).to.equal('true');
    expect(allByRole('status').map((each) => each.textContent)).to.include('The price is being updated');
    expect(textOf(element)).to.include('USD 429.23');
    await click(byRole('button', 'Checkout'));
    expect(checkout.calls).to.deep.equal([]);
  });

  it('keeps its height while a price is updated', async () => {
    const { checkout, element } = await showQuote({ status: 'priced', quote });
    const before = element.offsetHeight;
    checkout.show({ expansion: expansion({ status: 'pricing', previous: quote }) });
    await drawn();
    expect(element.offsetHeight).to.equal(before);
  });

  it('asks before another price is taken', async () => {
    const { checkout, text } = await showQuote({ status: 'changed', previous: { ...quote, total: usd(40000) }, quote });
    expect(text).to.include('It was USD 400.00, it is now USD 429.23.');
    await click(byRole('button', 'Accept new price'));
    expect(checkout.calls.at(-1)?.intent).to.equal('acceptQuote');
  });

  it('gets a new price for one that expired', async () => {
    const { checkout } = await showQuote({ status: 'expired', quote });
    await click(byRole('button', 'Get a new price'));
    expect(checkout.calls.at(-1)?.intent).to.equal('reprice');
  });

  it('tries again after a failure', async () => {
    const { checkout, text } = await showQuote({ status: 'failed', previous: null, error: new CheckoutError('bad_reply', 'HTML') });
    expect(text).to.include('an answer that we could not read');
    await click(byRole('button', 'Try again'));
    expect(checkout.calls.at(-1)?.intent).to.equal('reprice');
  });

  it('asks to correct what is wrong', async () => {
    const { text } = await showQuote({ status: 'invalid', previous: quote });
    expect(text).to.include('Correct the marked entries to see the price.');
  });

  it('leads to the order that stands in the way', async () => {
    const blockers = [{ code: 'pending_order', detail: 'Order A-7 is pending.', offerId: null, orderId: 'order-7' }];
    const { checkout } = await showQuote({ status: 'priced', quote: { ...quote, blockers } });
    await click(byRole('button', 'Go to the pending order'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'goTo', args: [{ name: 'result', orderId: 'order-7' }] });
    await click(byRole('button', 'Checkout'));
    expect(checkout.calls.at(-1)?.intent).to.equal('goTo');
  });

  it('takes a coupon, and lets it go', async () => {
    const { checkout } = await showQuote({ status: 'priced', quote });
    await click(byRole('button', 'Add a coupon code'));
    const field = byRole('textbox', 'Coupon code');
    await type(field, ' WELCOME10 ');
    await click(byRole('button', 'Apply'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'enterCoupon', args: ['WELCOME10'] });
    checkout.show({ expansion: expansion({ status: 'priced', quote: { ...quote, couponCode: 'WELCOME10' } }, { couponCode: 'WELCOME10' }) });
    await drawn();
    await click(byRole('button', 'Remove'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'enterCoupon', args: [''] });
  });

  it('says beside the field why a coupon is refused', async () => {
    const error = new CheckoutError('validation_failed', 'Check the fields.', {
      status: 422, fields: [{ pointer: '/couponCode', code: 'unknown_coupon', detail: 'This coupon code is not valid.' }],
    });
    await showQuote({ status: 'failed', previous: quote, error }, 'NOPE');
    const field = byRole<HTMLInputElement>('textbox', 'Coupon code');
    expect([field.value, field.getAttribute('aria-invalid')]).to.deep.equal(['NOPE', 'true']);
    expect(allByRole('button', 'Try again')).to.deep.equal([]);
  });

  it('has no Checkout in review', async () => {
    const step = { name: 'review', serialNumber: product.serialNumber } as const;
    await show('annex-order-summary', createFakeCheckout({ step, expansion: expansion() }));
    expect(allByRole('button', 'Checkout')).to.deep.equal([]);
  });

  it('shows an order where one is paid', async () => {
    const element = await show('annex-order-summary', createFakeCheckout({ step: { name: 'pay', orderId: order.id }, order: ready(order) }));
    expect(textOf(element)).to.include('Total USD 429.23');
    expect(textOf(element)).not.to.include('Price valid until');
  });

  it('is accessible in every state of the price', async () => {
    const error = new CheckoutError('network', '');
    const states: QuoteState[] = [
      { status: 'empty' }, { status: 'priced', quote }, { status: 'pricing', previous: quote }, { status: 'pricing', previous: null },
      { status: 'changed', previous: quote, quote }, { status: 'expired', quote }, { status: 'failed', previous: quote, error }, { status: 'invalid', previous: quote },
    ];
    const { checkout } = await showQuote({ status: 'empty' });
    for (const state of states) {
      checkout.show({ expansion: expansion(state) });
      await drawn();
      expect(await accessibilityProblems(), state.status).to.deep.equal([]);
    }
  });
});
