import type { Case } from './case.js';
import { access } from './topics/access.js';
import { bodies } from './topics/bodies.js';
import { cancellation } from './topics/cancellation.js';
import { contacts } from './topics/contacts.js';
import { cors } from './topics/cors.js';
import { delivery } from './topics/delivery.js';
import { idempotency } from './topics/idempotency.js';
import { invoiceLinks } from './topics/invoice-links.js';
import { orders } from './topics/orders.js';
import { paymentAttempts } from './topics/payment-attempts.js';
import { products } from './topics/products.js';
import { quotes } from './topics/quotes.js';
import { sessions } from './topics/sessions.js';
import { coupons } from './topics/coupons.js';
import { licence } from './topics/licence.js';
import { invoices } from './topics/invoices.js';
import { limits } from './topics/limits.js';
import { minimum } from './topics/minimum.js';
import { pbx } from './topics/pbx.js';
import { tax } from './topics/tax.js';
import { time } from './topics/time.js';
import { webhooks } from './topics/webhooks.js';

/** Every rule that is tried, in the order in which a backend is best built; those that move the clock come last. */
export const cases: readonly Case[] = [
  ...sessions, ...access, ...products, ...quotes, ...tax, ...coupons, ...contacts, ...orders, ...idempotency, ...paymentAttempts, ...minimum,
  ...cancellation, ...delivery, ...licence, ...pbx, ...invoices, ...invoiceLinks, ...webhooks, ...cors, ...bodies, ...limits, ...time,
];
