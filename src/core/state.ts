import { initialContacts, type ContactsState } from './contacts.js';
import type { Expansion } from './expansion.js';
import type { CatalogueTexts } from './model/catalogue-texts.js';
import type { Licence } from './model/licence.js';
import type { Order } from './model/order.js';
import type { AutoRenewConsent, Product } from './model/product.js';
import type { Session } from './model/session.js';
import { initialPayment, type PaymentState } from './payment.js';
import { idle, type Remote, type RemoteList } from './remote.js';

/** Where the buyer is. */
export type Step =
  | { readonly name: 'products' }
  | { readonly name: 'select'; readonly serialNumber: string }
  | { readonly name: 'review'; readonly serialNumber: string }
  /** Paying an order that was placed before: *Pay Now*. */
  | { readonly name: 'pay'; readonly orderId: string }
  | { readonly name: 'result'; readonly orderId: string };

/** What happens to an order's papers, link by mail or cancellation, for the place where it was asked for. */
export type OrderActivity =
  | { readonly kind: 'cancelling' | 'sendingLink' | 'loadingInvoice'; readonly orderId: string }
  | { readonly kind: 'loadingCreditNote'; readonly orderId: string; readonly number: string }
  | { readonly kind: 'linkSent'; readonly orderId: string; readonly sentTo: string }
  | { readonly kind: 'failed'; readonly orderId: string; readonly error: import('./errors.js').CheckoutError };

/** The renewal of a subscription being switched on (with a consent) or off (without one), and what came of it. */
export type RenewalActivity = { readonly serialNumber: string; readonly consent: AutoRenewConsent | null } & (
  | { readonly kind: 'switching' | 'switched' }
  | { readonly kind: 'failed'; readonly error: import('./errors.js').CheckoutError }
);

/** Everything that is known, at one moment. Frozen; each change makes a new one. */
export interface CheckoutState {
  readonly session: Remote<Session>;
  readonly step: Step;
  readonly products: RemoteList<Product>;
  readonly expansion: Expansion | null;
  readonly contacts: ContactsState;
  readonly payment: PaymentState;
  /** The order of the steps `pay` and `result`. */
  readonly order: Remote<Order>;
  readonly licence: Remote<Licence>;
  readonly orders: RemoteList<Order>;
  readonly activity: OrderActivity | null;
  readonly renewal: RenewalActivity | null;
  /** What the catalogue's things are called, by the language that was asked for. */
  readonly texts: Readonly<Record<string, CatalogueTexts>>;
}

export const initialState: CheckoutState = {
  session: idle,
  step: { name: 'products' },
  products: { query: '', page: idle },
  expansion: null,
  contacts: initialContacts,
  payment: initialPayment,
  order: idle,
  licence: idle,
  orders: { query: '', page: idle },
  activity: null,
  renewal: null,
  texts: {},
};
