import type { PricedChange } from '../../../../src/reference/pricing/price-line.js';
import type { PriceModel, Tier } from '../../../../src/reference/pricing/price-model.js';

// A second way to the same price, as slow and plain as it can be: it walks through every unit and never cancels a fraction.

/** What each unit (or package, or reached tier) of a quantity costs, one by one. */
export function singleCharges(price: PriceModel, quantity: number): bigint[] {
  const charges: bigint[] = [];
  if (quantity === 0) return charges;
  switch (price.model) {
    case 'flat': return [BigInt(price.amount)];
    case 'package':
      for (let covered = 0; covered < quantity; covered += price.size) charges.push(BigInt(price.amount));
      return charges;
    case 'perUnit':
      for (let unit = 1; unit <= quantity; unit += 1) charges.push(BigInt(price.unitAmount));
      return charges;
    case 'volume': {
      const tier = tierOfUnit(price.tiers, quantity);
      charges.push(BigInt(tier.flatAmount ?? 0));
      for (let unit = 1; unit <= quantity; unit += 1) charges.push(BigInt(tier.unitAmount));
      return charges;
    }
    case 'graduated':
      for (let unit = 1; unit <= quantity; unit += 1) {
        const tier = tierOfUnit(price.tiers, unit);
        if (unit === 1 || tier !== tierOfUnit(price.tiers, unit - 1)) charges.push(BigInt(tier.flatAmount ?? 0));
        charges.push(BigInt(tier.unitAmount));
      }
      return charges;
  }
}

function tierOfUnit(tiers: readonly Tier[], unit: number): Tier {
  for (const tier of tiers) if (tier.upTo === null || tier.upTo >= unit) return tier;
  throw new RangeError('No such tier.');
}

export const naiveList = (price: PriceModel, quantity: number): bigint => singleCharges(price, quantity).reduce((sum, charge) => sum + charge, 0n);

/** A fraction rounded by its remainder; a half goes away from zero. */
export function naiveRound(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  const rest = numerator - whole * denominator;
  if (2n * (rest < 0n ? -rest : rest) < denominator) return whole;
  return numerator < 0n ? whole - 1n : whole + 1n;
}

/** What is due, before it is kept from falling below zero, and the exact fraction that it was rounded from. */
export function naiveDue({ price, before, after, discountsPpm, proration, rounding }: PricedChange): { exact: readonly [bigint, bigint]; rounded: bigint } {
  const [left, whole] = proration ? [BigInt(proration.numerator), BigInt(proration.denominator)] : [1n, 1n];
  let [kept, parts] = [1n, 1n];
  for (const ppm of discountsPpm) [kept, parts] = [kept * (1_000_000n - BigInt(ppm)), parts * 1_000_000n];

  const denominator = parts * whole;
  const exactOf = (quantity: number): bigint => naiveList(price, quantity) * kept * left;
  const roundedOf = (quantity: number): bigint => singleCharges(price, quantity).reduce((sum, charge) =>
    sum + (rounding === 'unit' || !proration ? naiveRound(charge * kept * left, denominator) : naiveRound(charge * kept, denominator) * left), 0n);
  const exact = exactOf(after) - exactOf(before);
  return { exact: [exact, denominator], rounded: rounding === 'line' ? naiveRound(exact, denominator) : roundedOf(after) - roundedOf(before) };
}
