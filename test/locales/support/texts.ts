import type { PluralForms } from '../../../src/locales/words.js';

type Form = keyof PluralForms;

/** Every text of a locale by its path: its plural forms, or the one form that it has. */
export function textsOf(words: object, path = ''): Map<string, PluralForms> {
  return new Map(Object.entries(words).flatMap(([key, value]: [string, unknown]): (readonly [string, PluralForms])[] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, { other: value }]];
    if (typeof value !== 'object' || value === null) return [];
    return 'other' in value ? [[here, value as PluralForms]] : [...textsOf(value, here)];
  }));
}

export const places = (text: string): string[] => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([place]) => place))].sort();

/** The whole numbers that go with each plural form of a language. */
export function countsUpTo(most: number, tag: string, hasOneAlone: boolean): Map<Form, number[]> {
  const rules = new Intl.PluralRules(tag);
  const counts = new Map<Form, number[]>();
  for (let count = 1; count <= most; count += 1) {
    const form: Form = hasOneAlone && count === 1 ? '=1' : rules.select(count);
    counts.set(form, [...(counts.get(form) ?? []), count]);
  }
  return counts;
}

const everywhere = ['PayPal', 'Eircode'];

/** Words that a language has in common with English. */
const inCommon: Readonly<Record<string, readonly string[]>> = {
  de: ['Region', 'optional', 'Sandbox', 'Status', 'Offline'],
  es: ['Sandbox', 'Offline', 'Subtotal', 'Total', 'Total {total}'],
  fr: ['Province', 'District', 'Sandbox', 'E-mail', 'Services', 'Total', 'Total {total}', 'Date', 'Actions', '{count} contacts'],
  it: ['Area', 'Sandbox', 'Offline', 'E-mail', '{price} per {unit}, {term}'],
  nl: ['Postcode', 'District', 'Sandbox', 'Offline', 'E-mail', 'Product', 'Status', '{price} per {unit}, {term}'],
  pl: ['Region', 'Sandbox', 'Offline', 'E-mail', 'Status'],
  'pt-BR': ['Sandbox', 'Offline', 'E-mail', 'Subtotal', 'Total', 'Total {total}', 'Status'],
  tr: ['Sandbox'],
};

/** Whether a text may stand in a language as it stands in English. */
export const allowedAsEnglish = (tag: string, text: string): boolean => everywhere.includes(text) || inCommon[tag]?.includes(text) === true;
