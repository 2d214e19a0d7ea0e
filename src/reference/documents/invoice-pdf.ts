import { drawFooters, drawLetterhead, drawParties } from './invoice-pdf-head.js';
import { drawLines, drawLineHeadings } from './invoice-pdf-lines.js';
import { invoiceColors, invoiceStyles } from './invoice-pdf-styles.js';
import { drawNotes, drawTotals } from './invoice-pdf-totals.js';
import type { InvoiceRecord } from './invoice.js';
import { Sheet, paper } from './pdf-sheet.js';

/** The invoice as a PDF. The same invoice always gives the same file. */
export async function renderInvoicePdf(invoice: InvoiceRecord): Promise<Uint8Array<ArrayBuffer>> {
  const { PDFDocument, StandardFonts, rgb } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.create({ updateMetadata: false });
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const colors = invoiceColors(rgb);
  const styles = invoiceStyles({ regular, bold }, rgb);

  const sheet = new Sheet(document, (next) => {
    next.write(`Invoice ${invoice.number}`, paper.left, styles.strong);
    next.write('continued', paper.right, styles.quiet, 'right');
    next.y += 26;
  });
  drawLetterhead(sheet, invoice, styles, colors);
  drawParties(sheet, invoice, styles);
  drawLineHeadings(sheet, styles, colors);
  drawLines(sheet, invoice, styles, colors);
  drawTotals(sheet, invoice, styles, colors);
  drawNotes(sheet, invoice, styles);
  drawFooters(sheet, invoice, styles, colors);

  const issued = new Date(invoice.issuedAt);
  document.setTitle(`Invoice ${invoice.number}`, { showInWindowTitleBar: true });
  document.setAuthor(invoice.seller.name);
  document.setLanguage('en');
  document.setCreationDate(issued);
  document.setModificationDate(issued);
  return new Uint8Array(await document.save());
}
