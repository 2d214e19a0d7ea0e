/**
 * Whether a total can be paid: nothing is due of 0, and a payment service takes no less than its minimum.
 * The minimum is in minor units of the currency, so it differs from one currency to the next: 50 cents, but 50 yen.
 */
export type Payability = 'nothingDue' | 'belowMinimum' | 'payable';

export function payability(total: bigint, minimumAmount: number): Payability {
  if (total === 0n) return 'nothingDue';
  return total < BigInt(minimumAmount) ? 'belowMinimum' : 'payable';
}
