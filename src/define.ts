import { AnnexBillingContactList } from './elements/billing-contact-list/billing-contact-list.js';
import { AnnexBillingContact } from './elements/billing-contact/billing-contact.js';
import type { Connect, ConnectConfig } from './elements/shared/checkout-owner.js';
import { AnnexCheckout } from './elements/checkout/checkout.js';
import { AnnexExpansionSelector } from './elements/expansion-selector/expansion-selector.js';
import { AnnexOrderList } from './elements/order-list/order-list.js';
import { AnnexOrderResult } from './elements/order-result/order-result.js';
import { AnnexOrderSummary } from './elements/order-summary/order-summary.js';
import { AnnexPayment } from './elements/payment/payment.js';
import { AnnexProductList } from './elements/product-list/product-list.js';
import { AnnexServiceInformation } from './elements/service-information/service-information.js';
import { AnnexSession } from './elements/session/session.js';
import { tagOf, type ElementName } from './elements/shared/tags.js';

export type { Connect, ConnectConfig };

export interface DefineOptions {
  /** What the tags begin with, `annex` by default. A second version on one page takes another one: `annex2` gives `<annex2-checkout>`. */
  readonly prefix?: string;
  /** Makes a checkout from the attributes of `<annex-session>` and `<annex-checkout>`; not needed where the page sets their `checkout` property. */
  readonly connect?: Connect;
}

/** Providers come first, so that they are there when their consumers ask. */
const elements: readonly (readonly [ElementName, CustomElementConstructor])[] = [
  ['session', AnnexSession],
  ['checkout', AnnexCheckout],
  ['product-list', AnnexProductList],
  ['expansion-selector', AnnexExpansionSelector],
  ['order-summary', AnnexOrderSummary],
  ['service-information', AnnexServiceInformation],
  ['billing-contact', AnnexBillingContact],
  ['billing-contact-list', AnnexBillingContactList],
  ['payment', AnnexPayment],
  ['order-result', AnnexOrderResult],
  ['order-list', AnnexOrderList],
];

/** Registers all elements. Where a tag is taken already, the first one stays and the console says so. */
export function define({ prefix = 'annex', connect }: DefineOptions = {}): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(prefix)) throw new Error(`"${prefix}" cannot begin a tag: use lower-case letters, digits and hyphens.`);
  for (const [name, element] of elements) {
    const tag = tagOf(prefix, name);
    if (customElements.get(tag)) {
      console.warn(`<${tag}> is registered already, perhaps by another copy of annex-checkout. Give this one its own prefix: define({ prefix }).`);
      continue;
    }
    customElements.define(tag, registered(element, connect ?? null));
  }
}

/** A class of its own for each registration, since a class can be registered once and two prefixes may connect differently. */
function registered(element: CustomElementConstructor, connect: Connect | null): CustomElementConstructor {
  return class extends element {
    static readonly connect = connect;
  };
}
