import type { ReferenceContext } from '../context.js';
import { day, hour, minute } from '../instants.js';
import { MailNotSent } from '../mail/mail-not-sent.js';
import { undeliveredMail } from '../mail/undelivered-mail.js';
import { linkLifetime } from '../orders/invoice-records.js';
import { orders } from '../orders/order-record.js';
import type { Mail, Mailer, Reader, Stored, Write } from '../ports.js';
import { products } from '../products/product-record.js';
import { backoff, enqueue, givenBack, jobs, type Job, type Work } from './job.js';

/** How long to wait after each refusal of a mail; after one more it is given up. */
const pauses = [minute, 10 * minute, hour, 3 * hour];

/** How long a mail that nobody takes is tried; one with a link only while the link is good. */
const patience = ({ kind }: Work): number => (kind === 'mailInvoice' ? linkLifetime - 2 * hour : 5 * day);

/** A mail that is not tried again. */
class MailGivenUp extends Error {
  override readonly name = 'MailGivenUp';
}

/** A mailer that remembers which mail was not taken. */
export function watched(mailer: Mailer): Mailer & { readonly unsent: () => Mail | null } {
  let unsent: Mail | null = null;
  return {
    unsent: () => unsent,
    async send(mail) {
      unsent = mail;
      await mailer.send(mail);
      unsent = null;
    },
  };
}

/** The job's mail was not taken: it is tried again later, or given up, and the account manager told. Returns whether the job is over. */
export async function putOff(context: ReferenceContext, job: Stored<Job>, mail: Mail, error: unknown): Promise<boolean> {
  const now = context.clock.now();
  const refused = error instanceof MailNotSent && error.refused;
  const { since, refusals } = job.body.unsent ?? { since: now, refusals: 0 };
  const pause = refused ? pauses[refusals] : backoff(job.body.tries);
  const again = pause === undefined || now - since >= patience(job.body.work) ? null : now + pause;
  context.report?.(again === null ? new MailGivenUp(`The mail ${mail.messageId} is given up.`, { cause: error }) : error);
  await context.store.transact({
    read: async (reader) => ({ current: await jobs.get(reader, job.id), subject: again === null ? await subjectOf(reader, job.body.work) : null }),
    decide: ({ current, subject }) => {
      if (current?.version !== job.version) return { writes: [], result: undefined };
      if (again !== null) {
        const waiting: Job = { ...givenBack(current.body, again), unsent: { since, refusals: refusals + Number(refused) } };
        return { writes: [jobs.put(waiting, current.version)], result: undefined };
      }
      return { writes: [jobs.remove(current), ...telling(context, subject, { jobId: job.id, to: mail.to, subject: mail.subject, refused })], result: undefined };
    },
  });
  return again === null;
}

interface Subject {
  readonly partnerId: string;
  readonly about: string;
}

/** Whose order or product the work is about, and its number. */
async function subjectOf(reader: Reader, work: Work): Promise<Subject | null> {
  if ('orderId' in work) {
    const order = await orders.get(reader, work.orderId);
    return order && { partnerId: order.body.partnerId, about: `order ${order.body.number}` };
  }
  if (!('serialNumber' in work)) return null;
  const product = await products.get(reader, work.serialNumber);
  return product && { partnerId: product.body.partnerId, about: product.body.serialNumber };
}

/** The account manager is told by mail, unless it is their mail that is not taken. */
function telling({ partners, clock }: ReferenceContext, subject: Subject | null, mail: Pick<Extract<Work, { kind: 'mailUndelivered' }>, 'jobId' | 'to' | 'subject' | 'refused'>): Write[] {
  const partner = partners.find(({ id }) => id === subject?.partnerId);
  if (!subject || !partner || partner.accountManager.email.toLowerCase() === mail.to.address.toLowerCase()) return [];
  return [enqueue({ kind: 'mailUndelivered', ...subject, ...mail }, clock.now())];
}

/** To the account manager: a mail was given up. */
export async function mailUndelivered(context: ReferenceContext, { jobId, partnerId, about, to, subject, refused }: Extract<Work, { kind: 'mailUndelivered' }>): Promise<void> {
  const partner = context.partners.find(({ id }) => id === partnerId);
  if (!partner) return;
  const { seller: { name, email }, mailer } = context;
  await mailer.send(undeliveredMail({
    from: { name, address: email }, to: { name: partner.accountManager.name, address: partner.accountManager.email },
    partnerName: partner.name, about, recipient: to, subject, refused, id: jobId,
  }));
}
