import type { ReferenceContext } from '../context.js';
import { issuingFailedMail } from '../mail/issuing-failed-mail.js';
import { loweredLicenceMail } from '../mail/lowered-licence-mail.js';
import { licences } from '../orders/licence-record.js';
import { readOrder } from './mail-workers.js';
import type { Work } from './job.js';

/** To the buyer: what is left after a refund. */
export async function mailLoweredLicence(context: ReferenceContext, { orderId, refundId }: Extract<Work, { kind: 'mailLoweredLicence' }>): Promise<void> {
  const { order, from, buyer } = await readOrder(context, orderId);
  const licence = (await licences.get(context.store, refundId))?.body;
  if (licence) await context.mailer.send(loweredLicenceMail({ from, to: buyer, order, licence }));
}

/** To the account manager: a licence cannot be issued. */
export async function mailIssuingFailed(context: ReferenceContext, { orderId }: { readonly orderId: string }): Promise<void> {
  const { order, from, buyer, partner } = await readOrder(context, orderId);
  if (!partner) return;
  const { name, email } = partner.accountManager;
  await context.mailer.send(issuingFailedMail({ from, to: { name, address: email }, order, partnerName: partner.name, buyer }));
}
