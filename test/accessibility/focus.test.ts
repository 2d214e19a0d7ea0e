import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import { ready } from '../../src/core/remote.js';
import { define } from '../../src/define.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { byRole, clearPage, drawn, focused, show } from '../support/page.js';
import { paying } from '../support/payment-samples.js';
import { expansion, order, product, quote, session } from '../support/samples.js';

define();

describe('The focus', () => {
  afterEach(clearPage);

  it('goes to the heading when the button that was pressed makes way for an answer', async () => {
    const checkout = createFakeCheckout(paying());
    await show('annex-payment', checkout);
    byRole('button', /^Pay USD/).focus();
    checkout.show(paying({ progress: { status: 'unknown' } }));
    await drawn();
    expect(focused()?.textContent).to.equal('Payment Method');
  });

  it('goes to the heading when a notice is settled', async () => {
    const selecting = { session: ready(session), step: { name: 'select', serialNumber: product.serialNumber } } as const;
    const checkout = createFakeCheckout({ ...selecting, expansion: expansion({ status: 'expired', quote }) });
    await show('annex-order-summary', checkout);
    byRole('button', 'Get a new price').focus();
    checkout.show({ expansion: expansion({ status: 'pricing', previous: quote }) });
    await drawn();
    expect(focused()?.textContent).to.equal('Order Summary');
  });

  it('goes to the heading when an order is cancelled, and with it the button that did it', async () => {
    const at = { session: ready(session), step: { name: 'result', orderId: order.id } } as const;
    const checkout = createFakeCheckout({ ...at, order: ready(order) });
    await show('annex-order-result', checkout);
    byRole('button', 'Cancel order').focus();
    checkout.show({ order: ready({ ...order, status: 'cancelled', actions: [] }) });
    await drawn();
    expect(focused()?.textContent).to.equal('This order is cancelled');
  });

  it('stays where it is when something else fails', async () => {
    const checkout = createFakeCheckout(paying());
    await show('annex-payment', checkout);
    const card = byRole('radio', 'Debit or Credit Card');
    card.focus();
    checkout.show(paying({ form: { status: 'failed', error: new CheckoutError('payment_sdk', 'no form') } }));
    await drawn();
    expect(focused()).to.equal(card);
  });

  it('is not taken from elsewhere on the page', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    const checkout = createFakeCheckout(paying());
    await show('annex-payment', checkout);
    field.focus();
    checkout.show(paying({ progress: { status: 'unknown' } }));
    await drawn();
    expect(focused()).to.equal(field);
  });
});
