/** A step of a stepped price: holds up to and including `upTo` units, without end where it is null. */
export interface Tier {
  readonly upTo: number | null;
  readonly unitAmount: number;
  /** Charged once as soon as the tier is reached, whatever the number of units in it. */
  readonly flatAmount?: number;
}

/** How a quantity becomes a list price for a full term; amounts are minor units. */
export type PriceModel =
  /** One price as soon as there is anything. */
  | { readonly model: 'flat'; readonly amount: number }
  | { readonly model: 'perUnit'; readonly unitAmount: number }
  /** The tier that the whole quantity lies in prices all of it. */
  | { readonly model: 'volume'; readonly tiers: readonly Tier[] }
  /** Each tier prices its own part of the quantity. */
  | { readonly model: 'graduated'; readonly tiers: readonly Tier[] }
  /** Sold in packages of `size`; one that has been begun counts. */
  | { readonly model: 'package'; readonly size: number; readonly amount: number };

/** A number of equal charges. */
export interface Charge {
  readonly unitAmount: number;
  readonly count: number;
}

type Models = { readonly [M in PriceModel['model']]: (price: Extract<PriceModel, { model: M }>, quantity: number) => Charge[] };

/** The price models by name: each splits the price of a quantity into charges. */
export const priceModels: Models = {
  flat: ({ amount }) => [{ unitAmount: amount, count: 1 }],
  perUnit: ({ unitAmount }, quantity) => [{ unitAmount, count: quantity }],
  volume: ({ tiers }, quantity) => chargesOf(tierOf(tiers, quantity), quantity),
  graduated: ({ tiers }, quantity) => {
    const last = tiers.indexOf(tierOf(tiers, quantity));
    return tiers.slice(0, last + 1).flatMap((tier, position) => {
      const from = tiers[position - 1]?.upTo ?? 0;
      return chargesOf(tier, Math.min(quantity, tier.upTo ?? quantity) - from);
    });
  },
  package: ({ size, amount }, quantity) => [{ unitAmount: amount, count: begun(quantity, size) }],
};

/** The charges that make up the list price of `quantity`; none for nothing. */
export function chargesFor(price: PriceModel, quantity: number): Charge[] {
  if (quantity <= 0) return [];
  const charge = priceModels[price.model] as (price: PriceModel, quantity: number) => Charge[];
  return charge(price, quantity);
}

/** The list price of `quantity` for a full term, in minor units. */
export const listAmount = (price: PriceModel, quantity: number): bigint =>
  chargesFor(price, quantity).reduce((total, { unitAmount, count }) => total + BigInt(unitAmount) * BigInt(count), 0n);

function tierOf(tiers: readonly Tier[], quantity: number): Tier {
  const tier = tiers.find(({ upTo }) => upTo === null || quantity <= upTo);
  if (!tier) throw new RangeError(`No tier holds a quantity of ${quantity}.`);
  return tier;
}

const chargesOf = ({ unitAmount, flatAmount }: Tier, count: number): Charge[] =>
  [...(flatAmount === undefined ? [] : [{ unitAmount: flatAmount, count: 1 }]), { unitAmount, count }];

/** How many packages have been begun; by remainder, because a quotient of large numbers would be rounded. */
const begun = (quantity: number, size: number): number => (quantity - (quantity % size)) / size + (quantity % size > 0 ? 1 : 0);
