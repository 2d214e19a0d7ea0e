import { changed, onReply, replyStatus, variant, withHeaders, type Break, type BrokenVariant } from '../breaking.js';

interface Data { readonly kind?: string; readonly total: { amount: number }; readonly seller: object; readonly buyer: object }
interface Noted { readonly creditNotes?: readonly { readonly number: string }[] }

const isInvoice = (request: Request): boolean => new URL(request.url).pathname.endsWith('/invoice');

/** Changes an invoice as data, and lets the PDF alone. */
const onInvoice = (change: (invoice: Data) => unknown): Break => (fetch) => async (request) => {
  const reply = await fetch(request);
  if (!isInvoice(request) || reply.headers.get('content-type')?.includes('json') !== true) return reply;
  return Response.json(change((await reply.json()) as Data), { status: reply.status });
};

const onNotes = (change: (notes: NonNullable<Noted['creditNotes']>) => unknown): Break =>
  onReply<Noted>('GET', /^\/v1\/orders\/[^/]+$/, (order) => (order.creditNotes ? changed(order, { creditNotes: change(order.creditNotes) }) : order));

const accepting = (change: (accept: string) => string): Break => withHeaders((headers, request) => {
  if (isInvoice(request)) headers.set('accept', change(headers.get('accept') ?? ''));
});

export const brokenInvoices: readonly BrokenVariant[] = [
  variant('an invoice is a PDF, whatever is asked for', 'invoices.data', accepting(() => '*/*')),
  variant('an invoice is given in another form than was asked for', 'invoices.other-form', accepting((accept) => (accept.includes('image') ? '*/*' : accept))),
  variant('an invoice is a cent too high', 'invoices.sums', onInvoice((invoice) => changed(invoice, { total: { ...invoice.total, amount: invoice.total.amount + 1 } }))),
  variant('an invoice does not name the seller’s tax id', 'invoices.parties', onInvoice((invoice) => changed(invoice, { seller: { ...invoice.seller, vatId: '' } }))),
  variant('an invoice is dated anew', 'invoices.amounts', onInvoice((invoice) => changed(invoice, { issuedAt: '2026-01-01T00:00:00.000Z' }))),
  variant('an invoice has no lines', 'invoices.lines', onInvoice((invoice) => changed(invoice, { lines: [] }))),
  variant('an invoice says nothing of the reverse charge', 'invoices.reverse-charge', onInvoice((invoice) => changed(invoice, { notes: [] }))),
  variant('an invoice is made anew at each look', 'invoices.immutable', (fetch) => {
    let looks = 0;
    return onInvoice((invoice) => changed(invoice, { buyer: { ...invoice.buyer, remark: `look ${(looks += 1)}` } }))(fetch);
  }),
  variant('credit notes share a number', 'invoices.credit', onNotes((notes) => notes.map((note) => ({ ...note, number: 'CN-1' })))),
  variant('only the newest credit note is kept', 'invoices.credit-whole', onNotes((notes) => notes.slice(-1))),
  variant('a refund that is sent again is made again', 'invoices.credit-replay', withHeaders((headers, { url }) => {
    if (url.endsWith('/refunds')) headers.set('idempotency-key', crypto.randomUUID());
  })),
  variant('a credit note is a number and nothing else', 'invoices.credit-pdf', replyStatus(200, 404, /\/credit-notes\//)),
  variant('a device keeps what was given back', 'pbx.lowered', onReply<{ entitlements?: readonly { quantity: number }[] }>('POST', /\/refresh$/, (device) =>
    changed(device, { entitlements: device.entitlements?.map((each) => ({ ...each, quantity: each.quantity + 1 })) }))),
];
