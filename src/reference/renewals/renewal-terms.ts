import type { Money } from '../../core/money.js';
import type { BillTo } from '../../core/model/billing-contact.js';
import type { AutoRenewConsent } from '../../core/model/product.js';
import type { BuyerSession } from '../sessions/buyer-session.js';

/** A consent as it is kept: its words, when it was given, and the amount that stood beside it. */
export interface KeptConsent extends AutoRenewConsent {
  readonly at: string;
  readonly amount: Money | null;
}

/** A payment method that may be charged without the buyer: which one, and the payment service's own handle of it. */
export interface SavedMethod {
  readonly method: string;
  readonly handle: string;
}

/** What a subscription renews under while nobody is there to be asked. */
export interface RenewalTerms {
  readonly consent: KeptConsent;
  /** Who gave the consent, and is told of everything. */
  readonly buyer: BuyerSession['buyer'];
  readonly billTo: BillTo;
  /** The order that the consent came with; null where it was given in the portal. */
  readonly orderId: string | null;
  /** Null where none was kept; then the buyer is asked to pay. */
  readonly savedMethod: SavedMethod | null;
}

/** How the renewal of a product stands. */
export interface RenewalState {
  /** Null while it does not renew by itself; the saved payment method goes with the consent. */
  readonly terms: RenewalTerms | null;
  /** Rises whenever the renewal is scheduled anew or called off; what was scheduled before is out of date then. */
  readonly schedule: number;
  /** The order that last renewed the product, or is to. */
  readonly orderId: string | null;
}

/** A product that has never renewed by itself. */
export const noRenewal: RenewalState = { terms: null, schedule: 0, orderId: null };
