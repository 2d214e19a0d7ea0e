/** A text in the plural forms of its language; `{count}` stands for the number. `=1` is for the number one alone, before its form. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule | '=1', string>> & { other: string };

/** English texts in any language. English is the measure: a locale without one of its words does not compile. */
export type Translated<T> = { [Key in keyof T]: T[Key] extends string ? string : T[Key] extends PluralForms ? PluralForms : Translated<T[Key]> };

const rightToLeft = /[\u0590-\u08ff\u200f]/;

/**
 * Puts values into the places of a text: `fill('Step {step}', { step: 2 })`. In a text that runs from right to left each
 * value is isolated, so that codes and names keep their own order there.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  const isolate = rightToLeft.test(text);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    if (!Object.hasOwn(values, name)) return place;
    return isolate ? `\u2068${values[name]}\u2069` : String(values[name]);
  });
}
