import { billingContactSchema } from '../../core/model/billing-contact.js';
import { invoiceSchema, type Invoice } from '../../core/model/invoice.js';
import { orderSchema, startedPaymentSchema, type Order } from '../../core/model/order.js';
import { rule, topic } from '../case.js';
import { ensure, equal, parsed, refused, statusIs, type Reply } from '../check.js';
import { acceptance, backOffice, createContact, delivered, freeProduct, orderOf, quoteFor, send, untilOrder } from '../steps.js';
import type { World } from '../world.js';

const as = (world: World, { id }: Order, accept: string): Promise<Reply> => world.get(`/v1/orders/${id}/invoice`, { headers: { accept } });

const dataOf = async (world: World, order: Order): Promise<Invoice> => parsed(await as(world, order, 'application/json'), 200, invoiceSchema);

const isPdf = (reply: Reply): void => {
  statusIs(reply, 200);
  equal(reply.headers.get('content-type'), 'application/pdf', 'the type', reply);
  ensure(reply.text.startsWith('%PDF-'), 'it does not begin like a PDF', reply);
};

const sum = (amounts: readonly { readonly amount: { readonly amount: number } }[]): number => amounts.reduce((total, { amount }) => total + amount.amount, 0);

/** An order for this contact, paid and delivered. */
async function deliveredTo(world: World, billingContactId: string): Promise<Order> {
  await freeProduct(world);
  const { order } = parsed(await send(world, await acceptance(world, await quoteFor(world, { billingContactId }))), 201, startedPaymentSchema);
  parsed(await backOffice(world, `${order.id}/payments`, { amount: order.total, reference: 'Statement 7' }), 200, orderSchema);
  return untilOrder(world, order.id, ({ status }) => status === 'completed', 'completed');
}

/** The order after so much of it went back. */
async function refunded(world: World, order: Order, amount: number): Promise<Order> {
  statusIs(await backOffice(world, `${order.id}/refunds`, { amount: { ...order.total, amount }, reason: 'Not wanted.' }), 200, 202);
  return untilOrder(world, order.id, (now) => now.refunded.amount >= order.refunded.amount + amount, 'refunded');
}

const noteOf = (world: World, { id }: Order, number: string, token?: string): Promise<Reply> =>
  world.get(`/v1/orders/${id}/credit-notes/${encodeURIComponent(number)}`, token === undefined ? {} : { token });

export const invoices = topic('invoices', {
  data: rule('an invoice can be had as data, for its order and under its number', async (world) => {
    const order = await delivered(world);
    const { number, order: named, product } = await dataOf(world, order);
    equal([number, named.id, named.number, product.serialNumber], [order.invoice?.number, order.id, order.number, world.serialNumber], 'number, order and product');
  }, 'backOffice'),
  pdf: rule('an invoice is a PDF when nothing else, or just that, is asked for', async (world) => {
    const order = await delivered(world);
    for (const accept of ['*/*', 'application/pdf']) isPdf(await as(world, order, accept));
  }, 'backOffice'),
  'other-form': rule('a form in which an invoice cannot be had is refused', async (world) => void refused(await as(world, await delivered(world), 'image/gif'), 406), 'backOffice'),
  sums: rule('an invoice’s lines and taxes add up to what was paid', async (world) => {
    const order = await delivered(world);
    const { lines, taxes, subtotal, tax, total } = await dataOf(world, order);
    equal([sum(lines), sum(taxes), subtotal.amount + tax.amount], [subtotal.amount, tax.amount, total.amount], 'subtotal, tax and total');
    equal(total, order.total, 'the total');
  }, 'backOffice'),
  amounts: rule('an invoice has the order’s amounts and taxes, and its date', async (world) => {
    const order = await delivered(world);
    const { subtotal, discount, taxes, tax, total, issuedAt, currency } = await dataOf(world, order);
    equal({ subtotal, discount, taxes, tax, total }, { subtotal: order.subtotal, discount: order.discount, taxes: order.taxes, tax: order.tax, total: order.total }, 'the amounts');
    equal([issuedAt, currency], [order.invoice?.issuedAt, order.total.currency], 'date and currency');
  }, 'backOffice'),
  lines: rule('an invoice has the order’s lines, with their proration', async (world) => {
    const order = await delivered(world);
    const { lines } = await dataOf(world, order);
    equal(lines.map(({ position }) => position), lines.map((_, index) => index + 1), 'the positions');
    const said = lines.map(({ amount, fullTermAmount, discount, proration }) => ({ amount, fullTermAmount, discount, proration }));
    equal(said, order.lines.map(({ amount, fullTermAmount, discount, proration }) => ({ amount, fullTermAmount, discount, proration })), 'the lines');
  }, 'backOffice'),
  parties: rule('an invoice names the seller with address and tax id, and the buyer as on the order', async (world) => {
    const order = await delivered(world);
    const { seller, buyer, period, references } = await dataOf(world, order);
    for (const field of ['name', 'street', 'city', 'country', 'vatId'] as const) ensure(seller[field].trim() !== '', `the seller’s ${field} is missing`);
    equal([buyer, period, references], [order.billTo, order.term, order.references], 'buyer, period and references');
  }, 'backOffice'),
  immutable: rule('an invoice stays as it is when the contact changes and money goes back', async (world) => {
    const contact = await createContact(world);
    const order = await deliveredTo(world, contact.id);
    const before = await dataOf(world, order);
    parsed(await world.call('PATCH', `/v1/billing-contacts/${contact.id}`, { body: { company: 'Another name' } }), 200, billingContactSchema);
    await refunded(world, order, 1);
    equal(await dataOf(world, order), before, 'the invoice');
  }, 'backOffice'),
  'reverse-charge': rule('under the reverse charge an invoice says so, with both tax ids', async (world) => {
    const { vatId: value = '' } = world.options;
    const { id } = await createContact(world, { country: value.slice(0, 2).replace('EL', 'GR'), stateProvince: '', taxId: { type: 'eu_vat', value } });
    const { seller, buyer, taxes, notes, tax } = await dataOf(world, await deliveredTo(world, id));
    equal([buyer.taxId?.value, tax.amount, [...new Set(taxes.map(({ reason }) => reason))]], [value, 0, ['reverseCharge']], 'the buyer’s id, the tax and its reason');
    ensure(seller.vatId.trim() !== '' && notes.length > 0, 'the seller’s id or the statement is missing');
  }, 'backOffice', 'vatId'),

  'no-credit': rule('an invoice that nothing was given back of has no credit note', async (world) => equal((await delivered(world)).creditNotes, [], 'the credit notes'), 'backOffice'),
  credit: rule('each refund is a credit note of its amount, under a number of its own', async (world) => {
    const order = await delivered(world);
    const { creditNotes } = await refunded(world, await refunded(world, order, 1), 2);
    equal(creditNotes.map(({ amount }) => amount), [1, 2].map((amount) => ({ ...order.total, amount })), 'the amounts');
    equal(new Set([order.invoice?.number, ...creditNotes.map(({ number }) => number)]).size, 3, 'the number of numbers');
  }, 'backOffice'),
  'credit-whole': rule('the credit notes of an order that was given back make up its invoice', async (world) => {
    const order = await delivered(world);
    const { creditNotes } = await refunded(world, await refunded(world, order, 1), order.total.amount - 1);
    equal(sum(creditNotes), order.total.amount, 'the sum');
  }, 'backOffice'),
  'credit-replay': rule('the same refund under its key is credited once', async (world) => {
    const order = await delivered(world);
    const key = world.newKey();
    const body = { amount: { ...order.total, amount: 1 }, reason: 'Not wanted.' };
    for (let times = 0; times < 2; times += 1) statusIs(await backOffice(world, `${order.id}/refunds`, body, key), 200, 202);
    const { creditNotes } = await untilOrder(world, order.id, ({ refunded: back }) => back.amount > 0, 'refunded');
    equal(creditNotes.length, 1, 'the number of credit notes');
  }, 'backOffice'),
  'credit-pdf': rule('a credit note is a PDF for whoever reaches the order', async (world) => {
    const order = await refunded(world, await delivered(world), 1);
    isPdf(await noteOf(world, order, order.creditNotes[0]?.number ?? ''));
  }, 'backOffice'),
  'credit-hidden': rule('a credit note of another partner’s order, or of another number, is not found', async (world) => {
    const order = await refunded(world, await delivered(world), 1);
    const token = await world.mint({ kind: 'partner' }, world.options.otherPartner?.apiKey);
    refused(await noteOf(world, order, order.creditNotes[0]?.number ?? '', token), 404, 'not_found');
    refused(await noteOf(world, order, 'CN-0000-000000'), 404, 'not_found');
    refused(await noteOf(world, await orderOf(world, order.id), order.invoice?.number ?? ''), 404, 'not_found');
  }, 'backOffice', 'otherPartner'),
});
