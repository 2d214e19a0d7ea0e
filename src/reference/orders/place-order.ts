import type { OrderRequest } from '../../core/model/order.js';
import { findContact } from '../contacts/contact-book.js';
import type { ReferenceContext } from '../context.js';
import { readNextNumber } from '../counter.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { createId } from '../identifiers.js';
import { toTime } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import type { Reader } from '../ports.js';
import { findProduct } from '../products/find-product.js';
import { products } from '../products/product-record.js';
import { createQuote, findQuote } from '../quotes/create-quote.js';
import { quotes } from '../quotes/quote-record.js';
import { Refusal } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { checkQuote, newAttempt, orderFor, QuoteOver } from './accept-quote.js';
import { openPayment, started, type OpeningPlan } from './open-payment.js';
import { offlineJobs } from './offline-jobs.js';
import { orders, withAttempt } from './order-record.js';
import { after } from './order-transitions.js';
import { payingTerms, payOrder, readForPaying } from './pay-order.js';
import { checkConsent, checkMinimum, checkPaymentTerms } from './payment-terms.js';

/** Accepts a quote: the order with its first payment attempt. What costs nothing is paid at once. */
export async function placeOrder(context: ReferenceContext, session: BuyerSession, request: OrderRequest, key: RequestKey): Promise<Answer> {
  const service = checkPaymentTerms(context, session, request);
  const [orderId, attemptId] = [createId(context.random, 'ord'), createId(context.random, 'att')];
  const terms = payingTerms(context);
  const { now, catalogue } = terms;

  const read = async (reader: Reader) => {
    const record = await findQuote(reader, session, request.quoteId);
    const { serialNumber } = record.body.quote;
    return {
      record,
      product: await findProduct(reader, session, serialNumber),
      contact: (await findContact(reader, session, request.billingContactId)).body,
      orderNumber: await readNextNumber(reader, 'orders'),
      paying: await readForPaying(reader, serialNumber),
    };
  };

  const placed = runKeyed<Awaited<ReturnType<typeof read>>, OpeningPlan>(context, key, {
    read,
    decide: ({ record, product, contact, orderNumber, paying }) => {
      const accepted = { request, catalogue, record: record.body, product: product.body, contact, now };
      checkQuote(accepted);
      checkConsent(request.autoRenew, record.body.quote.nextRenewal);
      const order = orderFor({ ...accepted, session, orderId, orderNumber: orderNumber.value, attempt: newAttempt(attemptId, request.method, now) });
      checkMinimum(service, order.total);
      const accepting = [quotes.put({ ...record.body, orderId }, record.version), orderNumber.write];
      if (order.total.amount === 0) {
        const paid = payOrder(terms, paying, withAttempt(order, attemptId, { status: 'succeeded', closed: true }));
        const answer = { status: 201, body: started({ body: paid.order, version: 1 }, attemptId) };
        return { writes: [...accepting, orders.put(paid.order, 0), ...paid.writes], answer };
      }
      const next = service ? order : after(order, 'startOffline');
      const writes = [
        ...accepting,
        orders.put(next, 0),
        products.put({ ...product.body, pendingOrderId: orderId }, product.version),
        enqueue({ kind: 'expireOrder', orderId }, toTime(order.expiresAt ?? '')),
        ...(service ? [] : offlineJobs(orderId, attemptId, now)),
      ];
      if (!service) return { writes, answer: { status: 201, body: started({ body: next, version: 1 }, attemptId) } };
      return { writes, plan: { orderId, attemptId, reusable: request.autoRenew !== null, returnUrl: request.returnUrl } };
    },
    carryOut: openPayment(context),
  });
  return placed.catch(async (error: unknown) => {
    throw error instanceof QuoteOver ? await requoted(context, session, error, request.billingContactId) : error;
  });
}

/** The refusal of a quote that is over, with a fresh one where it can be made. */
async function requoted(context: ReferenceContext, session: BuyerSession, { code, record }: QuoteOver, billingContactId: string): Promise<Refusal> {
  const [status, detail] = code === 'quote_stale'
    ? [409, 'The product, or what decides about the price, has changed since this quote was made.'] : [410, 'This quote is no longer valid.'];
  const quote = await createQuote(context, session, { ...record.request, billingContactId }).catch(() => null);
  return new Refusal(status, code, detail, quote ? { quote } : {});
}
