import type { CreditNoteRecord } from './credit-note.js';
import type { LoadFonts } from './fonts.js';
import { drawParties } from './invoice-pdf-head.js';
import { drawNotes, drawTotals } from './invoice-pdf-totals.js';
import { renderLetter } from './pdf-letter.js';
import { paper } from './pdf-sheet.js';
import { dayText } from './wording.js';

/** The credit note as a PDF, on the invoice's paper. The same one always gives the same file. */
export function renderCreditNotePdf(note: CreditNoteRecord, fonts?: LoadFonts): Promise<Uint8Array<ArrayBuffer>> {
  return renderLetter({ name: 'Credit note', content: note }, 'credit-note.json', (sheet, styles, colors) => {
    drawParties(sheet, note, creditNoteFacts(note), styles);
    sheet.paragraph(`Of invoice ${note.invoice.number} of ${dayText(note.invoice.issuedAt)}, the following is credited:`, paper.left, paper.right - paper.left, styles.text, 13);
    sheet.y += 10;
    sheet.rule(colors.hairline);
    sheet.y += 18;
    drawTotals(sheet, { ...note, discount: { ...note.total, amount: 0 } }, styles, colors, 'Total credited');
    drawNotes(sheet, creditNoteNotes(note), styles);
  }, fonts);
}

function creditNoteFacts(note: CreditNoteRecord): [string, string][] {
  const { order, product, references } = note;
  const known: [string, string][] = [
    ['Credit note', note.number],
    ['Date of issue', dayText(note.issuedAt)],
    ['Invoice', `${note.invoice.number}, ${dayText(note.invoice.issuedAt)}`],
    ['Order', `${order.number}, ${dayText(order.createdAt)}`],
    ['Product', product.name],
    ['Serial number', product.serialNumber],
    ['In use at', product.customerName],
    ['PI number', references.proformaInvoiceNumber],
    ['Purchase order', references.purchaseOrderNumber],
    ['Your reference', references.customerReference],
  ];
  return known.filter(([, value]) => value !== '');
}

const creditNoteNotes = ({ notes, reason }: CreditNoteRecord): string[] => [
  ...notes,
  ...(reason.trim() === '' ? [] : [`Reason: ${reason.trim()}`]),
  'The amount has been given back the way it was paid. The invoice stands otherwise.',
];
