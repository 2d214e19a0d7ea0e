import type { CatalogueTexts } from '../../core/model/catalogue-texts.js';
import type { PriceModel } from '../pricing/price-model.js';
import type { DayCount, EndDate } from '../pricing/proration.js';
import type { Rounding } from '../pricing/rounding.js';
import type { TaxRules } from '../pricing/tax.js';

export interface UnitName {
  readonly one: string;
  readonly other: string;
}

export interface Texts {
  readonly name: string;
  readonly description: string;
  readonly unit?: UnitName;
  /** Names of the choices, by their id. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** What a product of a family may do; `unit` is null where it is just there or not. */
export interface EntitlementDefinition {
  readonly id: string;
  readonly name: string;
  readonly unit: UnitName | null;
}

export interface PlanDefinition {
  readonly id: string;
  readonly name: string;
  /** Price of the plan itself for a full term, in minor units; it counts at renewal. */
  readonly amount: number;
}

/** A line of products: what they may do, the plans they are sold under, and how an expansion reaches them. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly delivery: 'activationCode' | 'immediate';
  readonly entitlements: readonly EntitlementDefinition[];
  readonly plans: readonly PlanDefinition[];
}

export type Requirement = { readonly kind: 'plan' | 'offer'; readonly id: string };

interface CommonOffer {
  readonly id: string;
  readonly familyId: string;
  /** What the product may do more of once it has this. */
  readonly entitlementId: string;
  /** In the catalogue's own language. */
  readonly texts: Texts;
  readonly guidelineUrl: string | null;
  readonly requires: readonly Requirement[];
  /** Whether a product on trial may take it. */
  readonly onTrial: boolean;
  readonly taxCategory: string;
}

export interface QuantityOfferDefinition extends CommonOffer {
  readonly kind: 'quantity';
  readonly price: PriceModel;
  readonly min: number;
  readonly step: number;
  /** The most that a product can have altogether. */
  readonly cap: number;
}

export interface FlatOfferDefinition extends CommonOffer {
  readonly kind: 'flat';
  readonly price: PriceModel;
  /** The entitlement whose quantity the price is for; its own presence where it is missing. */
  readonly pricedOn?: string;
}

export interface ChoiceDefinition {
  readonly id: string;
  readonly billing: 'oneTime' | 'recurring';
  readonly price: PriceModel;
}

export interface ChoiceOfferDefinition extends CommonOffer {
  readonly kind: 'choice';
  readonly choices: readonly ChoiceDefinition[];
}

export type OfferDefinition = QuantityOfferDefinition | FlatOfferDefinition | ChoiceOfferDefinition;

/** A discount that a buyer asks for by its code. */
export interface Coupon {
  readonly code: string;
  readonly ppm: number;
  /** The offers that it is for; all of them where it is null. */
  readonly offerIds: readonly string[] | null;
}

/** What a partner pays less, by offer id; `*` stands for all others. In parts per million. */
export interface PriceList {
  readonly id: string;
  readonly discountsPpm: Readonly<Record<string, number>>;
}

/** Everything that is sold and all rules of its price. Data: no rule hangs on the name of an offer. */
export interface Catalogue {
  readonly version: string;
  /** The language of its texts, as a BCP 47 tag. */
  readonly language: string;
  readonly currency: { readonly code: string; readonly exponent: number };
  readonly strategies: { readonly rounding: Rounding; readonly dayCount: DayCount; readonly endDate: EndDate };
  /** How long a recurring price holds, as an ISO 8601 duration. */
  readonly term: string;
  readonly families: readonly Family[];
  readonly offers: readonly OfferDefinition[];
  readonly coupons: readonly Coupon[];
  readonly priceLists: readonly PriceList[];
  readonly tax: TaxRules;
  /** What things are called in other languages than the catalogue's own. */
  readonly translations: readonly CatalogueTexts[];
}
