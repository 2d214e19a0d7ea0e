import { bookedPaymentSchema, refundRequestSchema } from '../../core/model/back-office.js';
import { pbxUpdateSchema } from '../../core/model/pbx.js';
import { bookPayment } from '../orders/book-payment.js';
import { listForBackOffice } from '../orders/find-order.js';
import { refundOrder } from '../orders/refund-order.js';
import { receiveWebhook } from '../payments/receive-webhook.js';
import { getPbx, refreshPbx, updatePbx } from '../pbx/pbx.js';
import { Refusal } from '../refusal.js';
import { answered, json } from './problem-response.js';
import { readBytes } from './read-json.js';
import { checkStranger, countStranger } from './strangers.js';
import { backOfficeRoute, bodyRoute, keyedBackOfficeRoute, listQueryOf, route, type Route } from './route.js';

/** Payment services report here; the signature is their pass. Only what is not signed counts, for services report as often as there is something. */
export const webhookRoutes: readonly Route[] = ['stripe', 'paypal'].map((gateway) =>
  route('POST', `/webhooks/${gateway}`, async ({ context, request }) => {
    checkStranger(context, request, 'webhook');
    const { url, method, headers } = request;
    await receiveWebhook(context, gateway, new Request(url, { method, headers, body: await readBytes(request) })).catch((error: unknown) => {
      if (error instanceof Refusal && error.problem.status === 401) countStranger(context, request, 'webhook');
      throw error;
    });
    return json({ received: true });
  }));

/** The simulated PBX. It stands in for a device in somebody's cellar, which has no buyer's token: these need none. */
export const pbxRoutes: readonly Route[] = [
  route('GET', '/v1/pbx/:serialNumber', async ({ context, param }) => json(await getPbx(context, param('serialNumber')))),
  route('POST', '/v1/pbx/:serialNumber/refresh', async ({ context, param }) => json(await refreshPbx(context, param('serialNumber')))),
  bodyRoute('POST', '/v1/pbx/:serialNumber/update', pbxUpdateSchema, async ({ context, param, body }) =>
    json(await updatePbx(context, param('serialNumber'), body))),
];

/** The account manager's side, behind its secret key. */
export const backOfficeRoutes: readonly Route[] = [
  backOfficeRoute('GET', '/v1/back-office/orders', async ({ context, request }) =>
    json(await listForBackOffice(context, listQueryOf(request), new URL(request.url).searchParams.get('all') === 'true'))),
  keyedBackOfficeRoute('POST', '/v1/back-office/orders/:id/payments', bookedPaymentSchema, async ({ context, param, body, key }) =>
    answered(await bookPayment(context, param('id'), body, key))),
  keyedBackOfficeRoute('POST', '/v1/back-office/orders/:id/refunds', refundRequestSchema, async ({ context, param, body, key }) =>
    answered(await refundOrder(context, param('id'), body, key))),
];
