/** The languages that there are words of besides English, as lower-case BCP 47 tags. */
const translated = ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pl', 'pt-br', 'ru', 'tr', 'zh-cn', 'zh-tw'] as const;

/** Pseudo-languages, by which tests and designers find what is not translated or does not fit. */
const pseudo = ['en-xa', 'ar-xb'] as const;

/** A language that comes from a translator. */
export type TranslatedLanguage = (typeof translated)[number];

/** A language in which the interface can speak. */
export type WordsLanguage = 'en' | TranslatedLanguage | (typeof pseudo)[number];

/** The pseudo-languages come last: they are for their own tags only. */
const tags: readonly WordsLanguage[] = ['en', ...translated, ...pseudo];

/**
 * The language, of those there are, that serves a BCP 47 tag: the tag itself, else the one that is written alike
 * (`zh-HK` as `zh-tw`, `pt` as `pt-br`), else English.
 */
export function languageFor(tag: string): WordsLanguage {
  const wanted = tag.toLowerCase();
  return tags.find((known) => known === wanted) ?? writtenLike(wanted) ?? 'en';
}

/** Only for what is not there by itself: the first question about scripts takes a browser some ten milliseconds. */
function writtenLike(tag: string): WordsLanguage | undefined {
  const script = scriptOf(tag);
  return tags.find((known) => scriptOf(known) === script);
}

/** `zh-Hant` for `zh-HK`; nothing for what is not a tag. */
function scriptOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return '';
  }
}
