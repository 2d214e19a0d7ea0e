import { AnnexBillingContactList } from './elements/billing-contact-list/billing-contact-list.js';
import { AnnexBillingContact } from './elements/billing-contact/billing-contact.js';
import { AnnexCheckout } from './elements/checkout/checkout.js';
import { AnnexExpansionSelector } from './elements/expansion-selector/expansion-selector.js';
import { AnnexOrderList } from './elements/order-list/order-list.js';
import { AnnexOrderResult } from './elements/order-result/order-result.js';
import { AnnexOrderSummary } from './elements/order-summary/order-summary.js';
import { AnnexPayment } from './elements/payment/payment.js';
import { AnnexProductList } from './elements/product-list/product-list.js';
import { AnnexServiceInformation } from './elements/service-information/service-information.js';
import { AnnexSession } from './elements/session/session.js';
import type { ElementName } from './elements/shared/tags.js';
import { checkedPrefix, register, type Connect, type ConnectConfig, type DefineOptions } from './register.js';

export type { Connect, ConnectConfig, DefineOptions };

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
  checkedPrefix(prefix);
  for (const [name, element] of elements) register(prefix, name, element, { connect: connect ?? null, load: null });
}
