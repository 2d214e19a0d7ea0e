import { expect } from 'chai';
import { emptyContactFields } from '../../src/core/contacts.js';
import { ready } from '../../src/core/remote.js';
import { AnnexBillingContact } from '../../src/elements/billing-contact/billing-contact.js';
import { AnnexExpansionSelector } from '../../src/elements/expansion-selector/expansion-selector.js';
import { AnnexOrderSummary } from '../../src/elements/order-summary/order-summary.js';
import { AnnexPayment } from '../../src/elements/payment/payment.js';
import { AnnexProductList } from '../../src/elements/product-list/product-list.js';
import { base } from '../../src/locales/parts/base.js';
import { contacts as contactWords } from '../../src/locales/parts/contacts.js';
import { pay } from '../../src/locales/parts/pay.js';
import { products } from '../../src/locales/parts/products.js';
import { select } from '../../src/locales/parts/select.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { byRole, clearPage, click, drawn, focused, press, register, show, textOf, type } from '../support/page.js';
import { contacts, pageOf, paying } from '../support/payment-samples.js';
import { expansion, product, quote, session } from '../support/samples.js';

register('annex-billing-contact', AnnexBillingContact);
register('annex-expansion-selector', AnnexExpansionSelector);
register('annex-order-summary', AnnexOrderSummary);
register('annex-payment', AnnexPayment);
register('annex-product-list', AnnexProductList);

/** As when the reader chooses a language in the page. */
async function speak(lang: string): Promise<void> {
  document.documentElement.lang = lang;
  await Promise.resolve();
  await drawn();
}

describe('a change of language in mid-flow', () => {
  before(() => Promise.all([base, contactWords, pay, products, select].flatMap((part) => [part.load('de'), part.load('ar')])));
  afterEach(clearPage);

  it('is each element\'s own: two languages stand on one page, and one of them changes', async () => {
    const checkout = createFakeCheckout({ session: ready(session), expansion: expansion() });
    const [selector, summary] = [await show('annex-expansion-selector', checkout), await show('annex-order-summary', checkout)];
    selector.lang = 'ar';
    summary.lang = 'de';
    await Promise.resolve();
    await drawn();
    expect(textOf(selector)).to.include((await select.load('ar')).selector.title);
    expect(textOf(summary)).to.include('Gesamt').and.to.include(new Intl.NumberFormat('de', { style: 'currency', currency: 'USD', currencyDisplay: 'code' }).format(429.23).replace(/\s/g, ' '));
    summary.lang = 'en';
    await Promise.resolve();
    await drawn();
    expect(textOf(summary)).to.include('USD 429.23');
    expect(textOf(selector)).to.include((await select.load('ar')).selector.title);
  });

  it('keeps what is typed as a quantity, with the caret in it', async () => {
    await show('annex-expansion-selector', createFakeCheckout({ session: ready(session), expansion: expansion({ status: 'empty' }, { entries: { extensions: { kind: 'quantity', text: '2o' } } }) }));
    const field = byRole<HTMLInputElement>('spinbutton', 'Extension Expansion');
    field.focus();
    field.setSelectionRange(1, 1);
    await speak('de');
    expect([focused(), field.value, field.selectionStart]).to.eql([field, '2o', 1]);
    expect(textOf(field.parentElement!.parentElement!)).to.include('ganze Zahl');
  });

  it('keeps a form that is being filled in, and says its problems in the new language', async () => {
    await show('annex-billing-contact', createFakeCheckout(paying({}, { contacts: contacts({
      draft: { id: null, fields: { ...emptyContactFields, firstName: 'Maja' }, problems: { email: { code: 'invalid', detail: '' } }, saving: { status: 'no' } },
    }) })));
    const field = byRole<HTMLInputElement>('textbox', 'First name');
    field.focus();
    await speak('de');
    expect([focused(), byRole('textbox', 'Vorname'), field.value]).to.eql([field, field, 'Maja']);
    expect(document.querySelector('annex-billing-contact')!.shadowRoot!.getElementById('email-error')!.textContent).to.equal((await contactWords.load('de')).contactForm.problems.invalidEmail);
  });

  it('keeps the contact picker open, with what is searched for and the row that is marked', async () => {
    await show('annex-billing-contact', createFakeCheckout(paying()));
    await click(byRole('button', 'Change'));
    const search = byRole<HTMLInputElement>('combobox', 'Search billing contacts');
    await type(search, 'lind');
    await press(search, 'ArrowDown');
    await speak('de');
    expect([focused(), search.value, search.getAttribute('aria-activedescendant')]).to.eql([search, 'lind', 'contact-0']);
    expect(byRole('combobox', (await contactWords.load('de')).billingContact.searchLabel)).to.equal(search);
  });

  it('keeps a menu open', async () => {
    await show('annex-product-list', createFakeCheckout({ session: ready(session), products: { query: '', page: ready(pageOf([product])) } }));
    const more = byRole('button', /^More/);
    more.focus();
    await press(more, 'ArrowDown');
    await new Promise((opened) => document.querySelector('annex-product-list')!.shadowRoot!.getElementById('menu')!.addEventListener('toggle', opened, { once: true }));
    await drawn();
    const item = byRole('menuitem', 'Expansion');
    await speak('de');
    expect([focused(), byRole('menuitem', 'Erweiterung')]).to.eql([item, item]);
  });

  it('keeps the payment form where it is, and tells it', async () => {
    const checkout = createFakeCheckout(paying());
    await show('annex-payment', checkout);
    const { container, locale } = checkout.calls.find(({ intent }) => intent === 'mountForm')!.args[0] as { container: HTMLElement; locale: string };
    expect(locale).to.equal('en');
    await speak('de');
    expect(checkout.calls.map(({ intent }) => intent).filter((intent) => intent.endsWith('Form'))).to.eql(['mountForm', 'tellForm']);
    expect([container.isConnected, container.assignedSlot !== null]).to.eql([true, true]);
    expect((checkout.calls.find(({ intent }) => intent === 'mountForm')!.args[0] as { locale: string }).locale).to.equal('de');
  });

  it('changes nothing about a payment that is under way but the words', async () => {
    const checkout = createFakeCheckout(paying({ progress: { status: 'submitting' } }));
    checkout.show(paying());
    const element = await show('annex-payment', checkout);
    checkout.show(paying({ progress: { status: 'submitting' } }));
    await speak('ar');
    expect(checkout.calls.map(({ intent }) => intent).filter((intent) => ['pay', 'unmountForm'].includes(intent))).to.eql([]);
    expect(textOf(element)).to.include((await pay.load('ar')).payment.progress.submitting);
    expect(byRole('button').getAttribute('aria-busy')).to.equal('true');
  });

  it('takes no consent back, and gives none: it stays as it was read', async () => {
    const checkout = createFakeCheckout(paying());
    await show('annex-payment', checkout);
    await click(byRole('checkbox', 'Auto Renew'));
    const consent = checkout.calls.find(({ intent }) => intent === 'setAutoRenew')!.args[0] as { text: string; locale: string };
    checkout.show(paying({ autoRenew: consent }, { expansion: expansion({ status: 'priced', quote }) }));
    await speak('de');
    expect(byRole<HTMLInputElement>('checkbox').checked).to.equal(true);
    expect(checkout.calls.filter(({ intent }) => intent === 'setAutoRenew')).to.have.length(1);
    expect(consent.locale).to.equal('en');
  });
});
