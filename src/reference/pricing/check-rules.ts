import type { PriceModel, Tier } from './price-model.js';

/** Refuses a number that is no exact, non-negative integer; `what` names it in the error. */
export function checkWhole(what: string, value: number, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least) throw new RangeError(`${what} is ${value}; it takes a whole number from ${least}.`);
}

/** Refuses a discount that is no share in parts per million. */
export function checkDiscount(what: string, ppm: number): void {
  checkWhole(what, ppm);
  if (ppm > 1_000_000) throw new RangeError(`${what} takes off more than everything.`);
}

/** Refuses a price that cannot be meant: broken minor units, negative amounts, tiers that do not rise. */
export function checkPrice(what: string, price: PriceModel): void {
  switch (price.model) {
    case 'flat': return checkWhole(`The amount of ${what}`, price.amount);
    case 'perUnit': return checkWhole(`The unit amount of ${what}`, price.unitAmount);
    case 'package':
      checkWhole(`The package size of ${what}`, price.size, 1);
      return checkWhole(`The amount of ${what}`, price.amount);
    default: return checkTiers(what, price.tiers);
  }
}

function checkTiers(what: string, tiers: readonly Tier[]): void {
  if (tiers.length === 0) throw new RangeError(`${what} has no tiers.`);
  let reached = 0;
  for (const [position, { upTo, unitAmount, flatAmount = 0 }] of tiers.entries()) {
    checkWhole(`The unit amount of a tier of ${what}`, unitAmount);
    checkWhole(`The flat amount of a tier of ${what}`, flatAmount);
    if (upTo === null) {
      if (position < tiers.length - 1) throw new RangeError(`Only the last tier of ${what} is without end.`);
      return;
    }
    checkWhole(`The end of a tier of ${what}`, upTo, reached + 1);
    reached = upTo;
  }
}
