import type { CheckoutBackend } from './backend.js';
import type { ContactFields } from './contacts.js';
import type { Environment } from './environment.js';
import type { References } from './model/order.js';
import type { AutoRenewConsent } from './model/product.js';
import type { PaymentGateway } from './payment-gateway.js';
import type { CheckoutState, Step } from './state.js';

export interface CheckoutOptions {
  backend: CheckoutBackend;
  gateways: readonly PaymentGateway[];
  environment: Environment;
  /** The one product that it is about, on a page that may hold others: it keeps what is typed apart, and leaves their payments to them. */
  serialNumber?: string | undefined;
}

/** Where the chosen payment method's form goes, and the words around it. */
export interface FormPlace {
  /** An HTMLElement in the light DOM, connected and never moved. */
  container: object;
  /** BCP 47 tag. */
  locale: string;
  /** The payment service's own button was pressed; calls `pay()` in the same turn unless the page objects. */
  requestSubmit(): void;
}

/**
 * The checkout: a snapshot to read and one method per intent. Intents never reject; what went wrong stands in the state,
 * beside what it concerns. Of two calls of the same intent the last one wins. Each takes a signal that takes it back.
 */
export interface Checkout {
  getState(): CheckoutState;
  /** Calls back after each change; the returned function ends that. */
  subscribe(listener: () => void): () => void;

  /** Asks for the session, restores what was typed, and finishes a payment that was under way. Once; later calls try again after a failure. */
  start(signal?: AbortSignal): Promise<void>;
  /**
   * Goes to another step; a step that is not possible now leads to the nearest that is. Refused while a payment is under way.
   * Before the session is there, it is opened first: it says whose drafts count.
   */
  goTo(step: Step): Promise<void>;

  searchProducts(query: string, signal?: AbortSignal): Promise<void>;
  moreProducts(signal?: AbortSignal): Promise<void>;

  /** Starts (or goes on with) expanding a product: *More → Expansion*. */
  expand(serialNumber: string, signal?: AbortSignal): Promise<void>;
  enterQuantity(offerId: string, text: string): void;
  switchOffer(offerId: string, on: boolean): void;
  /** `null` takes the choice back. */
  chooseOption(offerId: string, choiceId: string | null): void;
  enterCoupon(code: string): void;
  /** Prices the selection again: after a failure, or when the quote has expired. */
  reprice(): Promise<void>;
  /** Accepts a price that changed. */
  acceptQuote(): void;
  /**
   * Switches the automatic renewal of a subscription on, with the buyer's consent, or off (`null`). At once, and apart from any order;
   * `setAutoRenew` is for what is being paid. Refused while that product is being switched already.
   */
  switchRenewal(serialNumber: string, consent: AutoRenewConsent | null): Promise<void>;
  /** *Checkout*: on to review, when the quote stands and nothing blocks it. */
  review(): Promise<void>;

  searchContacts(query: string, signal?: AbortSignal): Promise<void>;
  moreContacts(signal?: AbortSignal): Promise<void>;
  chooseContact(id: string): Promise<void>;
  /** Opens the form: *Add New* without an id, else to edit that contact. */
  draftContact(id?: string): void;
  enterContactField(name: keyof ContactFields, text: string): void;
  /** Saves the form; a new contact made in checkout is chosen at once. */
  saveContact(signal?: AbortSignal): Promise<void>;
  discardContact(): void;
  removeContact(id: string, signal?: AbortSignal): Promise<void>;

  chooseMethod(id: string): void;
  setAutoRenew(consent: AutoRenewConsent | null): void;
  enterReference(name: keyof References, text: string): void;
  /** Loads the chosen method and puts its form into the place; again after a failure or when the place was moved. */
  mountForm(place: FormPlace): Promise<void>;
  /** The language around the mounted form has changed; the form follows, and keeps what is typed in it. */
  tellForm(): Promise<void>;
  unmountForm(): void;
  /** Pays. Called synchronously in the click: popups need it. */
  pay(): void;
  /** Asks the backend about a payment whose outcome is unknown, now rather than at the next turn. */
  askAgain(): Promise<void>;

  searchOrders(query: string, signal?: AbortSignal): Promise<void>;
  moreOrders(signal?: AbortSignal): Promise<void>;
  /** Asks for the order on show again. */
  refreshOrder(signal?: AbortSignal): Promise<void>;
  cancelOrder(id: string): Promise<void>;
  sendInvoiceLink(id: string): Promise<void>;
  /** The invoice's PDF; null when it could not be had (the state says why). */
  loadInvoice(id: string, signal?: AbortSignal): Promise<{ name: string; content: Uint8Array<ArrayBuffer> } | null>;
  /** A credit note's PDF; null when it could not be had (the state says why). */
  loadCreditNote(id: string, number: string, signal?: AbortSignal): Promise<{ name: string; content: Uint8Array<ArrayBuffer> } | null>;

  /** Asks what the catalogue's things are called in a language (a BCP 47 tag), once for each. */
  loadTexts(language: string): Promise<void>;

  /** Ends timers, listeners and requests. */
  dispose(): void;
}
