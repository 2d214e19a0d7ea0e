import type { Money } from '../../core/money.js';
import type { LineItem, Selection, Tax } from '../../core/model/quote.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { PricedOffer, Quantities } from './offer-steps.js';
import type { Payability } from './payability.js';
import type { TaxedParty } from './tax.js';

/** Of a catalogue, what prices depend on; every catalogue of the reference backend is one. */
export interface PricingCatalogue extends Pick<Catalogue, 'currency' | 'strategies' | 'coupons' | 'priceLists' | 'tax'> {
  readonly offers: readonly PricedOffer[];
}

/** What is bought, when, by whom, and on top of what. */
export interface Expansion {
  readonly held: Quantities;
  readonly selections: readonly Selection[];
  /** The running term, as RFC 3339 instants; null where nothing is prorated. */
  readonly term: { readonly start: string; readonly end: string } | null;
  /** When the price is asked for. */
  readonly at: string;
  readonly priceListId?: string;
  readonly couponCode?: string;
  /** Who is billed; somebody in the seller's country when it is missing. */
  readonly billTo?: TaxedParty;
  /** The least that can be paid, in minor units. */
  readonly minimumAmount?: number;
}

/** A priced line; the fields are those of a quote's line item. */
export interface ExpansionLine
  extends Pick<LineItem, 'offerId' | 'choiceId' | 'billing' | 'fullTermAmount' | 'discount' | 'proration' | 'unrounded' | 'amount' | 'floored' | 'taxCategory'> {
  /** The priced quantity before and after: its own, or that of the entitlement that the offer is priced on. */
  readonly before: number;
  readonly after: number;
}

/** What an expansion costs now. */
export interface ExpansionPrice {
  readonly lines: readonly ExpansionLine[];
  readonly subtotal: Money;
  /** What discounts took off, already within the subtotal; zero or negative. */
  readonly discount: Money;
  readonly taxes: readonly Tax[];
  readonly tax: Money;
  readonly total: Money;
  readonly payability: Payability;
}
