import { languages, type Language } from '../../src/locales/languages.js';
import { languageFor } from '../../src/locales/language-for.js';
import { isWord, word } from './words.js';

const key = 'meridian-language';
const english: Language = { tag: 'en', name: 'English', direction: 'ltr' };

/** The language chosen last, else the browser's, else English. */
export function preferredLanguage(): Language {
  return firstServed([stored(), ...navigator.languages]);
}

/** The first of the wanted languages that there are words of, else English. */
export function firstServed(wanted: readonly (string | null)[]): Language {
  const tag = wanted.find((each): each is string => each !== null && (languageFor(each) !== 'en' || /^en\b/i.test(each))) ?? 'en';
  return languages.find((language) => language.tag.toLowerCase() === languageFor(tag)) ?? english;
}

/** Offers every language under its own name. */
export function fillChoice(choice: HTMLSelectElement): void {
  choice.replaceChildren(...languages.map(({ tag, name, direction }) => {
    const option = new Option(name, tag);
    option.lang = tag;
    option.dir = direction;
    return option;
  }));
}

/** Speaks a language on the whole page; the elements within follow the document's `lang`. */
export function speak({ tag, direction }: Language): void {
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
  translate(document, tag);
  try {
    localStorage.setItem(key, tag);
  } catch {
    // The choice holds for this visit only.
  }
}

/** Fills in the texts that are marked with `data-words` (content) or `data-label` (accessible name). */
export function translate(root: ParentNode, tag: string): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-words]')) {
    const name = place.dataset['words'];
    if (isWord(name)) place.textContent = word(tag, name);
  }
  for (const place of root.querySelectorAll<HTMLElement>('[data-label]')) {
    const name = place.dataset['label'];
    if (isWord(name)) place.setAttribute('aria-label', word(tag, name));
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
