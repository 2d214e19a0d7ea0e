import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatsFor, type Formats } from '../locales/formats.js';
import type { CatalogueTexts } from '../core/model/catalogue-texts.js';
import { languageFor } from '../locales/language-for.js';
import type { Part } from '../locales/part.js';
import { base, type BaseWords } from '../locales/parts/base.js';
import { nearestLanguage, rootsOf } from './nearest-language.js';
import { Silence } from './silence.js';

/** How a piece of the interface speaks: in which language, with which words. */
export interface Locale<Words = unknown> {
  /** The BCP 47 tag of the language. */
  readonly tag: string;
  readonly words: Words;
  readonly formats: Formats;
  /** What the catalogue's things are called in that language; null while that is not known. */
  readonly catalogue: CatalogueTexts | null;
}

type Together<Words> = (Words extends unknown ? (words: Words) => void : never) extends (words: infer All) => void ? All : never;

/** The words of parts, with those that every element has. */
export type WordsOf<Parts extends readonly Part[]> = BaseWords & Together<Parts[number]['english']>;

/**
 * Gives its host the words and formats of the nearest `lang`, its own or an ancestor's, through shadow roots; updates the
 * host when that changes, and when the words of a language have arrived. The host names the parts of the words that it
 * speaks besides the general ones: `new LocaleController(this, select)`.
 */
export class LocaleController<const Parts extends readonly Part[] = readonly []> implements ReactiveController, Locale<WordsOf<Parts>> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #parts: readonly Part[];
  readonly #silence: Silence;
  #observer: MutationObserver | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #hasSpoken = false;
  /** Given by whoever knows the catalogue. */
  catalogue: CatalogueTexts | null = null;
  #tag = 'en';
  #words: WordsOf<Parts>;

  constructor(host: ReactiveControllerHost & HTMLElement, ...parts: Parts) {
    this.#host = host;
    this.#silence = new Silence(host);
    this.#parts = [base, ...parts];
    this.#words = this.#together(this.#parts.map(({ english }) => english));
    host.addController(this);
  }

  get tag(): string {
    return this.#tag;
  }

  /** The texts of the host's parts. Until those of another language have arrived, they are in the language before. */
  get words(): WordsOf<Parts> {
    return this.#words;
  }

  get formats(): Formats {
    return formatsFor(this.#tag);
  }

  /** Fetches words that will soon be spoken here. */
  prepare(...parts: readonly Part[]): void {
    const language = languageFor(nearestLanguage(this.#host));
    for (const part of parts) void part.load(language).catch(() => null);
  }

  /** Has the formats ready that will soon be written with here. */
  prepareFormats(): void {
    formatsFor(nearestLanguage(this.#host)).prepare();
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#read());
    for (const root of rootsOf(this.#host)) this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    clearTimeout(this.#again);
    this.#silence.end();
  }

  #read(): void {
    const tag = nearestLanguage(this.#host);
    if (tag === this.#tag) return this.#breakSilence();
    const language = languageFor(tag);
    const here = this.#parts.flatMap((part) => part.atHand(language) ?? []);
    if (here.length === this.#parts.length) this.#speak(tag, here);
    else void this.#fetch(tag);
  }

  async #fetch(tag: string): Promise<void> {
    const language = languageFor(tag);
    if (!this.#hasSpoken) this.#silence.begin();
    const words = await Promise.all(this.#parts.map((part) => part.load(language))).catch(() => null);
    if (!this.#host.isConnected || nearestLanguage(this.#host) !== tag) return;
    if (words !== null) {
      this.#failures = 0;
      this.#speak(tag, words);
    } else {
      this.#speak('en', this.#parts.map(({ english }) => english));
      this.#tryLater();
    }
  }

  /** Words and numbers change together. */
  #speak(tag: string, words: readonly object[]): void {
    this.#breakSilence();
    this.#tag = tag;
    this.#words = this.#together(words);
    this.#host.requestUpdate();
  }

  #breakSilence(): void {
    this.#hasSpoken = true;
    this.#silence.end();
  }

  /** The page goes on in English meanwhile. */
  #tryLater(): void {
    this.#failures += 1;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#read(), Math.min(2 ** this.#failures, 60) * 1000);
  }

  #together(words: readonly object[]): WordsOf<Parts> {
    return Object.assign({}, ...words) as WordsOf<Parts>;
  }
}
