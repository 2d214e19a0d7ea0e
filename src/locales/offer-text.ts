import type { Offer } from '../core/model/offer.js';

/** What is counted, in singular and plural. */
export interface Unit {
  readonly one: string;
  readonly other: string;
}

/** The texts of an offer in one language. */
export interface OfferText {
  readonly name: string;
  readonly description: string;
  readonly unit: Unit | null;
  /** By choice id. */
  readonly choices: Readonly<Record<string, string>>;
}

/** An offer's texts in the language of a tag, else in that of its first part, else as the backend gave them. */
export function offerText(offer: Offer, tag: string): OfferText {
  const translated = translationFor(offer, tag.toLowerCase());
  const choices = offer.kind === 'choice' ? Object.fromEntries(offer.choices.map(({ id, name }) => [id, name])) : {};
  return {
    name: translated?.name || offer.name,
    description: translated?.description || offer.description,
    unit: translated?.unit ?? (offer.kind === 'quantity' ? offer.unit : null),
    choices: { ...choices, ...translated?.choices },
  };
}

function translationFor({ translations }: Offer, tag: string): Offer['translations'][string] | undefined {
  const byTag = new Map(Object.entries(translations).map(([key, texts]) => [key.toLowerCase(), texts]));
  return byTag.get(tag) ?? byTag.get(tag.split('-')[0] ?? tag);
}

/** The word for what is counted that goes with a number: by the language's own rule, but always in the singular for the number one. */
export function unitWord(tag: string, count: number, unit: Unit): string {
  const number = Math.abs(count);
  return number === 1 || new Intl.PluralRules(tag).select(number) === 'one' ? unit.one : unit.other;
}
