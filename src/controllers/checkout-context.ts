import { createContext } from '@lit/context';
import type { Checkout } from '../core/checkout.js';

/** The key by which elements find the nearest checkout. Each copy of the library has its own. */
export const checkoutContext = createContext<Checkout | null>(Symbol('annex checkout'));

/** Calls back whenever a provider of a checkout arrives in a document: inserted, or upgraded, later than who would use it. Returns the function that ends it. */
export function onLateProvider(document: Document, listener: () => void): () => void {
  // Before a provider further out keeps the news to itself.
  const options = { capture: true };
  const hear = (event: Event & { readonly context?: unknown }) => {
    if (event.context === checkoutContext) listener();
  };
  document.addEventListener('context-provider', hear, options);
  return () => document.removeEventListener('context-provider', hear, options);
}
