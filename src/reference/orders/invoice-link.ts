import { base64url } from 'jose';
import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { createId } from '../identifiers.js';
import { minute, toInstant } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import type { Reader, Stored, Write } from '../ports.js';
import { notFound } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { findOrder } from './find-order.js';
import { invoiceLinks, linkLifetime, type InvoiceLinkRecord } from './invoice-records.js';
import { orders, type OrderRecord } from './order-record.js';

export type LinkStatus = 'ready' | 'used' | 'expired';

/** How a link stands at a moment. */
export function linkStatus(link: InvoiceLinkRecord, now: number): LinkStatus {
  if (link.used) return 'used';
  return link.revoked || now >= link.expiresAt ? 'expired' : 'ready';
}

/** The token of a link: its id and an HMAC of it, so that only this backend can make one. */
export async function linkToken(id: string, secret: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return `${id}.${base64url.encode(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`invoice-link/${id}`))))}`;
}

/** The link that a token was made for; null for any other text. */
export async function findLink({ store, secrets }: ReferenceContext, token: string): Promise<Stored<InvoiceLinkRecord> | null> {
  const [id = ''] = token.split('.');
  return (await sameText(token, await linkToken(id, secrets.linkSecret))) ? invoiceLinks.get(store, id) : null;
}

/** Uses a link up. Of many at once exactly one is answered `ready`. */
export function consumeLink({ store, clock }: ReferenceContext, id: string): Promise<LinkStatus> {
  const now = clock.now();
  return store.transact<Stored<InvoiceLinkRecord> | null, LinkStatus>({
    read: (reader) => invoiceLinks.get(reader, id),
    decide: (link) => {
      if (!link) return { writes: [], result: 'expired' };
      const status = linkStatus(link.body, now);
      return { writes: status === 'ready' ? [invoiceLinks.put({ ...link.body, used: true }, link.version)] : [], result: status };
    },
  });
}

/** A fresh link by mail, asked for in the portal. Those before it no longer work. */
export function sendInvoiceLink(context: ReferenceContext, session: BuyerSession, orderId: string, key: RequestKey): Promise<Answer> {
  return runKeyed(context, key, {
    read: async (reader) => ({ order: await findOrder(reader, session, orderId), links: await linksOf(reader, orderId) }),
    decide: ({ order, links }) => {
      const { writes, expiresAt } = renewed(context, order.body, links);
      return { writes, answer: { status: 201, body: { sentTo: order.body.billTo.email, expiresAt: toInstant(expiresAt) } } };
    },
  });
}

/** A fresh link by mail, asked for on the page of one that is used or over; at most one a minute. False while it is still good. */
export function replaceLink(context: ReferenceContext, id: string): Promise<boolean> {
  return context.store.transact({
    read: async (reader) => {
      const link = await invoiceLinks.get(reader, id);
      return link && { link, order: await orders.get(reader, link.body.orderId), links: await linksOf(reader, link.body.orderId) };
    },
    decide: (found) => {
      const now = context.clock.now();
      if (!found?.order || linkStatus(found.link.body, now) === 'ready') return { writes: [], result: false };
      const justSent = found.links.some(({ body }) => linkStatus(body, now) === 'ready' && body.expiresAt - linkLifetime > now - minute);
      return { writes: justSent ? [] : renewed(context, found.order.body, found.links).writes, result: true };
    },
  });
}

/** The newest links of an order; of any number of them, those that may still be good. */
const linksOf = (reader: Reader, orderId: string): Promise<Stored<InvoiceLinkRecord>[]> =>
  invoiceLinks.list(reader, { where: { index: 'order', value: orderId }, newestFirst: true });

function renewed({ clock, random }: ReferenceContext, { id: orderId, invoice }: OrderRecord, links: readonly Stored<InvoiceLinkRecord>[]): { writes: Write[]; expiresAt: number } {
  if (!invoice) throw notFound('invoice');
  const now = clock.now();
  const expiresAt = now + linkLifetime;
  const link = { id: createId(random, 'lnk'), orderId, invoiceNumber: invoice.number, expiresAt, used: false, revoked: false };
  const revoked = links.filter(({ body }) => !body.revoked).map(({ body, version }) => invoiceLinks.put({ ...body, revoked: true }, version));
  return { writes: [...revoked, invoiceLinks.put(link, 0), enqueue({ kind: 'mailInvoice', orderId, linkId: link.id }, now)], expiresAt };
}

/** Compares two texts without telling by the time where they differ. */
async function sameText(a: string, b: string): Promise<boolean> {
  const digest = async (text: string): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const [x, y] = [await digest(a), await digest(b)];
  return x.reduce((difference, byte, position) => difference | (byte ^ (y[position] ?? 0)), 0) === 0;
}
