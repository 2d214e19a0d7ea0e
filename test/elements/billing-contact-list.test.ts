import { expect } from 'chai';
import type { ContactsState } from '../../src/core/contacts.js';
import { CheckoutError } from '../../src/core/errors.js';
import { failed, idle, loading, ready } from '../../src/core/remote.js';
import { AnnexBillingContactList } from '../../src/elements/billing-contact-list/billing-contact-list.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, register, show, textOf, type } from '../support/page.js';
import { contacts, pageOf, paying } from '../support/payment-samples.js';

register('annex-billing-contact-list', AnnexBillingContactList);

async function open(change: Partial<ContactsState> = {}) {
  const checkout = createFakeCheckout(paying({}, { contacts: contacts(change) }));
  const element = await show('annex-billing-contact-list', checkout);
  return { checkout, element, last: () => checkout.calls.at(-1) };
}

describe('<annex-billing-contact-list>', () => {
  afterEach(clearPage);

  it('asks for the contacts and shows them', async () => {
    const { element, last } = await open();
    expect(last()).to.deep.equal({ intent: 'searchContacts', args: [''] });
    expect(textOf(element)).to.include('Ada Marsh').and.to.include('Lindqvist & Söner AB');
  });

  it('removes a contact only after the question', async () => {
    const { last, checkout } = await open();
    await click(allByRole('button', 'Remove')[1]!);
    expect(textOf(byRole('dialog'))).to.include('Maja Lindqvist will no longer be offered.');
    await click(byRole('button', 'Keep'));
    expect(checkout.calls.some(({ intent }) => intent === 'removeContact')).to.equal(false);
    await click(allByRole('button', 'Remove')[1]!);
    await click(allByRole('button', 'Remove').at(-1)!);
    expect(last()).to.deep.equal({ intent: 'removeContact', args: ['contact-2'] });
  });

  it('does not remove the buyer’s own details', async () => {
    await open();
    expect(allByRole<HTMLButtonElement>('button', 'Remove').map(({ disabled }) => disabled)).to.deep.equal([true, false]);
  });

  it('says at the contact why it could not be removed', async () => {
    const { element } = await open({ removal: { id: 'contact-2', error: new CheckoutError('network', 'down') } });
    expect(textOf(element)).to.include('The contact could not be removed: We could not reach the server.');
  });

  it('adds, edits and searches', async () => {
    const { last } = await open();
    await click(byRole('button', 'Add New'));
    expect(last()).to.deep.equal({ intent: 'draftContact', args: [] });
    await click(allByRole('button', 'Edit')[1]!);
    expect(last()).to.deep.equal({ intent: 'draftContact', args: ['contact-2'] });
    await type(byRole('searchbox', 'Search billing contacts'), 'maja');
    expect(last()).to.deep.equal({ intent: 'searchContacts', args: ['maja'] });
  });

  it('says what to do when there is none, when none is found and when loading fails', async () => {
    expect(textOf((await open({ book: { query: '', page: ready(pageOf([])) } })).element)).to.include('No billing contacts yet');
    clearPage();
    expect(textOf((await open({ book: { query: 'zz', page: ready(pageOf([])) } })).element)).to.include('No billing contact matches “zz”.');
    clearPage();
    const { element } = await open({ book: { query: '', page: failed(idle, new CheckoutError('timeout', 'late')) } });
    expect(textOf(element)).to.include('The billing contacts could not be loaded');
  });

  it('has no accessibility problem, full, busy or asking', async () => {
    await open({ book: { query: '', page: loading(idle) } });
    expect(await accessibilityProblems()).to.deep.equal([]);
    clearPage();
    await open();
    expect(await accessibilityProblems()).to.deep.equal([]);
    await click(allByRole('button', 'Remove')[1]!);
    expect(await accessibilityProblems()).to.deep.equal([]);
  });
});
