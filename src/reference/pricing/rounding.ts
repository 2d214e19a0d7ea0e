import type { Proration } from '../../core/model/quote.js';
import { fraction, one, plus, roundHalfAway, sum, times, type Fraction } from './fraction.js';
import type { Charge } from './price-model.js';

export type Rounding = 'line' | 'unit' | 'dailyRate';

interface Share {
  /** What is left of a price after discounts, as a factor. */
  readonly discounted: Fraction;
  readonly proration: Proration | null;
}

const exactUnit = ({ unitAmount }: Charge, { discounted, proration }: Share): Fraction =>
  times(times(fraction(unitAmount), discounted), proration ? fraction(proration.numerator, proration.denominator) : one);

const rounded = (value: Fraction): Fraction => fraction(roundHalfAway(value));

/** What one unit of a charge costs now, by the place where rounding happens. */
export const roundingPlaces: Readonly<Record<Rounding, (charge: Charge, share: Share) => Fraction>> = {
  line: exactUnit,
  unit: (charge, share) => rounded(exactUnit(charge, share)),
  dailyRate: (charge, { discounted, proration }) => {
    const price = times(fraction(charge.unitAmount), discounted);
    if (!proration) return rounded(price);
    return times(rounded(times(price, fraction(1, proration.denominator))), fraction(proration.numerator));
  },
};

/** What a number of charges cost now; not yet rounded where the line is what gets rounded. */
export function amountDue(charges: readonly Charge[], share: Share, rounding: Rounding): Fraction {
  return sum(charges.map((charge) => times(roundingPlaces[rounding](charge, share), fraction(charge.count))));
}

/** The factor that a number of discounts (in parts per million) leaves of a price, one taken after the other. */
export function discountFactor(discountsPpm: readonly number[]): Fraction {
  return discountsPpm.reduce((factor, ppm) => times(factor, plus(one, fraction(-ppm, 1_000_000))), one);
}
