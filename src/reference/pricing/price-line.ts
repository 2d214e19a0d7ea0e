import type { Proration } from '../../core/model/quote.js';
import { fraction, minus, one, roundHalfAway, times, type Fraction } from './fraction.js';
import { chargesFor, listAmount, type PriceModel } from './price-model.js';
import { amountDue, discountFactor, type Rounding } from './rounding.js';

/** A change of one priced quantity. */
export interface PricedChange {
  readonly price: PriceModel;
  readonly before: number;
  readonly after: number;
  /** In parts per million, one taken after the other. */
  readonly discountsPpm: readonly number[];
  /** Null where the price is due in full: one-time charges, and a full term. */
  readonly proration: Proration | null;
  readonly rounding: Rounding;
}

/** What a change costs, in minor units. */
export interface LinePrice {
  /** List price of the change for a full term. */
  readonly fullTerm: bigint;
  /** What discounts take off the full-term price; zero or negative. */
  readonly discount: bigint;
  readonly unrounded: Fraction;
  readonly due: bigint;
  /** What would be due without discounts; never less than `due`, though the rounding of units could make it so. */
  readonly dueUndiscounted: bigint;
  readonly floored: boolean;
}

/** Prices `P(after) − P(before)`: discounts, then proration, then one rounding; never below zero as a whole. */
export function priceLine({ price, before, after, discountsPpm, proration, rounding }: PricedChange): LinePrice {
  const discounted = discountFactor(discountsPpm);
  const [was, becomes] = [chargesFor(price, before), chargesFor(price, after)];
  const change = (share: { discounted: Fraction; proration: Proration | null }, place: Rounding): Fraction =>
    minus(amountDue(becomes, share, place), amountDue(was, share, place));

  const fullTerm = listAmount(price, after) - listAmount(price, before);
  const rounded = roundHalfAway(change({ discounted, proration }, rounding));
  const due = atLeast(0n, rounded);
  return {
    fullTerm,
    discount: roundHalfAway(times(fraction(fullTerm), minus(discounted, one))),
    unrounded: change({ discounted, proration }, 'line'),
    due,
    dueUndiscounted: atLeast(due, roundHalfAway(change({ discounted: one, proration }, rounding))),
    floored: rounded < 0n,
  };
}

const atLeast = (least: bigint, amount: bigint): bigint => (amount < least ? least : amount);
