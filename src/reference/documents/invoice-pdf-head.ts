import type { InvoiceColors, InvoiceStyles } from './invoice-pdf-styles.js';
import type { InvoiceRecord } from './invoice.js';
import { paper, type Sheet } from './pdf-sheet.js';
import { addressLines } from './postal-address.js';
import { dayText } from './wording.js';

/** A document on the seller's paper. */
export interface Letter {
  /** What kind of document it is, as people say it: `Invoice`. */
  readonly name: string;
  readonly content: Pick<InvoiceRecord, 'number' | 'issuedAt' | 'seller'>;
}

/** Who writes, and what this is. */
export function drawLetterhead(sheet: Sheet, { name, content: { seller } }: Letter, styles: InvoiceStyles, colors: InvoiceColors): void {
  sheet.box(0, 6, colors.accent, 0, paper.width);
  sheet.y = 66;
  sheet.write(name.toUpperCase(), paper.right, styles.title, 'right');
  sheet.paragraph(seller.name, paper.left, 300, styles.name, 17);
  sheet.paragraph(addressLines(seller).join(' · '), paper.left, 320, styles.quiet, 11);
  sheet.paragraph(`VAT ID ${seller.vatId}`, paper.left, 320, styles.quiet, 11);
  sheet.y += 12;
  sheet.rule(colors.hairline);
  sheet.y += 24;
}

/** Who is billed, on the left; the document's own facts, on the right. */
export function drawParties(sheet: Sheet, billed: Pick<InvoiceRecord, 'buyer'>, facts: readonly (readonly [string, string])[], styles: InvoiceStyles): void {
  const top = sheet.y;
  sheet.write('BILLED TO', paper.left, styles.label);
  sheet.y += 15;
  const [first = '', ...rest] = buyerLines(billed);
  sheet.paragraph(first, paper.left, 230, styles.strong, 13);
  for (const line of rest) sheet.paragraph(line, paper.left, 230, styles.text, 13);
  const left = sheet.y;

  sheet.y = top;
  for (const [label, value] of facts) {
    sheet.write(label, 315, styles.quiet);
    sheet.paragraph(value, 395, paper.right - 395, styles.text, 13);
    sheet.y += 2;
  }
  sheet.y = Math.max(left, sheet.y) + 20;
}

function buyerLines({ buyer }: Pick<InvoiceRecord, 'buyer'>): string[] {
  const person = `${buyer.firstName} ${buyer.lastName}`.trim();
  return [
    buyer.company,
    person,
    ...addressLines(buyer),
    buyer.email,
    ...(buyer.taxId ? [`${buyer.taxId.type.toUpperCase().replaceAll('_', ' ')} ${buyer.taxId.value}`] : []),
  ].filter((line) => line !== '');
}

export function invoiceFacts(invoice: InvoiceRecord): [string, string][] {
  const { references, period } = invoice;
  const known: [string, string][] = [
    ['Invoice number', invoice.number],
    ['Date of issue', dayText(invoice.issuedAt)],
    ['Date of supply', dayText(invoice.suppliedOn)],
    ['Order', `${invoice.order.number}, ${dayText(invoice.order.createdAt)}`],
    ['Product', invoice.product.name],
    ['Serial number', invoice.product.serialNumber],
    ['In use at', invoice.product.customerName],
    ['Term', period ? `${dayText(period.start)} to ${dayText(period.end)} (exclusive)` : ''],
    ['PI number', references.proformaInvoiceNumber],
    ['Purchase order', references.purchaseOrderNumber],
    ['Your reference', references.customerReference],
  ];
  return known.filter(([, value]) => value !== '');
}

/** The seller's particulars and the page's number, at the foot of every page. */
export function drawFooters(sheet: Sheet, { content: { seller, number } }: Letter, styles: InvoiceStyles, colors: InvoiceColors): void {
  const { pages } = sheet;
  const y = paper.height - 48;
  for (const [index, page] of pages.entries()) {
    page.drawLine({ start: { x: paper.left, y: 62 }, end: { x: paper.right, y: 62 }, thickness: 0.6, color: colors.hairline });
    sheet.write([seller.name, seller.registration].filter(Boolean).join(' · '), paper.left, styles.quiet, 'left', page, y);
    sheet.write([seller.email, seller.phone, `VAT ID ${seller.vatId}`].filter(Boolean).join(' · '), paper.left, styles.quiet, 'left', page, y + 11);
    sheet.write(`${number} · page ${index + 1} of ${pages.length}`, paper.right, styles.quiet, 'right', page, y + 11);
  }
}
