import type { Money } from '../../core/money.js';
import { moneyOf } from '../pricing/currency.js';
import type { Catalogue, Coupon, Family, OfferDefinition, PlanDefinition } from './catalogue.js';

export function familyOf(catalogue: Catalogue, id: string): Family {
  const family = catalogue.families.find((each) => each.id === id);
  if (!family) throw new RangeError(`The catalogue has no family ${id}.`);
  return family;
}

export function planOf(family: Family, id: string): PlanDefinition {
  const plan = family.plans.find((each) => each.id === id);
  if (!plan) throw new RangeError(`The family ${family.id} has no plan ${id}.`);
  return plan;
}

export const offersOf = (catalogue: Catalogue, familyId: string): OfferDefinition[] =>
  catalogue.offers.filter((offer) => offer.familyId === familyId);

/** The coupon of that code, however its letters were typed. */
export const findCoupon = (catalogue: Catalogue, code: string): Coupon | null =>
  catalogue.coupons.find((coupon) => coupon.code === code.trim().toUpperCase()) ?? null;

/** What the price list takes off an offer, in parts per million. */
export function priceListDiscount(catalogue: Catalogue, priceListId: string, offerId: string): number {
  const list = catalogue.priceLists.find(({ id }) => id === priceListId);
  return list?.discountsPpm[offerId] ?? list?.discountsPpm['*'] ?? 0;
}

/** Minor units as money of the catalogue's currency. */
export const money = ({ currency }: Catalogue, amount: bigint | number): Money => moneyOf(currency, BigInt(amount));
