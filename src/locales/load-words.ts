import { en } from './en.js';
import type { Words } from './words.js';

/** One module per language, loaded when it is first needed. Keys are lower-case BCP 47 tags. */
const loaders: Readonly<Record<string, () => Promise<{ words: Words }>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  'pt-br': () => import('./pt-br.js'),
  ru: () => import('./ru.js'),
  tr: () => import('./tr.js'),
  'zh-cn': () => import('./zh-cn.js'),
  'zh-tw': () => import('./zh-tw.js'),
  // Pseudo-languages, by which tests and designers find what is not translated or does not fit.
  'en-xa': async () => ({ words: (await import('./pseudo.js')).accentedWords() }),
  'ar-xb': async () => ({ words: (await import('./pseudo.js')).mirroredWords() }),
};

const loaded = new Map<string, Words>([['en', en]]);

const tags = ['en', ...Object.keys(loaders)];

/** The first language of each script comes before the pseudo-languages, which are for their own tags only. */
const byScript = new Map(tags.map((tag) => [scriptOf(tag), tag] as const).reverse());

/**
 * The language, of those there are, that serves a BCP 47 tag: the tag itself, else the one that is written alike
 * (`zh-HK` as `zh-tw`, `pt` as `pt-br`), else English.
 */
export function languageFor(tag: string): string {
  const wanted = tag.toLowerCase();
  if (tags.includes(wanted)) return wanted;
  return byScript.get(scriptOf(wanted)) ?? 'en';
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

/** The words of a language, when they are here already. */
export function wordsAtHand(language: string): Words | null {
  return loaded.get(language) ?? null;
}

/** Fetches the words of a language. A failure is not remembered: the next call tries again. */
export async function loadWords(language: string): Promise<Words> {
  const known = loaded.get(language);
  if (known) return known;
  const loader = Object.hasOwn(loaders, language) ? loaders[language] : undefined;
  if (!loader) return en;
  const { words } = await loader();
  loaded.set(language, words);
  return words;
}
