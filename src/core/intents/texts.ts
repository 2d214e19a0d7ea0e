import type { Checkout } from '../checkout.js';
import type { CoreContext } from './core-context.js';

/** What the catalogue's things are called, in each language that is read. Without an answer they keep the names that they came with. */
export function createTextIntents({ alive, backend, store }: CoreContext): Pick<Checkout, 'loadTexts'> {
  const asked = new Set<string>();
  return {
    async loadTexts(language) {
      if (!backend.getCatalogueTexts || asked.has(language)) return;
      asked.add(language);
      try {
        const texts = await backend.getCatalogueTexts(language, { signal: alive });
        if (!alive.aborted) store.update((state) => ({ ...state, texts: { ...state.texts, [language]: texts } }));
      } catch {
        asked.delete(language);
      }
    },
  };
}
