import type { Checkout } from '../checkout.js';
import { fieldsOf, inputOf } from '../contact-input.js';
import { problemsOfInput, problemsOfRefusal } from '../contact-problems.js';
import { emptyContactFields, initialContacts, type ContactDraft, type ContactsState } from '../contacts.js';
import { toCheckoutError } from '../errors.js';
import { createLatestCall } from '../latest-call.js';
import type { Place } from '../load-remote.js';
import type { BillingContact } from '../model/billing-contact.js';
import { paymentBusy } from '../payment.js';
import { latest, ready, type RemoteList } from '../remote.js';
import type { CheckoutState } from '../state.js';
import type { CoreContext } from './core-context.js';
import { createListIntents } from './list.js';
import type { Pricing } from './pricing.js';

type ContactIntents = Pick<
  Checkout,
  'searchContacts' | 'moreContacts' | 'chooseContact' | 'draftContact' | 'enterContactField' | 'saveContact' | 'discardContact' | 'removeContact'
> & {
  /** Chooses the contact that was chosen before, or the buyer's own, which is filled in by default. */
  chooseDefault(): Promise<void>;
};

/** Who gets the invoice: the contact book and the choice from it. */
export function createContactIntents(core: CoreContext, pricing: Pricing): ContactIntents {
  const { alive, attempts, backend, drafts, store } = core;
  const list = createListIntents(core, bookPlace, ({ id }) => id, (query, call) => backend.listBillingContacts(query, call));
  const saveCall = createLatestCall(alive);
  const removeCall = createLatestCall(alive);
  const put = (next: (contacts: ContactsState) => ContactsState) => store.update((state) => ({ ...state, contacts: next(state.contacts) }));
  const putDraft = (next: (draft: ContactDraft) => ContactDraft) =>
    put((contacts) => (contacts.draft ? { ...contacts, draft: next(contacts.draft) } : contacts));
  const known = (id: string) => latest(store.getState().contacts.book.page)?.items.find((contact) => contact.id === id);

  /** Where the buyer's own details say that they are, as most of their contacts are. */
  const probableCountry = () => {
    const { book, chosen } = store.getState().contacts;
    return (latest(book.page)?.items.find(({ isDefault }) => isDefault) ?? chosen)?.country ?? '';
  };

  const choose = async (contact: BillingContact) => {
    const { contacts: before, expansion, step } = store.getState();
    put((contacts) => ({ ...contacts, chosen: contact }));
    if (step.name !== 'review') return;
    // Country and tax id decide about tax; and an order that is already placed keeps the contact it was placed with.
    const placed = expansion && attempts.read(expansion.serialNumber);
    if (placed || taxed(before.chosen) !== taxed(contact)) await pricing.price();
  };

  /** In the book as far as it has been read; further on, the backend finds it by its e-mail address. */
  const find = async (is: (contact: BillingContact) => boolean, email: string | null | undefined) => {
    const page = latest(store.getState().contacts.book.page);
    const there = page?.items.find(is);
    if (there || !page?.nextCursor || !email) return there;
    return (await backend.listBillingContacts({ query: email }, { signal: alive }).catch(() => null))?.items.find(is);
  };
  const findOwn = () => find(({ isDefault }) => isDefault, latest(store.getState().session)?.buyer.email);

  /** The buyer's own details take the place of a chosen contact that is not there any more. */
  const replaceChosen = async (id: string) => {
    const isChosen = () => store.getState().contacts.chosen?.id === id;
    const own = isChosen() ? await findOwn() : undefined;
    if (!isChosen()) return;
    if (own) await choose(own);
    else put((contacts) => ({ ...contacts, chosen: null }));
  };

  return {
    searchContacts: list.search,
    moreContacts: list.more,
    async chooseDefault() {
      if (store.getState().contacts.chosen) return;
      if (store.getState().contacts.book.page.status !== 'ready') await list.search('');
      const { contactId, contactEmail } = drafts.read();
      const wanted = (await find(({ id }) => id === contactId, contactEmail)) ?? (await findOwn());
      if (wanted) put((contacts) => ({ ...contacts, chosen: contacts.chosen ?? wanted }));
    },
    async chooseContact(id) {
      const contact = known(id);
      if (contact && !paymentBusy(store.getState().payment)) await choose(contact);
    },
    draftContact(id) {
      saveCall.cancel();
      const contact = id === undefined ? undefined : (known(id) ?? store.getState().contacts.chosen);
      const fields = contact ? fieldsOf(contact) : { ...emptyContactFields, country: probableCountry() };
      put((contacts) => ({ ...contacts, draft: { id: contact?.id ?? null, fields, problems: {}, saving: { status: 'no' } } }));
    },
    enterContactField(name, text) {
      putDraft((draft) => {
        const { [name]: _mended, ...problems } = draft.problems;
        return { ...draft, fields: { ...draft.fields, [name]: text }, problems };
      });
    },
    async saveContact(signal) {
      const { draft } = store.getState().contacts;
      if (!draft || draft.saving.status === 'saving') return;
      const input = inputOf(draft.fields);
      const problems = problemsOfInput(input, draft.fields);
      if (Object.keys(problems).length > 0) return putDraft((now) => ({ ...now, problems, saving: { status: 'no' } }));
      putDraft((now) => ({ ...now, saving: { status: 'saving' } }));
      const call = (inner: AbortSignal) =>
        draft.id === null ? backend.createBillingContact(input, { signal: inner }) : backend.updateBillingContact(draft.id, input, { signal: inner });
      await saveCall.run(signal, call, {
        done(contact) {
          put((contacts) => ({ ...withContact(contacts, contact), draft: null }));
          const { chosen } = store.getState().contacts;
          if (draft.id === null || chosen?.id === contact.id) void choose(contact);
        },
        failed: (error) => putDraft((now) => ({ ...now, problems: problemsOfRefusal(error), saving: { status: 'failed', error } })),
        aborted: () => putDraft((now) => ({ ...now, saving: { status: 'no' } })),
      });
    },
    discardContact() {
      saveCall.cancel();
      put((contacts) => ({ ...contacts, draft: null }));
    },
    async removeContact(id, signal) {
      put((contacts) => ({ ...contacts, removal: { id, error: null } }));
      await removeCall.run(signal, (inner) => backend.deleteBillingContact(id, { signal: inner }), {
        done() {
          put((contacts) => withoutContact(contacts, id));
          void replaceChosen(id);
        },
        failed: (error) => put((contacts) => ({ ...contacts, removal: { id, error: toCheckoutError(error) } })),
        aborted: () => put((contacts) => ({ ...contacts, removal: null })),
      });
    },
  };
}

const bookPlace: Place<RemoteList<BillingContact>> = {
  get: (state: CheckoutState) => state.contacts.book,
  set: (state, book) => ({ ...state, contacts: { ...state.contacts, book } }),
};

const taxed = (contact: BillingContact | null) => JSON.stringify([contact?.country, contact?.taxId?.value]);

function withContact(contacts: ContactsState, contact: BillingContact): ContactsState {
  const page = latest(contacts.book.page) ?? { items: [], nextCursor: null };
  const there = page.items.some(({ id }) => id === contact.id);
  const items = there ? page.items.map((other) => (other.id === contact.id ? contact : other)) : [contact, ...page.items];
  return { ...contacts, book: { ...contacts.book, page: ready({ ...page, items }) } };
}

function withoutContact(contacts: ContactsState, id: string): ContactsState {
  const page = latest(contacts.book.page) ?? { items: [], nextCursor: null };
  const items = page.items.filter((contact) => contact.id !== id);
  return {
    ...contacts,
    book: { ...contacts.book, page: ready({ ...page, items }) },
    removal: initialContacts.removal,
  };
}
