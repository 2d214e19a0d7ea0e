import type { ReferenceContext } from '../context.js';
import { expireOrder } from '../orders/close-order.js';
import { licences } from '../orders/licence-record.js';
import { carryOutRefund } from '../orders/refund-order.js';
import { applyLicence } from '../pbx/pbx.js';
import { products } from '../products/product-record.js';
import { followPayment } from './follow-payment.js';
import { issueLicence } from './issue-licence.js';
import type { Job, Work } from './job.js';
import { mailAccountManager, mailInvoice, mailOfflineOrder, mailSubscription } from './mail-workers.js';

/** Does one kind of work; harmless when repeated. Returns when to come again, or nothing when it is done. */
export type Worker<W extends Work> = (context: ReferenceContext, work: W, job: Job) => Promise<number | void>;

/** Who does which work. */
export const workers: { readonly [K in Work['kind']]: Worker<Extract<Work, { kind: K }>> } = {
  issueLicence,
  applyLicence: pickUpLicence,
  mailSubscription,
  mailInvoice,
  mailOfflineOrder,
  mailAccountManager,
  followPayment,
  refund: carryOutRefund,
  expireOrder: (context, { orderId }) => expireOrder(context, orderId),
};

/** A PBX with Internet access takes its licence by itself. */
async function pickUpLicence(context: ReferenceContext, { orderId }: { readonly orderId: string }): Promise<void> {
  const licence = (await licences.get(context.store, orderId))?.body;
  if (!licence) return;
  const product = await products.get(context.store, licence.serialNumber);
  if (product?.body.online) await applyLicence(context, licence.serialNumber, licence.sequence);
}
