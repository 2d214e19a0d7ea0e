import { billingContactPageSchema, billingContactSchema, type BillingContact, type BillingContactInput } from '../core/model/billing-contact.js';
import { offerPageSchema, type Offer, type QuantityOffer } from '../core/model/offer.js';
import { licenceSchema, type Licence } from '../core/model/licence.js';
import { orderSchema, startedPaymentSchema, type Order, type OrderRequest, type StartedPayment } from '../core/model/order.js';
import { productSchema, type Product } from '../core/model/product.js';
import { quoteSchema, type Quote, type QuoteRequest } from '../core/model/quote.js';
import { sessionSchema } from '../core/model/session.js';
import { NotApplicable, parsed, Violation, type Reply } from './check.js';
import type { World } from './world.js';

export const productOf = (world: World, serialNumber = world.serialNumber): Promise<Product> =>
  world.read(`/v1/products/${serialNumber}`, productSchema);

export const offersOf = async (world: World, serialNumber = world.serialNumber): Promise<Offer[]> =>
  (await world.read(`/v1/products/${serialNumber}/offers`, offerPageSchema)).items;

/** An offer of the product that is bought by number and can be had now. */
export async function quantityOffer(world: World, serialNumber = world.serialNumber): Promise<QuantityOffer> {
  const found = (await offersOf(world, serialNumber)).find((offer): offer is QuantityOffer => offer.kind === 'quantity' && offer.availability.status === 'available');
  if (!found) throw new NotApplicable('the product has no offer that is bought by number and can be had now');
  return found;
}

/** A request for the least that can be bought of one offer. */
export async function quoteRequest(world: World, serialNumber = world.serialNumber): Promise<QuoteRequest> {
  const { id, min } = await quantityOffer(world, serialNumber);
  return { serialNumber, selections: [{ kind: 'quantity', offerId: id, quantityDelta: min }] };
}

export const quoteFor = async (world: World, more: Partial<QuoteRequest> = {}): Promise<Quote> =>
  parsed(await world.post('/v1/quotes', { ...(await quoteRequest(world, more.serialNumber)), ...more }), 201, quoteSchema);

/** A contact that a person filled in. */
export const contactInput = (more: Partial<BillingContactInput> = {}): BillingContactInput => ({
  firstName: 'Grace', lastName: 'Conway', company: 'Harbour Works', email: 'grace@harbour.example', phone: '+1 555 0100', street: '1 Pier Road',
  city: 'Portland', stateProvince: 'OR', postalCode: '97201', country: 'US', remark: '', taxId: null, ...more,
});

export const createContact = async (world: World, more: Partial<BillingContactInput> = {}): Promise<BillingContact> =>
  parsed(await world.post('/v1/billing-contacts', contactInput(more)), 201, billingContactSchema);

export async function ownContact(world: World): Promise<BillingContact> {
  const { items } = await world.read(`/v1/billing-contacts?query=${encodeURIComponent(world.buyer.email)}`, billingContactPageSchema);
  const own = items.find(({ isDefault }) => isDefault);
  if (!own) throw new Violation('the buyer’s own contact is not in the contact book', world.lastExchange);
  return own;
}

/** A payment method of this kind. */
export async function methodOf(world: World, kind: 'offline' | 'online'): Promise<string> {
  const { paymentMethods } = await world.read('/v1/session', sessionSchema);
  const fitting = paymentMethods.filter(({ gateway }) => (gateway === 'offline') === (kind === 'offline'));
  const method = fitting.find(({ id }) => id === 'card') ?? fitting[0];
  if (!method) throw new NotApplicable(`the session offers no ${kind} payment method`);
  return method.id;
}

export const noReferences = { proformaInvoiceNumber: '', purchaseOrderNumber: '', customerReference: '' };

/** What accepts a quote. */
export const acceptance = async (world: World, quote: Quote, kind: 'offline' | 'online' = 'offline'): Promise<OrderRequest> => ({
  quoteId: quote.id, quoteVersion: quote.version, billingContactId: quote.billingContactId ?? (await ownContact(world)).id,
  method: await methodOf(world, kind), autoRenew: null, references: noReferences, returnUrl: `${world.pageOrigin}/checkout`,
});

/** Cancels the order that stands in the way of the next one. */
export async function freeProduct(world: World, serialNumber = world.serialNumber): Promise<void> {
  const { pendingOrderId } = await productOf(world, serialNumber);
  if (pendingOrderId !== null) await world.keyed('POST', `/v1/orders/${pendingOrderId}/cancel`, {});
}

/** Sends an order, and keeps in mind that it is to be put away. */
export async function send(world: World, request: unknown, options: { key?: string; token?: string } = {}): Promise<Reply> {
  const reply = await world.keyed('POST', '/v1/orders', request, options);
  const started = startedPaymentSchema.safeParse(reply.body);
  if (started.success) world.placed.add(started.data.order.id);
  return reply;
}

export async function place(world: World, kind: 'offline' | 'online' = 'offline'): Promise<StartedPayment> {
  await freeProduct(world);
  return parsed(await send(world, await acceptance(world, await quoteFor(world), kind)), 201, startedPaymentSchema);
}

export const orderOf = (world: World, id: string): Promise<Order> => world.read(`/v1/orders/${id}`, orderSchema);

/** What an order says from its first answer to its last. */
export const termsOf = ({ id, number, kind, serialNumber, productName, customerName, delivery, createdAt, quoteId, quoteVersion, term, lines, subtotal, discount, taxes, tax, total, billTo, references }: Order) =>
  ({ id, number, kind, serialNumber, productName, customerName, delivery, createdAt, quoteId, quoteVersion, term, lines, subtotal, discount, taxes, tax, total, billTo, references });

/** Looks at an order until something is so. */
export async function untilOrder(world: World, id: string, fits: (order: Order) => boolean, what: string): Promise<Order> {
  for (let looks = 0; looks < 60; looks += 1) {
    const order = await orderOf(world, id);
    if (fits(order)) return order;
    await world.pause(looks < 10 ? 20 : 250);
  }
  throw new Violation(`the order did not become ${what}`, world.lastExchange);
}

/** Looks at a product until something is so. No payment service is asked for that. */
export async function untilProduct(world: World, fits: (product: Product) => boolean, what: string): Promise<Product> {
  for (let looks = 0; looks < 60; looks += 1) {
    const product = await productOf(world);
    if (fits(product)) return product;
    await world.pause(looks < 10 ? 20 : 250);
  }
  throw new Violation(`the product did not become ${what}`, world.lastExchange);
}

export const cancel = (world: World, id: string, key?: string): Promise<Reply> =>
  world.keyed('POST', `/v1/orders/${id}/cancel`, {}, key === undefined ? {} : { key });

/** The account manager's call. */
export const backOffice = (world: World, path: string, body: unknown, key = world.newKey()): Promise<Reply> =>
  world.keyed('POST', `/v1/back-office/orders/${path}`, body, { token: world.options.backOfficeKey ?? null, key });

/** An order that was paid offline and delivered. */
export async function delivered(world: World): Promise<Order> {
  const { order } = await place(world);
  parsed(await backOffice(world, `${order.id}/payments`, { amount: order.total, reference: 'Statement 7' }), 200, orderSchema);
  return untilOrder(world, order.id, ({ status }) => status === 'completed', 'completed');
}

export const licenceOf = (world: World, { id }: Order): Promise<Licence> => world.read(`/v1/orders/${id}/licence`, licenceSchema);

export const payAgain = (world: World, orderId: string, method: string, more: Record<string, unknown> = {}, key = world.newKey()): Promise<Reply> =>
  world.keyed('POST', `/v1/orders/${orderId}/payment-attempts`, { method, autoRenew: null, returnUrl: `${world.pageOrigin}/checkout`, ...more }, { key });

export const complete = (world: World, { order, attemptId }: StartedPayment, evidence: Record<string, unknown> = {}, key = world.newKey()): Promise<Reply> =>
  world.keyed('POST', `/v1/orders/${order.id}/payment-attempts/${attemptId}/complete`, { evidence }, { key });

/** Several requests at once. */
export const atOnce = <T>(count: number, ask: (position: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, position) => ask(position)));
