import { expect } from 'chai';
import type { ContactsState } from '../../src/core/contacts.js';
import { CheckoutError } from '../../src/core/errors.js';
import type { QuoteState } from '../../src/core/expansion.js';
import type { PaymentProgress, PaymentState } from '../../src/core/payment.js';
import { failed, idle, loading, ready } from '../../src/core/remote.js';
import type { CheckoutState } from '../../src/core/state.js';
import { define } from '../../src/define.js';
import { createFakeCheckout, type FakeCheckout } from '../support/fake-checkout.js';
import { byRole, clearPage, click, show } from '../support/page.js';
import { contacts, licence, pageOf, paying, secondContact } from '../support/payment-samples.js';
import { contact, expansion, order, product, products, quote, session, usd } from '../support/samples.js';
import { listen, type ScreenReader } from '../support/screen-reader.js';

define();

const selecting = { session: ready(session), step: { name: 'select', serialNumber: product.serialNumber } } as const;
const away = new CheckoutError('network', 'The server is away.');
let reader: ScreenReader;

/** Shows an element, and listens once it is there. */
async function listenTo(tag: keyof HTMLElementTagNameMap, state: Partial<CheckoutState>): Promise<FakeCheckout> {
  const checkout = createFakeCheckout(state);
  await show(tag, checkout);
  reader = listen();
  await reader.heard();
  return checkout;
}

/** What is heard when the checkout comes to this. */
async function heardAt(checkout: FakeCheckout, state: Partial<CheckoutState>): Promise<string[]> {
  checkout.show(state);
  return reader.heard();
}

describe('What a screen reader says', () => {
  afterEach(() => {
    reader.stop();
    clearPage();
  });

  describe('of the price', () => {
    const at = (state: QuoteState, couponCode = ''): Partial<CheckoutState> => ({ ...selecting, expansion: expansion(state, { couponCode }) });

    it('is that it is being updated, then the new total, each once', async () => {
      const checkout = await listenTo('annex-order-summary', at({ status: 'priced', quote }));
      expect(await heardAt(checkout, at({ status: 'pricing', previous: quote }))).to.deep.equal(['polite: The price is being updated']);
      const dearer: QuoteState = { status: 'priced', quote: { ...quote, id: 'quote-2', total: usd(50000) } };
      expect(await heardAt(checkout, at(dearer))).to.deep.equal(['polite: Total USD 500.00']);
      expect(await heardAt(checkout, at(dearer))).to.deep.equal([]);
    });

    it('interrupts where it changed on the way, and where it could not be had', async () => {
      const checkout = await listenTo('annex-order-summary', at({ status: 'priced', quote }));
      const changed = await heardAt(checkout, at({ status: 'changed', previous: { ...quote, total: usd(41000) }, quote }));
      expect(changed).to.deep.equal(['assertive: The price has changed It was USD 410.00, it is now USD 429.23. Accept new price']);
      await heardAt(checkout, at({ status: 'pricing', previous: quote }));
      const [refused, ...more] = await heardAt(checkout, at({ status: 'failed', previous: quote, error: away }));
      expect([refused?.startsWith('assertive: The price could not be worked out'), more]).to.deep.equal([true, []]);
    });

    it('is that a coupon is applied', async () => {
      const checkout = await listenTo('annex-order-summary', at({ status: 'pricing', previous: quote }, 'WELCOME10'));
      const lowered = { ...quote, couponCode: 'WELCOME10', total: usd(38631) };
      expect(await heardAt(checkout, at({ status: 'priced', quote: lowered }, 'WELCOME10'))).to.have.members([
        'polite: Total USD 386.31', 'polite: Coupon WELCOME10 is applied',
      ]);
      await heardAt(checkout, at({ status: 'pricing', previous: lowered }, 'WELCOME10'));
      const more = { ...lowered, total: usd(40000) };
      expect((await heardAt(checkout, at({ status: 'priced', quote: more }, 'WELCOME10')))[0]).to.equal('polite: Total USD 400.00');
    });

    it('is why a coupon is refused', async () => {
      const checkout = await listenTo('annex-order-summary', at({ status: 'pricing', previous: quote }, 'NOPE'));
      const error = new CheckoutError('invalid_request', 'refused', {
        status: 422, fields: [{ pointer: '/couponCode', code: 'unknown_coupon', detail: 'This coupon code is not valid.' }],
      });
      expect(await heardAt(checkout, at({ status: 'failed', previous: quote, error }, 'NOPE'))).to.deep.equal(['polite: This coupon code is not valid.']);
    });
  });

  it('of a quantity is what is wrong with it, once', async () => {
    const typed = (text: string) => ({ ...selecting, expansion: expansion({ status: 'invalid', previous: quote }, { entries: { extensions: { kind: 'quantity', text } } }) });
    const checkout = await listenTo('annex-expansion-selector', { ...selecting, expansion: expansion() });
    expect(await heardAt(checkout, typed('7'))).to.deep.equal(['polite: Enter a multiple of 5, starting at 5.']);
    expect(await heardAt(checkout, typed('8'))).to.deep.equal([]);
    expect(await heardAt(checkout, typed('3'))).to.deep.equal(['polite: Enter 5 or more.']);
  });

  describe('of what is found', () => {
    const found = (items: typeof products, nextCursor: string | null = null) => ({ session: ready(session), products: { query: '', page: ready(pageOf(items, nextCursor)) } });

    it('is how many, after each search', async () => {
      const checkout = await listenTo('annex-product-list', found(products));
      const { page } = checkout.getState().products;
      await heardAt(checkout, { products: { query: 'brightwell', page: loading(page) } });
      expect(await heardAt(checkout, found([products[2]!]))).to.deep.equal(['polite: 1 product']);
    });

    it('is that there are more to load', async () => {
      const checkout = await listenTo('annex-product-list', found([product]));
      expect(await heardAt(checkout, found(products, 'next'))).to.deep.equal(['polite: 3 products shown, more to load']);
    });

    it('interrupts where it could not be asked for', async () => {
      const checkout = await listenTo('annex-product-list', found(products));
      const { page } = checkout.getState().products;
      const heard = await heardAt(checkout, { products: { query: '', page: failed(page, away) } });
      expect(heard.map((each) => each.split(':')[0])).to.deep.equal(['assertive']);
    });
  });

  it('of a contact that was saved is whose the invoice will be', async () => {
    const checkout = await listenTo('annex-billing-contact', paying());
    expect(await heardAt(checkout, paying({}, { contacts: contacts({ chosen: secondContact }) }))).to.deep.equal(['polite: Billing contact: Maja Lindqvist']);
  });

  describe('of the contact book', () => {
    const book = (page: ContactsState['book']['page'], query = '') => paying({}, { contacts: contacts({ book: { query, page } }) });
    const all = pageOf([contact, secondContact]);

    it('is how many there are once it is open, and how many are found', async () => {
      const checkout = await listenTo('annex-billing-contact', book(ready(all)));
      await click(byRole('button', 'Change'));
      expect(await reader.heard()).to.deep.equal(['polite: 2 contacts']);
      expect(await heardAt(checkout, book(loading(ready(all)), 'lind'))).to.deep.equal([]);
      expect(await heardAt(checkout, book(ready(pageOf([secondContact])), 'lind'))).to.deep.equal(['polite: 1 contact']);
      expect(await heardAt(checkout, book(ready(pageOf([])), 'lindt'))).to.deep.equal(['polite: No billing contact matches “lindt”.']);
    });

    it('interrupts where it could not be asked for, and there is nobody to show', async () => {
      const nobody = (page: ContactsState['book']['page']) => paying({}, { contacts: contacts({ chosen: null, book: { query: '', page } }) });
      const checkout = await listenTo('annex-billing-contact', nobody(loading(idle)));
      const heard = await heardAt(checkout, nobody(failed(idle, away)));
      expect(heard.map((each) => each.split(':')[0])).to.deep.equal(['assertive']);
    });

    it('interrupts where a contact could not be removed', async () => {
      const removal = (error: CheckoutError | null) => paying({}, { contacts: contacts({ removal: { id: secondContact.id, error } }) });
      const checkout = await listenTo('annex-billing-contact-list', removal(null));
      const [refused, ...more] = await heardAt(checkout, removal(away));
      expect([refused?.startsWith('assertive: The contact could not be removed'), more]).to.deep.equal([true, []]);
    });
  });

  describe('of a payment', () => {
    const at = (progress: PaymentProgress, change: Partial<PaymentState> = {}) => paying({ progress, ...change });

    it('is that it is being sent and confirmed', async () => {
      const checkout = await listenTo('annex-payment', paying());
      expect(await heardAt(checkout, at({ status: 'submitting' }))).to.deep.equal(['polite: Your payment is being sent…']);
      expect(await heardAt(checkout, at({ status: 'confirming' }))).to.deep.equal(['polite: We are confirming your payment…']);
    });

    it('is that an order is being placed, where that is what the button does', async () => {
      const checkout = await listenTo('annex-payment', paying({ methodId: 'offline' }));
      expect(await heardAt(checkout, at({ status: 'submitting' }, { methodId: 'offline' }))).to.deep.equal(['polite: Your order is being placed…']);
    });

    it('interrupts where it was declined or failed', async () => {
      const checkout = await listenTo('annex-payment', at({ status: 'submitting' }));
      const [declined, ...more] = await heardAt(checkout, at({ status: 'declined', category: 'insufficientFunds' }));
      expect([declined?.startsWith('assertive: The payment was declined'), more]).to.deep.equal([true, []]);
      await heardAt(checkout, at({ status: 'submitting' }));
      const [broken, ...others] = await heardAt(checkout, at({ status: 'failed', error: away }));
      expect([broken?.startsWith('assertive: The payment did not go through'), others]).to.deep.equal([true, []]);
    });

    it('does not interrupt where the buyer stepped back', async () => {
      const checkout = await listenTo('annex-payment', at({ status: 'submitting' }));
      const heard = await heardAt(checkout, at({ status: 'cancelled' }));
      expect(heard).to.deep.equal(['polite: Payment was cancelled. Nothing was charged; you can try again or choose another payment method.']);
    });

    it('is, where nobody knows how it went, not to pay again; once', async () => {
      const checkout = await listenTo('annex-payment', at({ status: 'confirming' }));
      const heard = await heardAt(checkout, at({ status: 'unknown' }));
      expect(heard).to.have.length(1);
      expect(heard[0]).to.match(/^polite: We are checking whether your payment went through\. Please do not pay again/);
    });

    it('is that its form is on the way', async () => {
      const checkout = await listenTo('annex-payment', paying({ methodId: null, form: { status: 'none' } }));
      expect(await heardAt(checkout, paying({ form: { status: 'loading' } }))).to.deep.equal(['polite: The payment form is being loaded']);
    });

    it('is that the payment method takes the place of the saved one, where the product renews already', async () => {
      const renewing = expansion(undefined, { product: ready({ ...product, autoRenew: true }) });
      const checkout = await listenTo('annex-payment', paying({}, { expansion: renewing }));
      await click(byRole('checkbox', 'Auto Renew'));
      const [consent] = checkout.calls.find(({ intent }) => intent === 'setAutoRenew')?.args ?? [];
      const autoRenew = consent as PaymentState['autoRenew'];
      expect(await heardAt(checkout, paying({ autoRenew }, { expansion: renewing }))).to.deep.equal([
        'polite: This product renews automatically already. With this order, this payment method takes the place of the saved one.',
      ]);
      expect(await heardAt(checkout, paying({ autoRenew }))).to.deep.equal([]);
    });

    it('is that a consent counts no more where the renewal price has changed', async () => {
      const autoRenew = { text: 'Renew Harbour Hotel PBX for USD 1.00', locale: 'en' };
      const checkout = await listenTo('annex-payment', paying());
      expect(await heardAt(checkout, paying({ autoRenew }))).to.deep.equal([]);
      expect(await heardAt(checkout, paying({ autoRenew: null }))).to.deep.equal(['polite: The renewal price has changed. Tick Auto Renew again if you still want it.']);
    });
  });

  describe('of an order', () => {
    const at = (change: Partial<typeof order>, licenceThere = false): Partial<CheckoutState> => ({
      session: ready(session), step: { name: 'result', orderId: order.id }, order: ready({ ...order, ...change }),
      ...(licenceThere && { licence: ready(licence) }),
    });
    const paid = { payment: 'paid', fulfilment: 'issuing', actions: [] } satisfies Partial<typeof order>;
    const there = { status: 'completed', payment: 'paid', fulfilment: 'issued', actions: ['viewLicence'] } satisfies Partial<typeof order>;

    it('is that it is placed, as soon as it shows', async () => {
      reader = listen();
      await show('annex-order-result', createFakeCheckout(at({})));
      expect(await reader.heard()).to.deep.equal(['polite: Thank you, your order is placed']);
    });

    it('is that it is paid, then that the code is there', async () => {
      const checkout = await listenTo('annex-order-result', at({ payment: 'unpaid' }));
      expect(await heardAt(checkout, at(paid))).to.deep.equal(['polite: Thank you, your payment is received']);
      expect(await heardAt(checkout, at(there, true))).to.deep.equal(['polite: Your expansion is ready']);
    });

    it('is that the code is copied, each time', async () => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.resolve() } });
      await listenTo('annex-order-result', at(there, true));
      await click(byRole('button', 'Copy'));
      expect(await reader.heard()).to.deep.equal(['polite: Copied']);
    });

    it('is that copying is not allowed', async () => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } });
      await listenTo('annex-order-result', at(there, true));
      await click(byRole('button', 'Copy'));
      expect(await reader.heard()).to.deep.equal(['polite: Copying is not allowed here. Select the code and copy it by hand.']);
      Reflect.deleteProperty(navigator, 'clipboard');
    });
  });
});
