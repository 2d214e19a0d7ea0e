import type { Quote } from '../../core/model/quote.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { moneyOf } from './currency.js';
import type { LinePrice } from './price-line.js';
import { decideTax, taxOn, type TaxedParty } from './tax.js';

/** What the sums go by. */
export interface PricedLine {
  readonly taxCategory: string;
  readonly price: Pick<LinePrice, 'due' | 'dueUndiscounted'>;
}

/** What stands below the lines. */
export type Sums = Pick<Quote, 'subtotal' | 'discount' | 'taxes' | 'tax' | 'total'>;

/** Adds lines up. Tax is per category on the summed lines, rounded once. */
export function sumUp({ currency, tax: rules }: Pick<Catalogue, 'currency' | 'tax'>, party: TaxedParty, lines: readonly PricedLine[]): Sums {
  const taxes = [...new Set(lines.map(({ taxCategory }) => taxCategory))].map((category) => {
    const decision = decideTax(rules, party, category);
    const taxable = sumOf(lines.filter(({ taxCategory }) => taxCategory === category).map(({ price }) => price.due));
    return {
      category, name: rules.categories[category] ?? category, ...decision,
      taxable: moneyOf(currency, taxable), amount: moneyOf(currency, taxOn(taxable, decision)),
    };
  });
  const subtotal = sumOf(lines.map(({ price }) => price.due));
  const tax = sumOf(taxes.map(({ amount }) => BigInt(amount.amount)));
  return {
    subtotal: moneyOf(currency, subtotal),
    discount: moneyOf(currency, subtotal - sumOf(lines.map(({ price }) => price.dueUndiscounted))),
    taxes,
    tax: moneyOf(currency, tax),
    total: moneyOf(currency, subtotal + tax),
  };
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);
