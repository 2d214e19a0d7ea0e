import type { ReferenceContext } from '../context.js';
import { toInstant } from '../instants.js';
import type { Work } from '../jobs/job.js';
import { readOrder } from '../jobs/mail-workers.js';
import { autoRenewMail } from '../mail/auto-renew-mail.js';
import { renewalEndedMail } from '../mail/renewal-ended-mail.js';
import { renewalUnpaidMail } from '../mail/renewal-unpaid-mail.js';
import { renewedMail } from '../mail/renewed-mail.js';
import { products } from '../products/product-record.js';
import { mailboxOf, namedProduct, renewalFacts } from './renewal-facts.js';
import { nextChargeAt } from './timetable.js';

type Of<K extends Work['kind']> = Extract<Work, { kind: K }>;

/** To the buyer: the subscription was renewed. The billing contact gets the invoice as for every order. */
export async function mailRenewed(context: ReferenceContext, { orderId }: Of<'mailRenewed'>): Promise<void> {
  const { order, from, buyer } = await readOrder(context, orderId);
  await context.mailer.send(renewedMail({ from, to: buyer, order }));
}

/** To the buyer: the renewal waits for a payment; not when it has been paid, or is being charged, in the meantime. */
export async function mailRenewalUnpaid(context: ReferenceContext, { orderId, attemptId }: Of<'mailRenewalUnpaid'>): Promise<void> {
  const { record, order, from, buyer } = await readOrder(context, orderId);
  if (!order.actions.includes('pay')) return;
  const charge = order.attempts.find(({ id }) => id === attemptId) ?? null;
  const product = await products.get(context.store, order.serialNumber);
  const again = product?.body.renewal.terms?.savedMethod ? nextChargeAt(order.createdAt, context.clock.now()) : null;
  await context.mailer.send(renewalUnpaidMail({
    from, to: buyer, order, charge, nextCharge: again === null ? null : toInstant(again), link: context.orderPage(orderId, record.partnerId),
  }));
}

/** To the buyer: the renewal came to nothing. */
export async function mailRenewalEnded(context: ReferenceContext, { orderId }: Of<'mailRenewalEnded'>): Promise<void> {
  const { record, order, from, buyer } = await readOrder(context, orderId);
  await context.mailer.send(renewalEndedMail({ from, to: buyer, order, endedOn: record.renewal?.ended.end ?? order.createdAt }));
}

/** To whoever switched the renewal on or off, or whose consent went with an order that was given back. */
export async function mailAutoRenew(context: ReferenceContext, { serialNumber, schedule, enabled, buyer }: Of<'mailAutoRenew'>): Promise<void> {
  const product = await products.get(context.store, serialNumber);
  if (!product) return;
  const { term, renewal: { terms } } = product.body;
  // What was agreed to is gone when it was switched off again at once; then that is the news.
  if (enabled && !terms) return;
  await context.mailer.send(autoRenewMail({
    from: { name: context.seller.name, address: context.seller.email },
    to: mailboxOf(buyer),
    product: namedProduct(context, product.body),
    change: schedule,
    date: term?.end ?? null,
    agreed: enabled && terms ? { text: terms.consent.text, price: renewalFacts(context, product.body, terms).price, charged: terms.savedMethod !== null } : null,
  }));
}
