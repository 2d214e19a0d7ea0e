import { ContextRoot, createContext } from '@lit/context';
import type { Checkout } from '../core/checkout.js';

/** The key by which elements find the nearest checkout. Each copy of the library has its own. */
export const checkoutContext = createContext<Checkout | null>(Symbol('annex checkout'));

const rooted = new WeakSet<Element>();

/** Keeps a document's unanswered requests until a provider arrives that is inserted or upgraded later than its consumers. */
export function awaitLateProviders({ documentElement }: Document): void {
  if (rooted.has(documentElement)) return;
  rooted.add(documentElement);
  new ContextRoot().attach(documentElement);
}
