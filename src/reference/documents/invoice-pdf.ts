import { drawFooters, drawLetterhead, drawParties } from './invoice-pdf-head.js';
import { drawLines, drawLineHeadings } from './invoice-pdf-lines.js';
import { drawNotes, drawTotals } from './invoice-pdf-totals.js';
import type { InvoiceRecord } from './invoice.js';
import { Sheet, paper, type TextStyle } from './pdf-sheet.js';

/** The few ways in which an invoice is lettered. */
export type InvoiceStyles = Readonly<Record<'title' | 'name' | 'label' | 'text' | 'strong' | 'quiet' | 'total', TextStyle>>;

/** The invoice as a PDF. The same invoice always gives the same file. */
export async function renderInvoicePdf(invoice: InvoiceRecord): Promise<Uint8Array<ArrayBuffer>> {
  const { PDFDocument, StandardFonts, rgb } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.create({ updateMetadata: false });
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const ink = rgb(0.09, 0.11, 0.16);
  const grey = rgb(0.39, 0.43, 0.5);
  const accent = rgb(0.08, 0.32, 0.55);
  const colors = { accent, hairline: rgb(0.85, 0.87, 0.9), tint: rgb(0.953, 0.965, 0.98) };
  const styles: InvoiceStyles = {
    title: { font: bold, size: 24, color: accent },
    name: { font: bold, size: 13, color: ink },
    label: { font: bold, size: 7.5, color: grey },
    text: { font: regular, size: 9.5, color: ink },
    strong: { font: bold, size: 9.5, color: ink },
    quiet: { font: regular, size: 8, color: grey },
    total: { font: bold, size: 12, color: accent },
  };

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
