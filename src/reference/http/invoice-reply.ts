import type { ReferenceContext } from '../context.js';
import { renderCreditNotePdf } from '../documents/credit-note-pdf.js';
import { renderInvoicePdf } from '../documents/invoice-pdf.js';
import type { InvoiceRecord } from '../documents/invoice.js';
import { ublInvoice } from '../documents/ubl-invoice.js';
import { creditNotes, invoices } from '../orders/invoice-records.js';
import { notFound, Refusal } from '../refusal.js';
import { negotiate } from './negotiate.js';

type Documents = Pick<ReferenceContext, 'store' | 'fonts'>;

/** The forms in which an invoice is to be had; the first one is for whoever takes any. */
const forms = {
  'application/pdf': { suffix: 'pdf', body: (invoice: InvoiceRecord, { fonts }: Documents) => renderInvoicePdf(invoice, fonts) },
  'application/json': { suffix: 'json', body: (invoice: InvoiceRecord) => JSON.stringify(invoice) },
  'application/xml': { suffix: 'xml', body: (invoice: InvoiceRecord) => ublInvoice(invoice) },
} as const;
type Form = keyof typeof forms;

/** An invoice in the form that is asked for: for people, as data, or as UBL for a bookkeeping program. */
export async function invoiceAs(context: Documents, number: string, accept: string | null): Promise<Response> {
  const form = negotiate(accept, Object.keys(forms) as Form[]);
  if (form === null) throw new Refusal(406, 'not_acceptable', `An invoice can be had as ${Object.keys(forms).join(', ')}.`);
  const response = await inForm(context, number, form);
  response.headers.set('vary', 'Accept');
  return response;
}

/** An invoice as a PDF, that no cache keeps and that gives its address to nobody. */
export const invoicePdf = (context: Documents, number: string): Promise<Response> => inForm(context, number, 'application/pdf');

async function inForm(context: Documents, number: string, form: Form): Promise<Response> {
  const invoice = await invoices.get(context.store, number);
  if (!invoice) throw notFound('invoice');
  const { suffix, body } = forms[form];
  return document(await body(invoice.body, context), form, `${number}.${suffix}`);
}

/** A credit note as a PDF, guarded like an invoice. */
export async function creditNotePdf({ store, fonts }: Documents, number: string): Promise<Response> {
  const note = await creditNotes.get(store, number);
  if (!note) throw notFound('credit note');
  return document(await renderCreditNotePdf(note.body, fonts), 'application/pdf', `${number}.pdf`);
}

function document(body: BodyInit, type: Form, fileName: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `${type === 'application/json' ? 'inline' : 'attachment'}; filename="${fileName}"`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}
