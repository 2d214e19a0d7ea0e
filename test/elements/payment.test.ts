import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import type { PaymentState } from '../../src/core/payment.js';
import type { CheckoutState } from '../../src/core/state.js';
import { AnnexPayment } from '../../src/elements/payment/payment.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, drawn, register, show, textOf, type } from '../support/page.js';
import { contacts, paying } from '../support/payment-samples.js';
import { expansion, quote, usd } from '../support/samples.js';

register('annex-payment', AnnexPayment);

async function pay(payment: Partial<PaymentState> = {}, change: Partial<CheckoutState> = {}) {
  const checkout = createFakeCheckout(paying(payment, change));
  const element = await show('annex-payment', checkout);
  return { checkout, element, asked: (intent: string) => checkout.calls.filter((call) => call.intent === intent) };
}

describe('<annex-payment>', () => {
  afterEach(clearPage);

  it('offers the methods as radios, and chooses one', async () => {
    const { asked } = await pay();
    expect(byRole<HTMLInputElement>('radio', 'Debit or Credit Card').checked).to.equal(true);
    await click(byRole('radio', 'Offline'));
    expect(asked('chooseMethod').at(-1)?.args).to.deep.equal(['offline']);
    expect(byRole('radio', 'PayPal').hasAttribute('disabled')).to.equal(false);
  });

  it('marks what is a sandbox', async () => {
    const { element } = await pay();
    expect(textOf(element)).to.include('No money is taken');
  });

  it('mounts the form into the light DOM of the page', async () => {
    const { asked } = await pay();
    const { container } = asked('mountForm')[0]!.args[0] as { container: HTMLElement };
    expect(container.getRootNode()).to.equal(document);
    expect(container.assignedSlot).not.to.equal(null);
  });

  it('mounts the form anew when the page moves the element, and takes it away with it', async () => {
    const { element, asked } = await pay();
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await drawn();
    expect(asked('mountForm')).to.have.length(2);
    expect(textOf(element)).to.include('Please enter your details again');
    element.remove();
    expect(asked('unmountForm')).to.have.length(2);
    expect(element.childElementCount).to.equal(0);
  });

  it('says what the press will do, and pays in the same turn', async () => {
    const { asked } = await pay();
    byRole('button', 'Pay USD 429.23').click();
    expect(asked('pay')).to.have.length(1);
  });

  it('lets the page object before anything is sent', async () => {
    const { element, asked } = await pay();
    element.addEventListener('annex-before-submit', (event) => {
      expect(event.method).to.equal('card');
      expect(event.total).to.deep.equal(usd(42923));
      event.preventDefault();
    });
    await click(byRole('button', 'Pay USD 429.23'));
    expect(asked('pay')).to.deep.equal([]);
  });

  it('leaves the button to PayPal, which pays in the turn of its own click', async () => {
    const { asked } = await pay({ methodId: 'paypal' });
    expect(allByRole('button', /Pay|Place/)).to.deep.equal([]);
    (asked('mountForm')[0]!.args[0] as { requestSubmit(): void }).requestSubmit();
    expect(asked('pay')).to.have.length(1);
  });

  it('takes an offline order with a PI Number', async () => {
    const { asked } = await pay({ methodId: 'offline' });
    await type(byRole('textbox', 'PI Number'), 'PI-2211');
    expect(asked('enterReference').at(-1)?.args).to.deep.equal(['proformaInvoiceNumber', 'PI-2211']);
    await click(byRole('button', 'Place Order'));
    expect(asked('pay')).to.have.length(1);
    expect(allByRole('checkbox', 'Auto Renew')).to.deep.equal([]);
  });

  it('refuses a card number as a reference, beside the field', async () => {
    const { element, asked } = await pay({ methodId: 'offline', referenceProblems: { proformaInvoiceNumber: 'cardNumber' } });
    expect(textOf(element)).to.include('This looks like a card number');
    expect(byRole('textbox', 'PI Number').getAttribute('aria-invalid')).to.equal('true');
    await click(byRole('button', 'Place Order'));
    expect(asked('pay')).to.deep.equal([]);
  });

  it('renews automatically only with consent to the words that are shown', async () => {
    const { asked, element } = await pay();
    const box = byRole<HTMLInputElement>('checkbox', 'Auto Renew');
    expect(box.checked).to.equal(false);
    await click(box);
    const [consent] = asked('setAutoRenew').at(-1)!.args as [{ text: string; locale: string }];
    expect(consent.locale).to.equal('en');
    const words = consent.text.replace(/\s/g, ' ');
    expect(words).to.include('USD 1,939.00').and.to.include('Jun 23, 2027');
    expect(textOf(element)).to.include(words);
  });

  it('takes the consent back when the renewal price changes', async () => {
    const { asked } = await pay({ autoRenew: { text: 'I agree to another price.', locale: 'en' } });
    expect(asked('setAutoRenew').at(-1)?.args).to.deep.equal([null]);
  });

  it('offers no renewal where nothing renews, and takes back a consent that was given elsewhere', async () => {
    const autoRenew = { text: 'I agree to the renewal of another product.', locale: 'de' };
    const { asked } = await pay({ autoRenew }, { expansion: expansion({ status: 'priced', quote: { ...quote, nextRenewal: null } }) });
    expect(allByRole('checkbox', 'Auto Renew')).to.deep.equal([]);
    expect(asked('setAutoRenew').at(-1)?.args).to.deep.equal([null]);
  });

  const obstacles: [string, Partial<CheckoutState>, string][] = [
    ['nobody gets the invoice', { contacts: contacts({ chosen: null }) }, 'Choose a billing contact first.'],
    ['the price has expired', { expansion: expansion({ status: 'expired', quote }) }, 'This price has expired.'],
    ['the price has changed', { expansion: expansion({ status: 'changed', previous: quote, quote }) }, 'Accept the new price'],
    ['a price is on its way', { expansion: expansion({ status: 'pricing', previous: quote }) }, 'The price is being updated.'],
  ];
  for (const [reason, change, words] of obstacles) {
    it(`does not pay while ${reason}, and says so`, async () => {
      const { element, asked } = await pay({}, change);
      expect(textOf(element)).to.include(words);
      await click(byRole('button', /^Pay/));
      expect(asked('pay')).to.deep.equal([]);
    });
  }

  for (const status of ['submitting', 'confirming', 'redirecting'] as const) {
    it(`takes no second press while it is ${status}`, async () => {
      const { asked } = await pay({ progress: { status } });
      const button = byRole('button', /^Pay/);
      expect(button.getAttribute('aria-busy')).to.equal('true');
      await click(button);
      expect(asked('pay')).to.deep.equal([]);
      expect(byRole<HTMLInputElement>('radio', 'Offline').matches(':disabled')).to.equal(true);
    });
  }

  it('offers nothing but to check again while nobody knows whether the money went', async () => {
    const { element, asked } = await pay({ progress: { status: 'unknown' } });
    expect(textOf(element)).to.include('Please do not pay again');
    expect(allByRole('radio')).to.deep.equal([]);
    expect(allByRole('button').map((button) => button.textContent)).to.deep.equal(['Check again']);
    await click(byRole('button', 'Check again'));
    expect(asked('askAgain')).to.have.length(1);
  });

  it('keeps the frame where it is while the outcome is unknown', async () => {
    const { checkout, asked } = await pay();
    const { container } = asked('mountForm')[0]!.args[0] as { container: HTMLElement };
    checkout.show({ payment: { ...checkout.getState().payment, progress: { status: 'unknown' } } });
    await drawn();
    expect(container.isConnected).to.equal(true);
    expect(asked('unmountForm')).to.deep.equal([]);
  });

  it('says why a payment was declined in words for the buyer, and can be pressed again', async () => {
    const { element, asked } = await pay({ progress: { status: 'declined', category: 'insufficientFunds' } });
    expect(textOf(element)).to.include('There is not enough money available.');
    await click(byRole('button', /^Pay/));
    expect(asked('pay')).to.have.length(1);
  });

  it('tries again to load a form that failed', async () => {
    const { asked } = await pay({ form: { status: 'failed', error: new CheckoutError('payment_sdk', 'blocked') } });
    await click(byRole('button', 'Try again'));
    expect(asked('mountForm')).to.have.length(2);
  });

  it('needs no method when nothing is due', async () => {
    const { asked } = await pay({ methodId: null, form: { status: 'none' } }, { expansion: expansion({ status: 'priced', quote: { ...quote, total: usd(0) } }) });
    expect(asked('mountForm')).to.deep.equal([]);
    await click(byRole('button', 'Place Order'));
    expect(asked('pay')).to.have.length(1);
  });

  const states: [string, Partial<PaymentState>][] = [
    ['with a card', {}], ['offline', { methodId: 'offline' }], ['declined', { progress: { status: 'declined', category: 'declined' } }],
    ['unknown', { progress: { status: 'unknown' } }], ['while the form loads', { form: { status: 'loading' } }],
  ];
  for (const [name, payment] of states) {
    it(`has no accessibility problem ${name}`, async () => {
      await pay(payment);
      expect(await accessibilityProblems()).to.deep.equal([]);
    });
  }
});
