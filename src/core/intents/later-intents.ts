import type { Checkout } from '../checkout.js';
import type { CheckoutState } from '../state.js';
import type { Store } from '../store.js';
import type { WhenThere } from '../when-there.js';
import type { LaterHalf } from './later.js';

type LaterIntents = Pick<
  Checkout,
  | 'searchContacts' | 'moreContacts' | 'chooseContact' | 'draftContact' | 'enterContactField' | 'saveContact' | 'discardContact' | 'removeContact'
  | 'switchRenewal' | 'chooseMethod' | 'setAutoRenew' | 'enterReference' | 'mountForm' | 'tellForm' | 'unmountForm' | 'pay' | 'askAgain'
  | 'searchOrders' | 'moreOrders' | 'refreshOrder' | 'cancelOrder' | 'sendInvoiceLink' | 'loadInvoice' | 'loadCreditNote'
>;

/** The intents of the later half, which may still be on its way. */
export function createLaterIntents(later: WhenThere<LaterHalf>, { getState }: Store<CheckoutState>): LaterIntents {
  return {
    searchContacts: (query, signal) => later.use(({ contacts }) => contacts.searchContacts(query, signal)),
    moreContacts: (signal) => later.use(({ contacts }) => contacts.moreContacts(signal)),
    chooseContact: (id) => later.use(({ contacts }) => contacts.chooseContact(id)),
    draftContact: (id) => void later.use(({ contacts }) => contacts.draftContact(id)),
    enterContactField: (name, text) => void later.use(({ contacts }) => contacts.enterContactField(name, text)),
    saveContact: (signal) => later.use(({ contacts }) => contacts.saveContact(signal)),
    discardContact: () => void later.use(({ contacts }) => contacts.discardContact()),
    removeContact: (id, signal) => later.use(({ contacts }) => contacts.removeContact(id, signal)),
    switchRenewal: (serialNumber, consent) => later.use(({ renewal }) => renewal.switchRenewal(serialNumber, consent)),
    chooseMethod: (id) => void later.use(({ choice }) => choice.chooseMethod(id)),
    setAutoRenew: (consent) => void later.use(({ choice }) => choice.setAutoRenew(consent)),
    enterReference: (name, text) => void later.use(({ choice }) => choice.enterReference(name, text)),
    mountForm: (place) => later.use(({ forms }) => forms.mountForm(place)),
    tellForm: () => later.use(({ forms }) => forms.tellForm()),
    unmountForm: () => void later.use(({ forms }) => forms.unmountForm()),
    pay() {
      const { step, expansion } = getState();
      // A press is about what was on show then.
      void later.use(({ paying }) => {
        const now = getState();
        if (now.step === step && now.expansion?.quote === expansion?.quote) paying.pay();
      });
    },
    askAgain: () => later.use(({ paying }) => paying.askAgain()),
    searchOrders: (query, signal) => later.use(({ orders }) => orders.searchOrders(query, signal)),
    moreOrders: (signal) => later.use(({ orders }) => orders.moreOrders(signal)),
    refreshOrder: (signal) => later.use(({ follower }) => follower.refreshOrder(signal)),
    cancelOrder: (id) => later.use(({ orders }) => orders.cancelOrder(id)),
    sendInvoiceLink: (id) => later.use(({ orders }) => orders.sendInvoiceLink(id)),
    loadInvoice: async (id, signal) => (await later.use(({ orders }) => orders.loadInvoice(id, signal))) ?? null,
    loadCreditNote: async (id, number, signal) => (await later.use(({ orders }) => orders.loadCreditNote(id, number, signal))) ?? null,
  };
}
