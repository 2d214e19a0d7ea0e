import type { LoadFonts } from './fonts.js';
import { drawParties, invoiceFacts } from './invoice-pdf-head.js';
import { drawLines, drawLineHeadings } from './invoice-pdf-lines.js';
import { drawNotes, drawTotals, invoiceNotes } from './invoice-pdf-totals.js';
import type { InvoiceRecord } from './invoice.js';
import { renderLetter } from './pdf-letter.js';

/** The invoice as a PDF, with itself as data attached. The same invoice always gives the same file. */
export function renderInvoicePdf(invoice: InvoiceRecord, fonts?: LoadFonts): Promise<Uint8Array<ArrayBuffer>> {
  return renderLetter({ name: 'Invoice', content: invoice }, 'invoice.json', (sheet, styles, colors) => {
    drawParties(sheet, invoice, invoiceFacts(invoice), styles);
    drawLineHeadings(sheet, styles, colors);
    drawLines(sheet, invoice, styles, colors);
    drawTotals(sheet, invoice, styles, colors);
    drawNotes(sheet, invoiceNotes(invoice), styles);
  }, fonts);
}
