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
import { webhooks } from './topics/webhooks.js';

/** Every rule that is tried, in the order in which a backend is best built. */
export const cases: readonly Case[] = [
  ...sessions, ...access, ...products, ...quotes, ...contacts, ...orders, ...idempotency, ...paymentAttempts, ...cancellation, ...delivery,
  ...invoiceLinks, ...webhooks, ...cors, ...bodies,
];
