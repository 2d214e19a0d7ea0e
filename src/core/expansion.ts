import type { Offer, QuantityOffer } from './model/offer.js';
import type { Product } from './model/product.js';
import type { Quote, Selection } from './model/quote.js';
import type { CheckoutError } from './errors.js';
import type { Remote } from './remote.js';

/** What the buyer has entered for one offer; a quantity is kept as typed, right or wrong. */
export type Entry =
  | { readonly kind: 'quantity'; readonly text: string }
  | { readonly kind: 'flat'; readonly on: boolean }
  | { readonly kind: 'choice'; readonly choiceId: string | null };

/** What is wrong with a typed quantity. `limit` is the bound or step that was missed. */
export type QuantityProblem =
  | { readonly code: 'notANumber' }
  | { readonly code: 'notWhole' }
  | { readonly code: 'belowMinimum' | 'aboveMaximum' | 'offStep'; readonly limit: number };

/** The price of what is selected, at the point where it is now. */
export type QuoteState =
  /** Nothing is selected. */
  | { readonly status: 'empty' }
  /** Something typed is wrong; the problems stand beside the fields. */
  | { readonly status: 'invalid'; readonly previous: Quote | null }
  /** A price is on its way; the previous one is not the answer any more. */
  | { readonly status: 'pricing'; readonly previous: Quote | null }
  | { readonly status: 'priced'; readonly quote: Quote }
  /** Priced anew at another amount than the buyer saw; they are asked to accept it. */
  | { readonly status: 'changed'; readonly previous: Quote; readonly quote: Quote }
  | { readonly status: 'expired'; readonly quote: Quote }
  | { readonly status: 'failed'; readonly error: CheckoutError; readonly previous: Quote | null };

/** One product being expanded. */
export interface Expansion {
  readonly serialNumber: string;
  readonly product: Remote<Product>;
  readonly offers: Remote<Offer[]>;
  /** By offer id. */
  readonly entries: Readonly<Record<string, Entry>>;
  readonly couponCode: string;
  readonly quote: QuoteState;
  /** The order in the way of this quote is being paid in another tab, or was left in this one before it was paid. */
  readonly paidElsewhere: boolean;
}

/** The quote on show, be it the answer or the one before; null when there is none. */
export function shownQuote(state: QuoteState): Quote | null {
  switch (state.status) {
    case 'empty': return null;
    case 'priced': case 'changed': case 'expired': return state.quote;
    default: return state.previous;
  }
}

/**
 * Reads a typed quantity. An empty field means none; digits of any script count. A separator is never guessed at:
 * "1,000" is a thousand to some and one to others.
 */
export function readQuantity(text: string, offer: QuantityOffer): { quantity: number } | { problem: QuantityProblem } {
  const plain = asciiDigits(text.trim());
  if (plain === '') return { quantity: 0 };
  if (/^[+-]?\d*[.,٬\s]\d[\d.,٬\s]*$/.test(plain)) return { problem: { code: 'notWhole' } };
  if (!/^[+-]?\d+$/.test(plain)) return { problem: { code: 'notANumber' } };
  const value = Number(plain);
  if (value > offer.max) return { problem: { code: 'aboveMaximum', limit: offer.max } };
  if (value < offer.min) return { problem: { code: 'belowMinimum', limit: offer.min } };
  if ((value - offer.min) % offer.step !== 0) return { problem: { code: 'offStep', limit: offer.step } };
  return { quantity: value };
}

/** What is wrong with an entry, or null. */
export function entryProblem(offer: Offer, entry: Entry | undefined): QuantityProblem | null {
  if (offer.kind !== 'quantity' || entry?.kind !== 'quantity') return null;
  const read = readQuantity(entry.text, offer);
  return 'problem' in read ? read.problem : null;
}

/** What is selected, in the words of the contract; offers that cannot be bought are left out. */
export function selectionsOf(offers: readonly Offer[], entries: Readonly<Record<string, Entry>>): Selection[] {
  return offers.flatMap((offer): Selection[] => {
    const entry = entries[offer.id];
    if (entry === undefined || offer.availability.status !== 'available') return [];
    if (offer.kind === 'quantity' && entry.kind === 'quantity') {
      const read = readQuantity(entry.text, offer);
      return 'quantity' in read && read.quantity !== 0 ? [{ kind: 'quantity', offerId: offer.id, quantityDelta: read.quantity }] : [];
    }
    if (offer.kind === 'flat' && entry.kind === 'flat' && entry.on) return [{ kind: 'flat', offerId: offer.id }];
    if (offer.kind === 'choice' && entry.kind === 'choice' && offer.choices.some(({ id }) => id === entry.choiceId)) {
      return [{ kind: 'choice', offerId: offer.id, choiceId: entry.choiceId as string }];
    }
    return [];
  });
}

/** Whether every entry can be taken as it is. */
export function entriesValid(offers: readonly Offer[], entries: Readonly<Record<string, Entry>>): boolean {
  return offers.every((offer) => offer.availability.status !== 'available' || entryProblem(offer, entries[offer.id]) === null);
}

/** Decimal digits of every script (Arabic-Indic, full-width, …) come in runs of ten that start at a zero. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero -= 1;
    return String(digit.codePointAt(0)! - zero);
  }).replace('٫', '.').replace('−', '-');
}
