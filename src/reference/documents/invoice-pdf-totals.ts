import type { InvoiceColors, InvoiceStyles } from './invoice-pdf-styles.js';
import type { InvoiceRecord } from './invoice.js';
import { paper, type Sheet, type TextStyle } from './pdf-sheet.js';
import { moneyText, paidText, rateText } from './wording.js';

const labels = 320;
const figures = paper.right - 8;

/** Sums, with taxable amount and tax for each rate. */
export function drawTotals(
  sheet: Sheet, invoice: Pick<InvoiceRecord, 'taxes' | 'discount' | 'subtotal' | 'total'>, styles: InvoiceStyles, colors: InvoiceColors, totalLabel = 'Total',
): void {
  sheet.need(70 + invoice.taxes.length * 28);
  const row = (label: string, value: string, style: TextStyle = styles.text) => {
    sheet.write(label, labels, style);
    sheet.write(value, figures, style, 'right');
    sheet.y += 16;
  };
  sheet.y += 4;
  if (invoice.discount.amount !== 0) row('Discount (within the amounts above)', moneyText(invoice.discount), styles.quiet);
  row('Subtotal, net', moneyText(invoice.subtotal));
  for (const tax of invoice.taxes) {
    row(`${tax.name} ${rateText(tax.ratePpm)} on ${moneyText(tax.taxable)}`, moneyText(tax.amount));
  }
  sheet.y += 8;
  sheet.box(sheet.y - 17, 27, colors.tint, labels - 10);
  row(totalLabel, moneyText(invoice.total), styles.total);
  sheet.y += 22;
}

/** What the law wants said, how it was paid, and the buyer's own remark. */
export const invoiceNotes = (invoice: InvoiceRecord): string[] => [...invoice.notes, paidText(invoice), invoice.buyer.remark].filter((note) => note.trim() !== '');

export function drawNotes(sheet: Sheet, notes: readonly string[], styles: InvoiceStyles): void {
  for (const note of notes) {
    sheet.need(13);
    sheet.paragraph(note, paper.left, paper.right - paper.left, styles.text, 13);
    sheet.y += 5;
  }
}
