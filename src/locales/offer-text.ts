import type { CatalogueTexts, FamilyTexts, OfferTexts } from '../core/model/catalogue-texts.js';
import type { Offer } from '../core/model/offer.js';
import type { Product } from '../core/model/product.js';
import type { LineItem } from '../core/model/quote.js';
import type { Unit } from '../core/model/unit.js';
import { formatsFor } from './formats.js';

/** In which language the catalogue is read, and what its things are called there. */
export interface CatalogueLocale {
  readonly tag: string;
  readonly catalogue: CatalogueTexts | null;
}

/** The texts of an offer in one language. */
export interface OfferText {
  readonly name: string;
  readonly description: string;
  readonly unit: Unit | null;
  /** By choice id. */
  readonly choices: Readonly<Record<string, string>>;
}

/** An offer's texts in the reader's language: those that came with it, else the catalogue's, else as the backend named it. */
export function offerText(offer: Offer, { tag, catalogue }: CatalogueLocale): OfferText {
  const translated = translationFor(offer, tag.toLowerCase()) ?? own(catalogue?.offers, offer.id);
  const choices = offer.kind === 'choice' ? Object.fromEntries(offer.choices.map(({ id, name }) => [id, name])) : {};
  return {
    name: translated?.name || offer.name,
    description: translated?.description || offer.description,
    unit: translated?.unit ?? (offer.kind === 'quantity' ? offer.unit : null),
    choices: { ...choices, ...translated?.choices },
  };
}

/** The same for a line of a quote or an order, whose offer need not be known any more. */
export function lineText(line: LineItem, offer: Offer | undefined, locale: CatalogueLocale): Pick<OfferText, 'name' | 'unit'> & { readonly choice: string | null } {
  const text = offer ? offerText(offer, locale) : own(locale.catalogue?.offers, line.offerId);
  return {
    name: text?.name || planName(locale.catalogue, line.offerId) || line.name,
    unit: line.unit && (text?.unit ?? line.unit),
    choice: line.choiceId === null ? null : (own(text?.choices, line.choiceId) ?? null),
  };
}

/** What a family of products is called. */
export const familyName = ({ id, name }: Product['family'], { catalogue }: CatalogueLocale): string => own(catalogue?.families, id)?.name || name;

/** What a product's plan and entitlements are called. */
export function productTexts({ family, plan, entitlements }: Product, { catalogue }: CatalogueLocale): Pick<Product, 'plan' | 'entitlements'> {
  const texts = own(catalogue?.families, family.id);
  return {
    plan: { ...plan, name: own(texts?.plans, plan.id) || plan.name },
    entitlements: entitlements.map((one) => ({ ...one, ...own(texts?.entitlements, one.id) })),
  };
}

/** What an offer requires, by name. */
export function requirementName({ kind, id, name }: Offer['requires'][number], { catalogue }: CatalogueLocale): string {
  const found = kind === 'offer' ? own(catalogue?.offers, id)?.name : planName(catalogue, id);
  return found || name;
}

/** The word for what is counted that goes with a number, by the language's own rule; for the number one its singular in every language. */
export function unitWord(tag: string, count: number, unit: Unit): string {
  const number = Math.abs(count);
  return (number === 1 ? unit.one : undefined) ?? unit[formatsFor(tag).pluralForm(number)] ?? unit.other;
}

function translationFor({ translations }: Offer, tag: string): OfferTexts | undefined {
  const tags = Object.keys(translations);
  const among = (wanted: string | undefined) => tags.find((each) => each.toLowerCase() === wanted);
  const found = among(tag) ?? among(tag.split('-')[0]);
  return found === undefined ? undefined : translations[found];
}

/** A plan is named alike in every family that has it. */
function planName(catalogue: CatalogueTexts | null, id: string): string | undefined {
  return Object.values<FamilyTexts>(catalogue?.families ?? {}).map(({ plans }) => own(plans, id)).find((name) => name !== undefined);
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
