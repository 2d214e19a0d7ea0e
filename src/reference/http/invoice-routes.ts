import { linkPage, linkPageHeaders, type LinkState } from '../documents/link-page.js';
import { toInstant } from '../instants.js';
import { consumeLink, findLink, linkStatus, replaceLink, type LinkStatus } from '../orders/invoice-link.js';
import type { InvoiceLinkRecord } from '../orders/invoice-records.js';
import { notFound, Refusal } from '../refusal.js';
import { invoicePdf } from './invoice-reply.js';
import { answerTo } from './problem-response.js';
import { route, type Arrival, type Route } from './route.js';

/** The one-time links of mails. Looking (GET, HEAD) changes nothing, however often a mail scanner does it. */
export const invoiceRoutes: readonly Route[] = [
  route('GET', '/invoices/:token', async (arrival) => {
    const link = await findLink(arrival.context, arrival.param('token'));
    return link ? page(arrival, linkStatus(link.body, arrival.context.clock.now()), link.body) : page(arrival, 'unknown');
  }),
  route('POST', '/invoices/:token', async (arrival) => {
    const { context } = arrival;
    const link = await findLink(context, arrival.param('token'));
    if (!link) return page(arrival, 'unknown');
    const now = linkStatus(link.body, context.clock.now());
    if (now !== 'ready') return page(arrival, now, link.body);
    const pdf = await invoicePdf(context, link.body.invoiceNumber);
    const used = await consumeLink(context, link.id);
    return used === 'ready' ? pdf : page(arrival, used, link.body);
  }),
  route('POST', '/invoices/:token/new-link', async (arrival) => {
    const link = await findLink(arrival.context, arrival.param('token'));
    if (!link) return page(arrival, 'unknown');
    return page(arrival, (await replaceLink(arrival.context, link.id)) ? 'sent' : 'ready', link.body);
  }),
];

const statuses: Readonly<Record<LinkState, number>> = { ready: 200, sent: 200, used: 410, expired: 410, unknown: 404 };

function page({ context, request, param }: Arrival, state: LinkState, link?: InvoiceLinkRecord): Response {
  if (/application\/(problem\+)?json/.test(request.headers.get('accept') ?? '') && statuses[state] >= 400) return answerTo(refusalOf(state));
  const address = `/invoices/${encodeURIComponent(param('token'))}`;
  const { name, email } = context.seller;
  const html = linkPage(state, {
    sellerName: name,
    contactEmail: email,
    ...(link && { invoiceNumber: link.invoiceNumber, expiresAt: toInstant(link.expiresAt), formAction: state === 'ready' ? address : `${address}/new-link` }),
  });
  return new Response(html, { status: statuses[state], headers: linkPageHeaders });
}

const refusalOf = (state: LinkState | LinkStatus): Refusal => {
  if (state === 'unknown') return notFound('link');
  return state === 'used' ? new Refusal(410, 'link_used', 'This link has been used.') : new Refusal(410, 'link_expired', 'This link is no longer valid.');
};
