import { expect } from 'chai';
import { emptyContactFields, fieldsOf, type ContactDraft, type ContactsState } from '../../src/core/contacts.js';
import { CheckoutError } from '../../src/core/errors.js';
import { ready } from '../../src/core/remote.js';
import { AnnexBillingContact } from '../../src/elements/billing-contact/billing-contact.js';
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
