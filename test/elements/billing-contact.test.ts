import { expect } from 'chai';
import { fieldsOf } from '../../src/core/contact-input.js';
import { emptyContactFields, type ContactDraft, type ContactsState } from '../../src/core/contacts.js';
import { CheckoutError } from '../../src/core/errors.js';
import { ready } from '../../src/core/remote.js';
import { AnnexBillingContact } from '../../src/elements/billing-contact/billing-contact.js';
import { loadAddressFormats } from '../../src/elements/shared/address-loader.js';
import { base } from '../../src/locales/parts/base.js';
import { contacts as contactWords } from '../../src/locales/parts/contacts.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, drawn, focused, press, register, show, textOf, type } from '../support/page.js';
import { contacts, paying, secondContact } from '../support/payment-samples.js';
import { contact, order } from '../support/samples.js';

register('annex-billing-contact', AnnexBillingContact);

const draft = (change: Partial<ContactDraft> = {}): ContactDraft =>
  ({ id: null, fields: emptyContactFields, problems: {}, saving: { status: 'no' }, ...change });

async function open(change: Partial<ContactsState> = {}) {
  const checkout = createFakeCheckout(paying({}, { contacts: contacts(change) }));
  const element = await show('annex-billing-contact', checkout);
  return { checkout, element, last: () => checkout.calls.at(-1) };
}

describe('<annex-billing-contact>', () => {
  before(loadAddressFormats);
  afterEach(clearPage);

  it('shows who gets the invoice', async () => {
    const { element } = await open();
    expect(textOf(element)).to.include('Ada Marsh Northwind Telecom 12 Quay Street 3011 AB Rotterdam Netherlands');
    expect(textOf(element)).to.include('The invoice goes to this contact’s e-mail address');
  });

  it('warns of a tax id that looks wrong, and goes on', async () => {
    const { element } = await open({ chosen: secondContact });
    expect(textOf(element)).to.include('does not look right');
  });

  it('picks another contact by keyboard', async () => {
    const { last } = await open();
    await click(byRole('button', 'Change'));
    const search = byRole('combobox', 'Search billing contacts');
    expect(focused()).to.equal(search);
    await press(search, 'ArrowDown');
    await press(search, 'ArrowDown');
    expect(search.getAttribute('aria-activedescendant')).to.equal('contact-1');
    await press(search, 'Enter');
    expect(last()).to.deep.equal({ intent: 'chooseContact', args: ['contact-2'] });
    expect(focused()).to.equal(byRole('button', 'Change'));
  });

  it('searches the contact book, and leaves it with Escape', async () => {
    const { last } = await open();
    await click(byRole('button', 'Change'));
    await type(byRole('combobox'), 'lind');
    expect(last()).to.deep.equal({ intent: 'searchContacts', args: ['lind'] });
    await press(byRole('combobox'), 'Escape');
    expect(allByRole('listbox')).to.deep.equal([]);
  });

  it('adds a contact: the form takes the focus and gives it back', async () => {
    const { checkout, last } = await open();
    byRole('button', 'Add New').focus();
    await click(byRole('button', 'Add New'));
    expect(last()).to.deep.equal({ intent: 'draftContact', args: [] });
    checkout.show({ contacts: contacts({ draft: draft() }) });
    await drawn();
    expect(focused()).to.equal(byRole('heading', 'Add billing contact'));
    await type(byRole('textbox', 'First name'), 'Maja');
    expect(last()).to.deep.equal({ intent: 'enterContactField', args: ['firstName', 'Maja'] });
    checkout.show({ contacts: contacts() });
    await drawn();
    expect(focused()).to.equal(byRole('heading', 'Billing Information'));
  });

  it('shows what is typed, the country chosen, and every field with its autocomplete token', async () => {
    await open({ draft: draft({ id: 'contact-1', fields: fieldsOf(contact) }) });
    expect(byRole<HTMLInputElement>('textbox', 'E-mail').value).to.equal('ada@northwind.example');
    expect(byRole<HTMLSelectElement>('combobox', 'Country').value).to.equal('NL');
    expect(byRole('textbox', 'Postal code').getAttribute('autocomplete')).to.equal('billing postal-code');
  });

  const asked = () => [...(byRole('textbox', 'First name').getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>('.form-grid label')]
    .map((label) => label.textContent.replace('*', '').trim());
  const inCountry = async (country: string) => {
    clearPage();
    await open({ draft: draft({ fields: { ...emptyContactFields, country } }) });
    return asked().slice(6, -2).join(', ');
  };

  it('asks for an address in the order and with the words of its country, and for nothing that is not there', async () => {
    expect(await inCountry('DE')).to.equal('Street address, Postal code, City');
    expect(await inCountry('US')).to.equal('Street address, City, State, ZIP code');
    expect(await inCountry('GB')).to.equal('Street address, Town or city, Postcode');
    expect(await inCountry('JP')).to.equal('Postal code, Prefecture, City, Street address');
    expect(await inCountry('AE')).to.equal('Street address, City, Emirate');
    expect(await inCountry('HK')).to.equal('Street address, District, Area');
    expect(await inCountry('IE')).to.equal('Street address, Town or city, County, Eircode');
    expect(await inCountry('SG')).to.equal('Street address, Postcode');
  });

  it('goes from the large to the small for who writes so at home', async () => {
    expect(await inCountry('CN')).to.equal('Street address, City, Province, Postal code');
    await Promise.all([base.load('zh-cn'), contactWords.load('zh-cn')]);
    clearPage();
    const { element } = await open({ draft: draft({ fields: { ...emptyContactFields, country: 'CN' } }) });
    element.lang = 'zh-CN';
    await drawn();
    const names = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.form-grid input')].map(({ id }) => id);
    expect(names.slice(5, -1)).to.deep.equal(['postalCode', 'stateProvince', 'city', 'street']);
  });

  it('asks for the country before what depends on it, and marks what an address there needs', async () => {
    await open({ draft: draft({ fields: { ...emptyContactFields, country: 'US' } }) });
    expect(asked()[5]).to.equal('Country');
    const required = ['Street address', 'City', 'State', 'ZIP code'].map((name) => byRole('textbox', name).ariaRequired);
    expect(required).to.deep.equal(['true', 'true', 'true', 'true']);
  });

  it('calls the tax id what it is called in the country', async () => {
    for (const [country, name] of [['AU', 'Tax ID (ABN)'], ['IN', 'Tax ID (GSTIN)'], ['BR', 'Tax ID (CNPJ)'], ['IT', 'Tax ID (P. IVA)'], ['QA', 'Tax ID']]) {
      await inCountry(country!);
      expect(asked().at(-2)).to.equal(name);
    }
  });

  it('only warns of a postal code that looks odd, and not of one with the spaces and letters that people type', async () => {
    const warned = async (country: string, postalCode: string) => {
      clearPage();
      const { element } = await open({ draft: draft({ fields: { ...emptyContactFields, country, postalCode } }) });
      return textOf(element).includes('This code does not look right for the country.');
    };
    for (const [country, code] of [['GB', 'sw1a 1aa'], ['DE', '10119'], ['CH', 'CH-3003'], ['JP', '〒100-0001'], ['NL', '1012 va'], ['US', '78704-1234'], ['IE', 'D02 X285'], ['CA', 'k1a 0b1'], ['PL', '00-950'], ['DE', '']]) {
      expect(await warned(country!, code!), `${country} ${code}`).to.equal(false);
    }
    for (const [country, code] of [['DE', '1011'], ['GB', '12345'], ['US', '787'], ['CA', '12345'], ['NL', '1012']]) {
      expect(await warned(country!, code!), `${country} ${code}`).to.equal(true);
    }
    const code = byRole('textbox', 'Postal code');
    expect([code.getAttribute('autocapitalize'), code.ariaInvalid]).to.deep.equal(['characters', 'false']);
  });

  it('says beside a field what is wrong with it, and goes there', async () => {
    const { checkout } = await open({ draft: draft() });
    await click(byRole('button', 'Save'));
    expect(checkout.calls.at(-1)?.intent).to.equal('saveContact');
    const problems = { email: { code: 'invalid', detail: '' }, city: { code: 'own_code', detail: 'No such city.' } };
    checkout.show({ contacts: contacts({ draft: draft({ problems }) }) });
    await drawn();
    const email = byRole('textbox', 'E-mail');
    expect(focused()).to.equal(email);
    expect((email.getRootNode() as ShadowRoot).getElementById('email-error')?.textContent).to.equal('Enter an e-mail address like name@company.com.');
    expect((email.getRootNode() as ShadowRoot).getElementById('city-error')?.textContent).to.equal('No such city.');
  });

  it('keeps what was typed when saving fails, and says so', async () => {
    const error = new CheckoutError('network', 'down');
    const { element } = await open({ draft: draft({ fields: fieldsOf(contact), saving: { status: 'failed', error } }) });
    expect(textOf(element)).to.include('The contact could not be saved');
    expect(byRole<HTMLInputElement>('textbox', 'City').value).to.equal('Rotterdam');
  });

  it('is only shown once an order is placed', async () => {
    const checkout = createFakeCheckout(paying({}, { step: { name: 'pay', orderId: order.id }, order: ready(order) }));
    const element = await show('annex-billing-contact', checkout);
    expect(textOf(element)).to.include('Ada Marsh');
    expect(allByRole('button')).to.deep.equal([]);
  });

  it('has no accessibility problem as card, form and picker', async () => {
    const { checkout } = await open();
    expect(await accessibilityProblems()).to.deep.equal([]);
    await click(byRole('button', 'Change'));
    expect(await accessibilityProblems()).to.deep.equal([]);
    checkout.show({ contacts: contacts({ draft: draft({ problems: { email: { code: 'required', detail: '' } } }) }) });
    await drawn();
    expect(await accessibilityProblems()).to.deep.equal([]);
  });
});
