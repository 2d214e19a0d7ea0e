import type { Money } from '../../core/money.js';
import { familyOf } from '../catalogue/lookup.js';
import type { ReferenceContext } from '../context.js';
import { readNextNumber, type NextNumber } from '../counter.js';
import { createId } from '../identifiers.js';
import { minute, toInstant, toTime } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import { orderNumberText } from '../orders/order-number.js';
import { orders, type OrderRecord } from '../orders/order-record.js';
import { payingTerms, payOrder, readForPaying, type PayingInputs } from '../orders/pay-order.js';
import { serviceFor } from '../payments/payment-methods.js';
import type { Reader, Stored, Write } from '../ports.js';
import { products, type ProductRecord } from '../products/product-record.js';
import { taxedParty } from '../quotes/contact-tax.js';
import { renewalPrice } from '../quotes/renewal.js';
import { stillScheduled } from './schedule.js';
import type { RenewalTerms } from './renewal-terms.js';
import { grace, termAfter } from './timetable.js';

interface Inputs {
  readonly product: Stored<ProductRecord> | null;
  /** The order that was made for the last renewal. */
  readonly last: Stored<OrderRecord> | null;
  readonly orderNumber: NextNumber;
  readonly paying: PayingInputs;
}

const readInputs = async (reader: Reader, serialNumber: string): Promise<Inputs> => {
  const product = await products.get(reader, serialNumber);
  const lastId = product?.body.renewal.orderId ?? null;
  return {
    product,
    last: lastId === null ? null : await orders.get(reader, lastId),
    orderNumber: await readNextNumber(reader, 'orders'),
    paying: await readForPaying(reader, serialNumber),
  };
};

/** The term is over: orders the next one, once, and sees to it that it is paid. Returns when to come again, where it came too early. */
export function renew(context: ReferenceContext, { serialNumber, schedule }: { readonly serialNumber: string; readonly schedule: number }): Promise<number | void> {
  const [orderId, attemptId] = [createId(context.random, 'ord'), createId(context.random, 'att')];
  const paid = payingTerms(context);
  const { now } = paid;
  return context.store.transact<Inputs, number | void>({
    read: (reader) => readInputs(reader, serialNumber),
    decide: ({ product, last, orderNumber, paying }) => {
      const due = stillScheduled(product, schedule);
      if (!product || !due || last?.body.status === 'pending') return { writes: [], result: undefined };
      if (now < toTime(due.term.end)) return { writes: [], result: toTime(due.term.end) };
      // An expansion whose payment takes a while comes first, for what it adds is renewed as well.
      if (product.body.pendingOrderId !== null) return { writes: [], result: now + minute };
      const order = renewalOrder(context, due.product, due.terms, { orderId, orderNumber: orderNumber.value, now });
      if (order.total.amount === 0) {
        const free = payOrder(paid, paying, order);
        return { writes: [orderNumber.write, orders.put(free.order, 0), ...free.writes], result: undefined };
      }
      const { body, version } = product;
      const waiting: ProductRecord = { ...body, pendingOrderId: orderId, renewal: { ...body.renewal, orderId } };
      return {
        writes: [
          orderNumber.write,
          orders.put(order, 0),
          products.put(waiting, version),
          enqueue({ kind: 'expireOrder', orderId }, now + grace),
          collecting(context, due.terms, order.total, { orderId, attemptId, now }),
        ],
        result: undefined,
      };
    },
  });
}

/** What gets the money: a charge with the payment method that was kept, or a mail that asks the buyer to pay. */
function collecting({ payments }: ReferenceContext, { savedMethod }: RenewalTerms, total: Money, { orderId, attemptId, now }: { orderId: string; attemptId: string; now: number }): Write {
  const service = savedMethod && serviceFor(payments, savedMethod.method);
  const takes = service && (service.currencies?.includes(total.currency) ?? true) && total.amount >= service.minimumAmount(total.currency);
  return enqueue(takes ? { kind: 'chargeRenewal', orderId, attemptId } : { kind: 'mailRenewalUnpaid', orderId, attemptId: null }, now);
}

function renewalOrder({ catalogue, partners }: ReferenceContext, product: ProductRecord, terms: RenewalTerms, { orderId, orderNumber, now }: { orderId: string; orderNumber: number; now: number }): OrderRecord {
  const { partnerId, customer, serialNumber, term: ended } = product;
  if (!ended) throw new RangeError(`The product ${serialNumber} has no term that could be renewed.`);
  const priceListId = partners.find(({ id }) => id === partnerId)?.priceListId ?? '';
  const price = renewalPrice(catalogue, product, priceListId, taxedParty(catalogue, { details: terms.billTo }));
  const term = termAfter(ended, now);
  const createdAt = toInstant(now);
  return {
    id: orderId,
    kind: 'renewal',
    number: orderNumberText(createdAt, orderNumber),
    partnerId,
    customerId: customer.id,
    buyer: terms.buyer,
    serialNumber,
    productName: familyOf(catalogue, product.familyId).name,
    customerName: customer.name,
    delivery: 'immediate',
    createdAt,
    expiresAt: toInstant(now + grace),
    status: 'pending', payment: 'unpaid', fulfilment: 'notStarted',
    quoteId: null, quoteVersion: null,
    term,
    ...price,
    nextRenewal: { date: term.end, amount: price.total },
    autoRenew: true,
    autoRenewConsent: null,
    renewal: { ended, consent: terms.consent },
    billTo: terms.billTo,
    references: { proformaInvoiceNumber: '', purchaseOrderNumber: '', customerReference: '' },
    attempts: [],
    invoice: null, creditNotes: [], refunds: [], bankReference: null,
  };
}
