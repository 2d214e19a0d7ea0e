import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import { failed, idle, ready } from '../../src/core/remote.js';
import { AnnexBillingContact } from '../../src/elements/billing-contact/billing-contact.js';
import { AnnexExpansionSelector } from '../../src/elements/expansion-selector/expansion-selector.js';
import { AnnexOrderResult } from '../../src/elements/order-result/order-result.js';
import { AnnexOrderSummary } from '../../src/elements/order-summary/order-summary.js';
import { formatsFor } from '../../src/locales/formats.js';
import { base } from '../../src/locales/parts/base.js';
import { contacts as contactWords } from '../../src/locales/parts/contacts.js';
import { orders } from '../../src/locales/parts/orders.js';
import { select } from '../../src/locales/parts/select.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { clearPage, register, show } from '../support/page.js';
import { contacts, licence, paying } from '../support/payment-samples.js';
import { contact, expansion, order, quote, session } from '../support/samples.js';
import { fromLeft } from '../support/visual-order.js';

register('annex-billing-contact', AnnexBillingContact);
register('annex-expansion-selector', AnnexExpansionSelector);
register('annex-order-result', AnnexOrderResult);
register('annex-order-summary', AnnexOrderSummary);

const digitsOf = (text: string) => /\d[\d.,]*\d/.exec(text)![0];

for (const lang of ['ar', 'he'] as const) {
  describe(`in ${lang}, from right to left`, () => {
    before(() => Promise.all([base, contactWords, orders, select].map((part) => part.load(lang))));
    beforeEach(() => Object.assign(document.documentElement, { lang, dir: 'rtl' }));
    afterEach(clearPage);

    it('a telephone number keeps its plus in front, and its groups in order', async () => {
      const chosen = { ...contact, phone: '+31 10 555 0199' };
      const element = await show('annex-billing-contact', createFakeCheckout(paying({}, { contacts: contacts({ chosen }) })));
      expect(fromLeft(element, '0199', '+', '555', '31')).to.eql(['+', '31', '555', '0199']);
    });

    it('an address in Latin letters keeps its number, its name and its full stop where they were', async () => {
      const chosen = { ...contact, company: 'Northwind Telecom B.V.', street: '12 Quay Street (2nd floor)' };
      const element = await show('annex-billing-contact', createFakeCheckout(paying({}, { contacts: contacts({ chosen }) })));
      expect(fromLeft(element, 'V.', 'Northwind', 'Telecom')).to.eql(['Northwind', 'Telecom', 'V.']);
      expect(fromLeft(element, 'floor)', '(2nd', '12', 'Quay')).to.eql(['12', 'Quay', '(2nd', 'floor)']);
    });

    it('an activation code is read from left to right', async () => {
      const issued = { ...order, status: 'completed', payment: 'paid', fulfilment: 'issued', actions: ['viewLicence'] } satisfies typeof order;
      const checkout = createFakeCheckout({ session: ready(session), step: { name: 'result', orderId: order.id }, order: ready(issued), licence: ready(licence) });
      const element = await show('annex-order-result', checkout);
      expect(fromLeft(element, '8CDE', '7K3M', '4HVR', '-F')).to.eql(['7K3M', '4HVR', '8CDE', '-F']);
    });

    it('an order\'s number stands whole in a sentence', async () => {
      const checkout = createFakeCheckout({ session: ready(session), step: { name: 'result', orderId: order.id }, order: ready(order) });
      const element = await show('annex-order-result', checkout);
      expect(fromLeft(element, '00042', 'A-', '2026-')).to.eql(['A-', '2026-', '00042']);
    });

    it('an amount is one piece, its digits in order and its currency at the end of it', async () => {
      const element = await show('annex-order-summary', createFakeCheckout({ session: ready(session), expansion: expansion() }));
      const digits = digitsOf(formatsFor(lang).money(quote.total));
      expect(fromLeft(element, digits.slice(-2), digits.slice(0, 1), 'USD')).to.eql(['USD', digits.slice(0, 1), digits.slice(-2)]);
    });

    it('a quantity stands on the side from which its unit is read', async () => {
      const line = { ...quote.lines[0]!, name: 'Seats', unit: { one: 'seat', other: 'seats' }, offerId: 'elsewhere' };
      const priced = expansion({ status: 'priced', quote: { ...quote, lines: [line] } });
      const element = await show('annex-order-summary', createFakeCheckout({ session: ready(session), expansion: priced }));
      const count = formatsFor(lang).signed(line.quantityDelta);
      expect(fromLeft(element, 'seats', count)).to.eql([count, 'seats']);
      element.remove();
      const own = { ...line, unit: { one: 'מקום', other: 'מקומות' } };
      const hebrew = expansion({ status: 'priced', quote: { ...quote, lines: [own] } });
      expect(fromLeft(await show('annex-order-summary', createFakeCheckout({ session: ready(session), expansion: hebrew })), 'מקומות', count)).to.eql(['מקומות', count]);
    });

    it('a sentence that comes in English ends on its right', async () => {
      const odd = new CheckoutError('seat_taken', 'That seat is taken.', { status: 409 });
      const element = await show('annex-expansion-selector', createFakeCheckout({ session: ready(session), expansion: { ...expansion(), offers: failed(idle, odd) } }));
      expect(fromLeft(element, 'taken.', 'That', '.')).to.eql(['That', 'taken.', '.']);
    });

    it('a service that comes in English is set as English, at the right of the card', async () => {
      const element = await show('annex-expansion-selector', createFakeCheckout({ session: ready(session), expansion: expansion() }));
      expect(fromLeft(element, 'system.', 'Check-in,')).to.eql(['Check-in,', 'system.']);
    });
  });
}
