import { toDecimal, type Money } from '../core/money.js';
import { fill, type PluralForms } from './words.js';

/** Made at its first use: a format takes milliseconds to make, and most pages use few. */
function whenUsed<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Numbers, money, dates, plurals and lists as one language writes them. */
export class Formats {
  readonly tag: string;
  readonly #plurals = whenUsed(() => new Intl.PluralRules(this.tag));
  readonly #number = whenUsed(() => new Intl.NumberFormat(this.tag));
  readonly #signed = whenUsed(() => new Intl.NumberFormat(this.tag, { signDisplay: 'exceptZero' }));
  readonly #percent = whenUsed(() => new Intl.NumberFormat(this.tag, { style: 'percent', maximumFractionDigits: 4 }));
  readonly #day = whenUsed(() => new Intl.DateTimeFormat(this.tag, { dateStyle: 'medium', timeZone: 'UTC' }));
  readonly #time = whenUsed(() => new Intl.DateTimeFormat(this.tag, { timeStyle: 'short' }));
  readonly #dateTime = whenUsed(() => new Intl.DateTimeFormat(this.tag, { dateStyle: 'medium', timeStyle: 'short' }));
  readonly #list = whenUsed(() => new Intl.ListFormat(this.tag, { type: 'conjunction' }));
  readonly #moneys = new Map<string, Intl.NumberFormat>();

  constructor(tag: string) {
    this.tag = tag;
  }

  /** Makes what nearly everything needs, while there is nothing else to do: a browser takes some ten milliseconds for its first format. */
  prepare(): void {
    this.#plurals();
    this.#number();
    this.#day();
  }

  /** `USD 119.70`: exact, with the currency's code, which is the same to every reader. */
  money(money: Money): string {
    const key = `${money.currency}${money.exponent}`;
    let format = this.#moneys.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.tag, {
        style: 'currency', currency: money.currency, currencyDisplay: 'code',
        minimumFractionDigits: money.exponent, maximumFractionDigits: money.exponent,
      });
      this.#moneys.set(key, format);
    }
    return format.format(toDecimal(money) as Intl.StringNumericLiteral);
  }

  number(value: number): string {
    return this.#number().format(value);
  }

  /** With a plus or minus sign, but for zero. */
  signed(value: number): string {
    return this.#signed().format(value);
  }

  /** Parts per million as per cent: 190000 is 19 %. */
  percent(ppm: number): string {
    return this.#percent().format(ppm / 1_000_000);
  }

  /** The calendar day of an instant in UTC, by which terms are counted. */
  day(instant: string): string {
    return this.#day().format(new Date(instant));
  }

  /** The time of day where the reader is. */
  time(instant: string): string {
    return this.#time().format(new Date(instant));
  }

  /** Day and time where the reader is. */
  dateTime(instant: string): string {
    return this.#dateTime().format(new Date(instant));
  }

  /** Which of a language's plural forms goes with a count. */
  pluralForm(count: number): Intl.LDMLPluralRule {
    return this.#plurals().select(count);
  }

  /** The form that goes with a count; `{count}` and the other places are filled. */
  plural(count: number, forms: PluralForms, values: Readonly<Record<string, string | number>> = {}): string {
    const form = (count === 1 ? forms['=1'] : undefined) ?? forms[this.pluralForm(count)] ?? forms.other;
    return fill(form, { count: this.number(count), ...values });
  }

  list(items: readonly string[]): string {
    return this.#list().format(items);
  }
}

const known = new Map<string, Formats>();

/** The formats of a language; of English where the tag is not one. */
export function formatsFor(tag: string): Formats {
  let formats = known.get(tag);
  if (!formats) {
    formats = new Formats(isTag(tag) ? tag : 'en');
    known.set(tag, formats);
  }
  return formats;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
