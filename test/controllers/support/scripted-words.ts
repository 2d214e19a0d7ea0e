import { languageFor, type TranslatedLanguage } from '../../../src/locales/language-for.js';
import { languages } from '../../../src/locales/languages.js';
import { Part } from '../../../src/locales/part.js';

interface Greeting {
  readonly test: { readonly greeting: string };
}

interface Request {
  readonly arrive: (greeting: string) => void;
  readonly fail: () => void;
}

/** A part of the words whose other languages come, or do not, when a test says so. */
export function scriptedWords(english: string) {
  const asked: Request[] = [];
  const load = () => new Promise<{ words: Greeting }>((resolve, reject) => {
    asked.push({ arrive: (greeting) => resolve({ words: { test: { greeting } } }), fail: () => reject(new TypeError('Failed to fetch')) });
  });
  const loaders = Object.fromEntries(languages.map(({ tag }) => [languageFor(tag), load])) as Record<TranslatedLanguage, typeof load>;
  return { part: new Part<Greeting>({ test: { greeting: english } }, loaders), asked };
}

/** Holds back what is to happen in a second or later, until `run` lets it happen. */
export function holdTimers() {
  const { setTimeout, clearTimeout } = window;
  const held = new Map<number, { after: number; act: () => void }>();
  let last = 1_000_000;
  window.setTimeout = ((act: () => void, after = 0) => {
    if (after < 1000) return setTimeout.call(window, act, after);
    held.set(last += 1, { after, act });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!held.delete(Number(id))) clearTimeout.call(window, id);
  };
  return {
    delays: () => [...held.values()].map(({ after }) => after),
    run: () => {
      const due = [...held.values()];
      held.clear();
      for (const { act } of due) act();
    },
    release: () => void Object.assign(window, { setTimeout, clearTimeout }),
  };
}
