import { expect } from 'chai';
import type { CheckoutBackend } from '../../src/core/backend.js';
import { createCheckout } from '../../src/core/create-checkout.js';
import { CheckoutError } from '../../src/core/errors.js';
import type { BillingContact } from '../../src/core/model/billing-contact.js';
import type { ListQuery, Page } from '../../src/core/model/common.js';
import { goesOn, latest } from '../../src/core/remote.js';
import { createFakeTabs } from '../support/fake-environment.js';
import { contact, session } from '../support/samples.js';

type Answer = (page: Page<BillingContact>) => void;

const person = (id: string, change: Partial<BillingContact> = {}): BillingContact => ({ ...contact, id, isDefault: false, firstName: id, ...change });

/** A checkout on a contact book that answers when the test says so. */
function open() {
  const environment = createFakeTabs().openTab();
  const asked: { list: ListQuery; answer: Answer; fail: (error: CheckoutError) => void }[] = [];
  const backend: Pick<CheckoutBackend, 'scope' | 'getSession' | 'listBillingContacts' | 'createBillingContact' | 'deleteBillingContact'> = {
    scope: 'https://portal.example/',
    getSession: () => Promise.resolve(session),
    listBillingContacts: (list) => new Promise((answer, fail) => void asked.push({ list, answer, fail })),
    createBillingContact: (input) => Promise.resolve(person('new', { ...input, taxId: null })),
    deleteBillingContact: () => Promise.resolve(),
  };
  const checkout = createCheckout({ backend: backend as CheckoutBackend, gateways: [], environment });
  const names = () => latest(checkout.getState().contacts.book.page)?.items.map(({ id }) => id).join(' ');
  return { checkout, environment, asked, names, queries: () => asked.map(({ list }) => list.query) };
}

describe('a list that is searched while somebody types', () => {
  it('asks at once, and then only when nothing more is typed for a while', async () => {
    const { checkout, environment, queries } = open();
    for (const text of ['a', 'an', 'ann', 'anna']) {
      void checkout.searchContacts(text);
      await environment.advance(100);
    }
    expect(queries()).to.deep.equal(['a']);
    await environment.advance(50);
    expect(queries()).to.deep.equal(['a', 'anna']);
    expect(environment.waiting).to.equal(0);
  });

  it('holds nothing back that comes after a pause, nor the way back to the whole list', async () => {
    const { checkout, environment, queries } = open();
    void checkout.searchContacts('anna');
    await environment.advance(150);
    void checkout.searchContacts('bert');
    void checkout.searchContacts('');
    await environment.advance(0);
    expect(queries()).to.deep.equal(['anna', 'bert', '']);
  });

  it('shows what is typed at once, and never the answer to older words', async () => {
    const { checkout, environment, asked, names } = open();
    void checkout.searchContacts('a');
    const later = checkout.searchContacts('an');
    expect(checkout.getState().contacts.book.query).to.equal('an');
    await environment.advance(150);
    asked[1]!.answer({ items: [person('anna')], nextCursor: null });
    await later;
    asked[0]!.answer({ items: [person('zoe')], nextCursor: null });
    await environment.advance(0);
    expect(names()).to.equal('anna');
  });

  it('leaves no timer behind when the checkout ends', async () => {
    const { checkout, environment } = open();
    void checkout.searchContacts('a');
    void checkout.searchContacts('an');
    expect(environment.waiting).to.equal(1);
    checkout.dispose();
    expect(environment.waiting).to.equal(0);
  });
});

describe('a list that is read page by page', () => {
  const begin = async () => {
    const opened = open();
    const first = opened.checkout.searchContacts('');
    await opened.environment.advance(0);
    opened.asked[0]!.answer({ items: [person('a'), person('b')], nextCursor: 'b' });
    await first;
    return opened;
  };

  it('keeps what is there when the next page fails, and tries that page again', async () => {
    const { checkout, asked, names } = await begin();
    const more = checkout.moreContacts();
    expect(goesOn(checkout.getState().contacts.book.page)).to.equal(true);
    asked[1]!.fail(new CheckoutError('network', 'down'));
    await more;
    expect(checkout.getState().contacts.book.page.status).to.equal('failed');
    expect(goesOn(checkout.getState().contacts.book.page)).to.equal(true);
    expect(names()).to.equal('a b');
    const again = checkout.moreContacts();
    asked[2]!.answer({ items: [person('c')], nextCursor: null });
    await again;
    expect(asked[2]!.list).to.deep.equal({ query: '', cursor: 'b' });
    expect(names()).to.equal('a b c');
  });

  it('is not about the next page when a search fails', async () => {
    const { checkout, environment, asked } = await begin();
    const search = checkout.searchContacts('x');
    await environment.advance(0);
    asked[1]!.fail(new CheckoutError('network', 'down'));
    await search;
    expect(goesOn(checkout.getState().contacts.book.page)).to.equal(false);
  });

  it('keeps what was added and removed while a page was on its way, each contact once', async () => {
    const { checkout, asked, names } = await begin();
    const more = checkout.moreContacts();
    await checkout.removeContact('a');
    const { isDefault: _isDefault, id: _id, taxId: _taxId, ...fields } = person('new');
    checkout.draftContact();
    for (const [name, text] of Object.entries(fields)) checkout.enterContactField(name as keyof typeof fields, text);
    await checkout.saveContact();
    asked[1]!.answer({ items: [person('new'), person('z')], nextCursor: null });
    await more;
    expect(names()).to.equal('new b z');
  });
});
