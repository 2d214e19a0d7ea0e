import type { InvoiceColors, InvoiceStyles } from './invoice-pdf-styles.js';
import type { InvoiceLine, InvoiceRecord } from './invoice.js';
import { wrapped } from './pdf-text.js';
import { paper, type Sheet } from './pdf-sheet.js';
import { moneyText, prorationText, rateText } from './wording.js';

/** Left edge of the descriptions; right edges of the columns of figures. */
const columns = { description: paper.left + 8, quantity: 335, unitPrice: 422, rate: 460, amount: paper.right - 8 } as const;
const descriptionWidth = 210;

export function drawLineHeadings(sheet: Sheet, styles: InvoiceStyles, colors: InvoiceColors): void {
  sheet.need(70);
  sheet.box(sheet.y - 13, 21, colors.tint);
  sheet.write('DESCRIPTION', columns.description, styles.label);
  sheet.write('QUANTITY', columns.quantity, styles.label, 'right');
  sheet.write('UNIT PRICE', columns.unitPrice, styles.label, 'right');
  sheet.write('TAX', columns.rate, styles.label, 'right');
  sheet.write('AMOUNT', columns.amount, styles.label, 'right');
  sheet.y += 24;
}

export function drawLines(sheet: Sheet, invoice: InvoiceRecord, styles: InvoiceStyles, colors: InvoiceColors): void {
  for (const line of invoice.lines) {
    const details = detailsOf(line);
    const rows = wrapped(line.description, styles.strong.font, styles.strong.size, descriptionWidth).length;
    const page = sheet.pages.length;
    sheet.need(Math.min(rows * 13 + details.length * 11 + 20, 300));
    if (sheet.pages.length > page) drawLineHeadings(sheet, styles, colors);
    drawFigures(sheet, line, rateOf(invoice, line), styles);
    sheet.paragraph(line.description, columns.description, descriptionWidth, styles.strong, 13);
    for (const detail of details) sheet.paragraph(detail, columns.description, 440, styles.quiet, 11);
    sheet.rule(colors.hairline);
    sheet.y += 18;
  }
}

function drawFigures(sheet: Sheet, line: InvoiceLine, rate: string, styles: InvoiceStyles): void {
  sheet.write([line.quantity.toLocaleString('en'), line.unit].filter(Boolean).join(' '), columns.quantity, styles.text, 'right');
  sheet.write(moneyText(line.unitPrice), columns.unitPrice, styles.text, 'right');
  sheet.write(rate, columns.rate, styles.text, 'right');
  sheet.write(moneyText(line.amount), columns.amount, styles.text, 'right');
}

function rateOf({ taxes }: InvoiceRecord, line: InvoiceLine): string {
  const tax = taxes.find(({ category }) => category === line.taxCategory);
  return tax ? rateText(tax.ratePpm) : '';
}

function detailsOf({ fullTermAmount, discount, proration }: InvoiceLine): string[] {
  return [
    ...(discount.amount !== 0 ? [`Full term ${moneyText(fullTermAmount)}, discount ${moneyText(discount)}`] : []),
    ...(proration ? [`${prorationText(proration)} of ${moneyText({ ...fullTermAmount, amount: fullTermAmount.amount + discount.amount })}`] : []),
  ];
}
