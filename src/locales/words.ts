import type { en } from './en.js';

/** A text in the plural forms of its language; `{count}` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

type Translated<T> = { [Key in keyof T]: T[Key] extends string ? string : T[Key] extends PluralForms ? PluralForms : Translated<T[Key]> };

/** All words of the interface in one language. English is the measure: a locale without one of its words does not compile. */
export type Words = Translated<typeof en>;

/** Puts values into the places of a text: `fill('Step {step}', { step: 2 })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
}
