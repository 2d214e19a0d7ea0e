import type { DayCount, EndDate } from '../../../../src/reference/pricing/proration.js';
import type { PriceModel } from '../../../../src/reference/pricing/price-model.js';
import type { Rounding } from '../../../../src/reference/pricing/rounding.js';

/** The page of a vendor's documentation that a figure was published on. */
export interface Source {
  readonly vendor: string;
  readonly title: string;
  readonly address: string;
}

export interface Strategies {
  readonly rounding: Rounding;
  readonly dayCount: DayCount;
  readonly endDate: EndDate;
}

/** What `to` units cost on top of `from` units (none when it is missing), as a decimal; null where only the total is published. */
export interface PublishedAmount {
  readonly price: PriceModel;
  readonly from?: number;
  readonly to: number;
  readonly billing?: 'oneTime' | 'recurring';
  /** Given back rather than charged: the rest of what is replaced. */
  readonly credited?: true;
  readonly amount: string | null;
}

/** A published calculation, and the settings that reproduce it. */
export interface WorkedExample {
  readonly source: Source;
  readonly about: string;
  /** How many decimals the published prices have; prices of a tenth of a cent have three. */
  readonly decimals: number;
  readonly strategies: Strategies;
  readonly term: { readonly start: string; readonly end: string; readonly at: string } | null;
  readonly discountsPpm?: readonly [priceList: number, coupon: number];
  readonly amounts: readonly PublishedAmount[];
  /** The published sum of the amounts, where there is one. */
  readonly total?: string;
}

/** A published share of a term. */
export interface PublishedShare {
  readonly source: Source;
  readonly start: string;
  readonly end: string;
  readonly at: string;
  readonly dayCount: DayCount;
  readonly endDate: EndDate;
  readonly share: readonly [numerator: number, denominator: number];
}

export const endExcluded: Strategies = { rounding: 'line', dayCount: 'actual/actual', endDate: 'exclusive' };
export const endIncluded: Strategies = { ...endExcluded, endDate: 'inclusive' };

export const perUnit = (unitAmount: number): PriceModel => ({ model: 'perUnit', unitAmount });
export const flat = (amount: number): PriceModel => ({ model: 'flat', amount });
