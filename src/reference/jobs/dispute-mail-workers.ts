import type { ReferenceContext } from '../context.js';
import { disputeMail } from '../mail/dispute-mail.js';
import type { Work } from './job.js';
import { readOrder } from './mail-workers.js';

/** To the account manager: a payment is disputed. */
export const mailDisputeOpened = (context: ReferenceContext, work: Extract<Work, { kind: 'mailDisputeOpened' }>): Promise<void> =>
  tell(context, work, true);

/** To the account manager: how a dispute ended. */
export const mailDisputeEnded = (context: ReferenceContext, work: Extract<Work, { kind: 'mailDisputeEnded' }>): Promise<void> =>
  tell(context, work, false);

/** A mail that was held up still says what it is about, whatever has become of the dispute meanwhile. */
async function tell(context: ReferenceContext, { orderId, disputeId }: { readonly orderId: string; readonly disputeId: string }, opened: boolean): Promise<void> {
  const { record, order, from, buyer, partner } = await readOrder(context, orderId);
  const dispute = record.attempts.flatMap(({ disputes }) => disputes).find(({ id }) => id === disputeId);
  if (!partner || !dispute) return;
  const { name, email } = partner.accountManager;
  await context.mailer.send(disputeMail({
    from, to: { name, address: email }, order, partnerName: partner.name, buyer, dispute: opened ? { ...dispute, status: 'open' } : dispute,
  }));
}
