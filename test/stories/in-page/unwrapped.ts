import { languageOf, ourRoots, placeOf } from './trees.js';

export type PseudoLanguage = 'en-XA' | 'ar-XB';

const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'];

/** What is left of a translated text: in en-XA every letter of ours has an accent, in ar-XB every word has marks around it. */
const leftOver: Readonly<Record<PseudoLanguage, { readonly wrapped: RegExp; readonly letter: RegExp }>> = {
  'en-XA': { wrapped: /(?!)/g, letter: /[A-Za-z]/ },
  'ar-XB': { wrapped: /\u202e[^\u202c]*\u202c/g, letter: /\p{L}/u },
};

/**
 * The texts that our elements render, or hand to screen readers, in which something is neither from the words of the
 * pseudo-language nor data. Data is a text that a request or an answer carried as a whole, or that `Intl` wrote, and a
 * name that is the same in every language; never a name of the contract, such as `paid`, which is no text for readers
 * and may excuse no English word. What HTML marks as not to be translated is for developers.
 */
export function unwrappedTexts(language: PseudoLanguage, contractNames: readonly string[], properNames: readonly string[]): string[] {
  const { data, formatted } = window.annexWitness;
  const known = [...data, ...formatted, ...properNames].map((text) => text.trim()).filter((text) => /\p{L}/u.test(text) && !contractNames.includes(text)).sort((a, b) => b.length - a.length);
  const { wrapped, letter } = leftOver[language];
  const isUnwrapped = (text: string) => letter.test(text) && letter.test(withoutData(text.replace(wrapped, ' '), known));
  // Another language than English is one that a story is about.
  return ourRoots().filter(({ host }) => [language, 'en'].includes(languageOf(host))).flatMap(textsOf).filter(({ text }) => isUnwrapped(text)).map(({ text, place }) => `“${text.trim()}” in ${place}`);
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function withoutData(text: string, data: readonly string[]): string {
  let rest = text;
  for (const known of data) {
    if (rest.includes(known)) rest = rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(known)}(?![\\p{L}\\p{N}])`, 'gu'), ' ');
  }
  return rest;
}

function textsOf(root: ShadowRoot): { readonly text: string; readonly place: string }[] {
  return [...root.querySelectorAll('*')].filter((element) => !element.matches('style, script, [translate=no], [translate=no] *') && element.checkVisibility()).flatMap((element) => {
    const own = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : []));
    return [...own, ...spoken.flatMap((name) => element.getAttribute(name) ?? [])].map((text) => ({ text, place: placeOf(element) }));
  });
}
