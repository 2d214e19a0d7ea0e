import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatsFor, type Formats } from '../locales/formats.js';
import { languageFor, loadWords, wordsAtHand } from '../locales/load-words.js';
import { en } from '../locales/en.js';
import type { Words } from '../locales/words.js';

/**
 * Gives its host the words and formats of the nearest `lang`, its own or an ancestor's, through shadow roots; updates the
 * host when that changes, and when the words of a language have arrived.
 */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;
  #tag = 'en';
  #words: Words = en;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The BCP 47 tag around the host. */
  get tag(): string {
    return this.#tag;
  }

  /** Every text of the interface. English until another language's have arrived. */
  get words(): Words {
    return this.#words;
  }

  get formats(): Formats {
    return formatsFor(this.#tag);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#read());
    for (const root of rootsOf(this.#host)) this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(): void {
    const tag = nearestLanguage(this.#host);
    const language = languageFor(tag);
    const words = wordsAtHand(language);
    if (words === null) void this.#fetch(tag, language);
    if (tag === this.#tag && words === this.#words) return;
    if (words !== null) {
      this.#tag = tag;
      this.#words = words;
    }
    this.#host.requestUpdate();
  }

  /** Until the words are here the language before stays, numbers and dates with it. */
  async #fetch(tag: string, language: string): Promise<void> {
    const words = await loadWords(language).catch(() => en);
    if (!this.#host.isConnected || nearestLanguage(this.#host) !== tag) return;
    this.#tag = tag;
    this.#words = words;
    this.#host.requestUpdate();
  }
}

/** The `lang` that applies to an element; `en` without one. */
export function nearestLanguage(element: Element): string {
  for (let here: Element | null = element; here; here = hostOf(here)) {
    const lang = here.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function rootsOf(element: Element): Node[] {
  const host = hostOf(element);
  return [element.getRootNode(), ...(host ? rootsOf(host) : [])];
}
