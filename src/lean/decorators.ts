/**
 * Stands in for `lit/decorators.js` in the script for pages: the three decorators that the elements use, as TypeScript's own
 * (`experimentalDecorators`) call them. Lit's serve standard decorators too, which nobody here writes.
 */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: string) => PropertyDescriptor | undefined;

/** An accessor is wrapped where it stands; a field gets one. */
export const property = (options?: PropertyDeclaration): Decorator => (prototype, name) => {
  const isAccessor = Object.hasOwn(prototype, name);
  (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  return isAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
};

export const state = (): Decorator => property({ state: true, attribute: false });

export const query = (selector: string): Decorator => () => {
  const get = function (this: ReactiveElement) {
    return this.renderRoot?.querySelector(selector) ?? null;
  };
  return { get, configurable: true, enumerable: true };
};
