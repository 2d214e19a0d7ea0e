import type { TranslatedLanguage, WordsLanguage } from './language-for.js';
import type { Translated } from './words.js';

type Loader<Words> = () => Promise<{ readonly words: Words }>;

/**
 * The words of one surface. English is here at once, with the element that speaks it; every other language is a module of
 * its own, loaded when it is first needed and then shared by all who need it.
 */
export class Part<English extends object = object> {
  readonly #english: Translated<English>;
  readonly #loaders: Readonly<Record<TranslatedLanguage, Loader<Translated<English>>>>;
  readonly #loaded = new Map<WordsLanguage, Translated<English>>();
  readonly #loading = new Map<WordsLanguage, Promise<Translated<English>>>();

  constructor(english: Translated<English>, loaders: Readonly<Record<TranslatedLanguage, Loader<Translated<English>>>>) {
    this.#english = english;
    this.#loaders = loaders;
    this.#loaded.set('en', english);
  }

  /** What is spoken where another language cannot be. */
  get english(): Translated<English> {
    return this.#english;
  }

  /** The words of a language, when they are here already. */
  atHand(language: WordsLanguage): Translated<English> | null {
    return this.#loaded.get(language) ?? null;
  }

  /** Fetches the words of a language, once for all who ask meanwhile. A failure is not remembered: the next call tries again. */
  load(language: WordsLanguage): Promise<Translated<English>> {
    const known = this.#loaded.get(language);
    if (known) return Promise.resolve(known);
    const loading = this.#loading.get(language) ?? this.#fetch(language).finally(() => this.#loading.delete(language));
    this.#loading.set(language, loading);
    return loading;
  }

  async #fetch(language: WordsLanguage): Promise<Translated<English>> {
    const words = await this.#read(language);
    this.#loaded.set(language, words);
    return words;
  }

  async #read(language: WordsLanguage): Promise<Translated<English>> {
    switch (language) {
      case 'en': return this.#english;
      case 'en-xa': return (await import('./pseudo.js')).accentedWords(this.#english);
      case 'ar-xb': return (await import('./pseudo.js')).mirroredWords(this.#english);
      default: return (await this.#loaders[language]()).words;
    }
  }
}
