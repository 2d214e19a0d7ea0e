import type { Money } from '../../core/money.js';
import { collection } from '../collection.js';
import { minute, second, sortableTime } from '../instants.js';
import type { Mail, Write } from '../ports.js';
import type { BuyerSession } from '../sessions/buyer-session.js';

/** What is due once something has happened. Names things by id only: secrets are made when the work is done. */
export type Work =
  | { readonly kind: 'keepHouse' }
  | { readonly kind: 'issueLicence'; readonly orderId: string }
  | { readonly kind: 'applyLicence'; readonly orderId: string; readonly refundId?: string }
  | { readonly kind: 'lowerLicence'; readonly orderId: string; readonly refundId: string }
  | { readonly kind: 'mailLoweredLicence'; readonly orderId: string; readonly refundId: string }
  | { readonly kind: 'mailIssuingFailed'; readonly orderId: string }
  | { readonly kind: 'mailCreditNote'; readonly orderId: string; readonly creditNote: string }
  | { readonly kind: 'followDispute'; readonly orderId: string; readonly attemptId: string; readonly disputeId: string }
  | { readonly kind: 'mailDisputeOpened'; readonly orderId: string; readonly disputeId: string }
  | { readonly kind: 'mailDisputeEnded'; readonly orderId: string; readonly disputeId: string }
  | { readonly kind: 'mailUndelivered'; readonly jobId: string; readonly partnerId: string; readonly about: string; readonly to: Mail['to']; readonly subject: string; readonly refused: boolean }
  | { readonly kind: 'mailSubscription'; readonly orderId: string }
  | { readonly kind: 'mailInvoice'; readonly orderId: string; readonly linkId: string }
  | { readonly kind: 'mailOfflineOrder'; readonly orderId: string; readonly attemptId: string }
  | { readonly kind: 'mailAccountManager'; readonly orderId: string; readonly attemptId: string }
  | { readonly kind: 'followPayment'; readonly orderId: string; readonly attemptId: string }
  | { readonly kind: 'refund'; readonly orderId: string; readonly attemptId: string; readonly refundId: string; readonly amount: Money }
  | { readonly kind: 'expireOrder'; readonly orderId: string }
  | { readonly kind: 'remindOfRenewal'; readonly serialNumber: string; readonly schedule: number; readonly days: number }
  | { readonly kind: 'renew'; readonly serialNumber: string; readonly schedule: number }
  | { readonly kind: 'chargeRenewal'; readonly orderId: string; readonly attemptId: string }
  | { readonly kind: 'mailRenewed'; readonly orderId: string }
  | { readonly kind: 'mailRenewalUnpaid'; readonly orderId: string; readonly attemptId: string | null }
  | { readonly kind: 'mailRenewalEnded'; readonly orderId: string }
  | { readonly kind: 'mailAutoRenew'; readonly serialNumber: string; readonly schedule: number; readonly enabled: boolean; readonly buyer: BuyerSession['buyer'] };

/** Work that is stored in the transaction that causes it, and stays until it is done. */
export interface Job {
  readonly id: string;
  readonly work: Work;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly tries: number;
  /** Where its mail was not taken: since when, and how often it was refused for good. */
  readonly unsent?: { readonly since: number; readonly refusals: number };
  /** Which run of the backend has it under way; missing while none has. */
  readonly takenBy?: string;
}

export const jobs = collection<Job>('jobs', ({ id, dueAt, takenBy }) => ({
  id, sortKey: `${sortableTime(dueAt)}/${id}`, ...(takenBy !== undefined && { index: { [underWay.index]: underWay.value } }),
}));

/** The jobs that some run of the backend has under way, or had when it ended. */
export const underWay = { index: 'standing', value: 'taken' } as const;

/** The same job for whoever takes it next, not before it is due again. */
export function givenBack({ takenBy: _run, ...job }: Job, dueAt: number): Job {
  return { ...job, dueAt };
}

/** The write that makes work due; its id comes from what it is about, so that it cannot be there twice. */
export function enqueue(work: Exclude<Work, { kind: 'keepHouse' }>, dueAt: number): Write {
  const about = 'jobId' in work ? work.jobId : 'schedule' in work ? aboutSchedule(work) : 'creditNote' in work ? work.creditNote : 'disputeId' in work ? work.disputeId : 'refundId' in work ? work.refundId : 'linkId' in work ? work.linkId : 'attemptId' in work ? work.attemptId ?? work.orderId : work.orderId;
  return jobs.put({ id: `${work.kind}/${about}`, work, dueAt, tries: 0 }, 0);
}

const aboutSchedule = (work: Extract<Work, { schedule: number }>): string =>
  [work.serialNumber, work.schedule, ...('days' in work ? [work.days] : [])].join('/');

/** How long to wait after a number of tries: doubling from a second to half a minute, then ten minutes. */
export const backoff = (tries: number): number => (tries > 10 ? 10 * minute : Math.min(30 * second, second * 2 ** (tries - 1)));
