import type { ReferenceContext } from '../context.js';
import { expireOrder } from '../orders/close-order.js';
import { orders } from '../orders/order-record.js';
import { carryOutRefund } from '../orders/refund-order.js';
import { followDispute } from '../payments/refresh-dispute.js';
import { pickUpLicence } from '../pbx/pbx.js';
import { chargeRenewal } from '../renewals/charge-renewal.js';
import { remindOfRenewal } from '../renewals/remind-of-renewal.js';
import { renew } from '../renewals/renew.js';
import { mailAutoRenew, mailRenewalEnded, mailRenewalUnpaid, mailRenewed } from '../renewals/renewal-mail-workers.js';
import { mailDisputeEnded, mailDisputeOpened } from './dispute-mail-workers.js';
import { followPayment } from './follow-payment.js';
import { issueLicence } from './issue-licence.js';
import type { Job, Work } from './job.js';
import { keepHouse } from './keep-house.js';
import { lowerLicence } from './lower-licence.js';
import { mailAccountManager, mailInvoice, mailOfflineOrder, mailSubscription } from './mail-workers.js';
import { mailCreditNote, mailIssuingFailed, mailLoweredLicence } from './refund-mail-workers.js';
import { mailUndelivered } from './unsent-mail.js';

/** Does one kind of work; harmless when repeated. Returns when to come again, or nothing when it is done. */
export type Worker<W extends Work> = (context: ReferenceContext, work: W, job: Job) => Promise<number | void>;

/** Who does which work. */
export const workers: { readonly [K in Work['kind']]: Worker<Extract<Work, { kind: K }>> } = {
  keepHouse,
  issueLicence,
  applyLicence,
  lowerLicence,
  mailSubscription,
  mailInvoice,
  mailOfflineOrder,
  mailAccountManager,
  followPayment,
  refund: carryOutRefund,
  followDispute,
  mailDisputeOpened,
  mailDisputeEnded,
  mailCreditNote,
  mailLoweredLicence,
  mailIssuingFailed,
  mailUndelivered,
  remindOfRenewal,
  renew,
  chargeRenewal,
  mailRenewed,
  mailRenewalUnpaid,
  mailRenewalEnded,
  mailAutoRenew,
  expireOrder: (context, { orderId }) => expireOrder(context, orderId),
};

/** A PBX with Internet access takes its newest licence by itself. */
async function applyLicence(context: ReferenceContext, { orderId }: { readonly orderId: string }): Promise<void> {
  const order = await orders.get(context.store, orderId);
  if (order) await pickUpLicence(context, order.body.serialNumber);
}
