import { en } from './en.js';
import type { Words } from './words.js';

/** One module per language, loaded when it is first needed. Keys are lower-case BCP 47 tags. */
const loaders: Readonly<Record<string, () => Promise<{ words: Words }>>> = {
  de: () => import('./de.js'),
};

const loaded = new Map<string, Words>([['en', en]]);

/** The language, of those there are, that serves a BCP 47 tag: the tag itself, else without its last part, else English. */
export function languageFor(tag: string): string {
  const parts = tag.toLowerCase().split('-');
  while (parts.length > 0) {
    const language = parts.join('-');
    if (language === 'en' || Object.hasOwn(loaders, language)) return language;
    parts.pop();
  }
  return 'en';
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
