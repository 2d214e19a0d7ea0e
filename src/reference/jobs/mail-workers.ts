import type { Order } from '../../core/model/order.js';
import type { ReferenceContext } from '../context.js';
import { toInstant } from '../instants.js';
import { accountManagerMail } from '../mail/account-manager-mail.js';
import { invoiceMail } from '../mail/invoice-mail.js';
import { offlineOrderMail } from '../mail/offline-order-mail.js';
import type { Mailbox } from '../mail/render-mail.js';
import { subscriptionMail } from '../mail/subscription-mail.js';
import { linkStatus, linkToken } from '../orders/invoice-link.js';
import { invoiceLinks } from '../orders/invoice-records.js';
import { licences } from '../orders/licence-record.js';
import { orders, type OrderRecord } from '../orders/order-record.js';
import { presentOrder } from '../orders/present-order.js';
import type { Partner } from '../sessions/partner.js';

/** An order with those who get mail about it. */
export interface Ordered {
  readonly record: OrderRecord;
  readonly order: Order;
  readonly from: Mailbox;
  readonly buyer: Mailbox;
  readonly partner: Partner | undefined;
}

export async function readOrder({ store, seller, partners }: ReferenceContext, orderId: string): Promise<Ordered> {
  const stored = await orders.get(store, orderId);
  if (!stored) throw new RangeError(`There is no order ${orderId}.`);
  const { firstName, lastName, email } = stored.body.buyer;
  return {
    record: stored.body,
    order: presentOrder(stored),
    from: { name: seller.name, address: seller.email },
    buyer: { name: `${firstName} ${lastName}`, address: email },
    partner: partners.find(({ id }) => id === stored.body.partnerId),
  };
}

/** To the buyer: the subscription's summary, with code and file where there are any. */
export async function mailSubscription(context: ReferenceContext, { orderId }: { readonly orderId: string }): Promise<void> {
  const { order, from, buyer } = await readOrder(context, orderId);
  if (order.fulfilment === 'revoked') return;
  const licence = (await licences.get(context.store, orderId))?.body;
  const issued = licence ? { activationCode: licence.activationCode, file: licence.licenceFile } : null;
  await context.mailer.send(subscriptionMail({ from, to: buyer, order, licence: issued }));
}

/** To the billing contact: the order's summary with the one-time link, whose token is made here and kept nowhere. */
export async function mailInvoice(context: ReferenceContext, { orderId, linkId }: { readonly orderId: string; readonly linkId: string }): Promise<void> {
  const { record, order, from } = await readOrder(context, orderId);
  const link = await invoiceLinks.get(context.store, linkId);
  if (!link || linkStatus(link.body, context.clock.now()) !== 'ready') return;
  const url = new URL(`/invoices/${await linkToken(linkId, context.secrets.linkSecret)}`, context.publicUrl).href;
  const to = { name: `${record.billTo.firstName} ${record.billTo.lastName}`, address: record.billTo.email };
  const { invoiceNumber, expiresAt } = link.body;
  await context.mailer.send(invoiceMail({ from, to, order, invoiceNumber, link: { id: linkId, url, expiresAt: toInstant(expiresAt) } }));
}

/** To the buyer of an offline order: it arrived, and somebody will be in touch. */
export async function mailOfflineOrder(context: ReferenceContext, { orderId }: { readonly orderId: string }): Promise<void> {
  const { order, from, buyer, partner } = await readOrder(context, orderId);
  await context.mailer.send(offlineOrderMail({ from, to: buyer, order, accountManager: partner?.accountManager ?? null }));
}

/** To the account manager: an order waits for its payment to be arranged. */
export async function mailAccountManager(context: ReferenceContext, { orderId }: { readonly orderId: string }): Promise<void> {
  const { order, from, buyer, partner } = await readOrder(context, orderId);
  if (!partner) return;
  const { name, email } = partner.accountManager;
  await context.mailer.send(accountManagerMail({ from, to: { name, address: email }, order, partnerName: partner.name, buyer }));
}
