import * as z from 'zod/mini';
import { orderRequestSchema, paymentAttemptRequestSchema } from '../../core/model/order.js';
import { evidenceSchema } from '../../core/model/payment-attempt.js';
import { notFound } from '../refusal.js';
import { cancelOrder } from '../orders/close-order.js';
import { completeAttempt } from '../orders/complete-attempt.js';
import { findOrder, listOrders } from '../orders/find-order.js';
import { followOrder } from '../orders/follow-order.js';
import { getLicence } from '../orders/get-licence.js';
import { sendInvoiceLink } from '../orders/invoice-link.js';
import { placeOrder } from '../orders/place-order.js';
import { startAttempt } from '../orders/start-attempt.js';
import { creditNotePdf, invoiceAs } from './invoice-reply.js';
import { answered, json } from './problem-response.js';
import { keyedPageRoute, listQueryOf, pageRoute, type Route } from './route.js';

/** A body without fields; an empty one is the same. */
const nothing = z.strictObject({});

export const orderRoutes: readonly Route[] = [
  keyedPageRoute('POST', '/v1/orders', orderRequestSchema, async ({ context, session, body, key }) =>
    answered(await placeOrder(context, session, body, key))),
  pageRoute('GET', '/v1/orders', async ({ context, session, request }) => json(await listOrders(context, session, listQueryOf(request)))),
  pageRoute('GET', '/v1/orders/:id', async ({ context, session, param }) => json(await followOrder(context, session, param('id')))),
  keyedPageRoute('POST', '/v1/orders/:id/payment-attempts', paymentAttemptRequestSchema, async ({ context, session, param, body, key }) =>
    answered(await startAttempt(context, session, param('id'), body, key))),
  keyedPageRoute('POST', '/v1/orders/:id/payment-attempts/:attemptId/complete', evidenceSchema, async ({ context, session, param, body, key }) =>
    answered(await completeAttempt(context, session, param('id'), param('attemptId'), body.evidence, key))),
  keyedPageRoute('POST', '/v1/orders/:id/cancel', nothing, async ({ context, session, param, key }) =>
    answered(await cancelOrder(context, session, param('id'), key))),
  pageRoute('GET', '/v1/orders/:id/licence', async ({ context, session, param }) => json(await getLicence(context, session, param('id')))),
  pageRoute('GET', '/v1/orders/:id/invoice', async ({ context, session, request, param }) => {
    const { invoice } = (await findOrder(context.store, session, param('id'))).body;
    if (!invoice) throw notFound('invoice');
    return invoiceAs(context, invoice.number, request.headers.get('accept'));
  }),
  pageRoute('GET', '/v1/orders/:id/credit-notes/:number', async ({ context, session, param }) => {
    const { creditNotes } = (await findOrder(context.store, session, param('id'))).body;
    if (!creditNotes.some(({ number }) => number === param('number'))) throw notFound('credit note');
    return creditNotePdf(context, param('number'));
  }),
  keyedPageRoute('POST', '/v1/orders/:id/invoice-links', nothing, async ({ context, session, param, key }) =>
    answered(await sendInvoiceLink(context, session, param('id'), key))),
];
