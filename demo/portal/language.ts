import { isLanguage, isWord, word, type Language } from './words.js';

const key = 'meridian-language';

/** The language chosen last, else the browser's, else English. */
export function preferredLanguage(): Language {
  const wanted = [stored(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLanguage) ?? 'en';
}

/** Speaks a language on the whole page; the elements within follow the document's `lang`. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  translate(document, language);
  try {
    localStorage.setItem(key, language);
  } catch {
    // The choice holds for this visit only.
  }
}

/** Fills in the texts that are marked with `data-words` (content) or `data-label` (accessible name). */
export function translate(root: ParentNode, language: Language): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-words]')) {
    const name = place.dataset['words'];
    if (isWord(name)) place.textContent = word(language, name);
  }
  for (const place of root.querySelectorAll<HTMLElement>('[data-label]')) {
    const name = place.dataset['label'];
    if (isWord(name)) place.setAttribute('aria-label', word(language, name));
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
