import { unsafeStatic, type StaticValue } from 'lit/static-html.js';

/** Every element by its name; its tag is the prefix and the name: `annex-checkout`. */
export const elementNames = [
  'session', 'checkout', 'product-list', 'expansion-selector', 'order-summary', 'service-information', 'billing-contact',
  'billing-contact-list', 'payment', 'order-result', 'order-list',
] as const;
export type ElementName = (typeof elementNames)[number];

/** The tag that an element of this name has under a prefix. */
export function tagOf(prefix: string, name: ElementName): string {
  return `${prefix}-${name}`;
}

/**
 * The tags that stand beside a composite's own, for `html` of `lit/static-html.js`. The prefix is read from the tag that the
 * composite was registered under, so that two prefixed versions on one page each render their own children.
 *
 * ```ts
 * const tag = tagsOf(this, 'checkout');
 * html`<${tag('order-summary')} .checkout=${checkout}></${tag('order-summary')}>`
 * ```
 */
export function tagsOf(host: Element, ownName: ElementName): (name: ElementName) => StaticValue {
  const prefix = prefixOf(host, ownName);
  return (name) => unsafeStatic(tagOf(prefix, name));
}

/** The prefix that an element was registered under. */
export function prefixOf(host: Element, ownName: ElementName): string {
  const suffix = `-${ownName}`;
  if (!host.localName.endsWith(suffix)) throw new Error(`<${host.localName}> should end with "${suffix}".`);
  return host.localName.slice(0, -suffix.length);
}
