import type { StripeLocale } from './sdk.js';

const spoken: readonly StripeLocale[] = [
  'ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-GB', 'es', 'es-419', 'et', 'fi', 'fr', 'fr-CA', 'he', 'hr', 'hu', 'id', 'it', 'ja',
  'ko', 'lt', 'lv', 'ms', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sv', 'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW',
];

/** The nearest language that Stripe's form speaks: the tag itself, else its language, else what the browser prefers. */
export function toStripeLocale(tag: string): StripeLocale {
  const wanted = tag.toLowerCase();
  const language = wanted.split('-', 1)[0];
  return spoken.find((locale) => locale.toLowerCase() === wanted) ?? spoken.find((locale) => locale === language) ?? 'auto';
}
