import type { ReferenceContext } from '../context.js';
import { renewalReminderMail } from '../mail/renewal-reminder-mail.js';
import { products } from '../products/product-record.js';
import { renewalFacts } from './renewal-facts.js';
import { stillScheduled } from './schedule.js';
import { reminderAt, reminderOver } from './timetable.js';

/** Reminds the buyer that the subscription renews; not of what is out of date, nor where the next reminder is due already. */
export async function remindOfRenewal(context: ReferenceContext, { serialNumber, schedule, days }: { readonly serialNumber: string; readonly schedule: number; readonly days: number }): Promise<number | void> {
  const due = stillScheduled(await products.get(context.store, serialNumber), schedule);
  const now = context.clock.now();
  if (!due || now >= reminderOver(due.term, days)) return;
  if (now < reminderAt(due.term, days)) return reminderAt(due.term, days);
  const facts = renewalFacts(context, due.product, due.terms);
  await context.mailer.send(renewalReminderMail({ ...facts, days, agreed: due.terms.consent.amount, charged: due.terms.savedMethod !== null }));
}
