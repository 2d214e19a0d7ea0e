import type { LoadFonts } from './fonts.js';
import { drawFooters, drawLetterhead, type Letter } from './invoice-pdf-head.js';
import { invoiceColors, invoiceStyles, type InvoiceColors, type InvoiceStyles } from './invoice-pdf-styles.js';
import { Sheet, paper } from './pdf-sheet.js';
import { typefacesFor } from './typefaces.js';

/**
 * A document on the seller's paper as a PDF, with itself as data attached; `draw` writes what stands between head and foot. The
 * same document always gives the same file. With `fonts` all letters print right that they have; without, some are spelled plainly.
 */
export async function renderLetter(
  letter: Letter, dataFile: string, draw: (sheet: Sheet, styles: InvoiceStyles, colors: InvoiceColors) => void, fonts?: LoadFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const { AFRelationship, PDFDocument, rgb } = await import('@cantoo/pdf-lib');
  const { name, content } = letter;
  const title = `${name} ${content.number}`;
  const document = await PDFDocument.create({ updateMetadata: false });
  const colors = invoiceColors(rgb);
  const styles = invoiceStyles(await typefacesFor(document, JSON.stringify(content), fonts), rgb);

  const sheet = new Sheet(document, (next) => {
    next.write(title, paper.left, styles.strong);
    next.write('continued', paper.right, styles.quiet, 'right');
    next.y += 26;
  });
  drawLetterhead(sheet, letter, styles, colors);
  draw(sheet, styles, colors);
  drawFooters(sheet, letter, styles, colors);

  const issued = new Date(content.issuedAt);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(content.seller.name);
  document.setLanguage('en');
  document.setCreationDate(issued);
  document.setModificationDate(issued);
  await document.attach(new TextEncoder().encode(JSON.stringify(content, null, 2)), dataFile, {
    mimeType: 'application/json', description: `${title} as data`, creationDate: issued, modificationDate: issued, afRelationship: AFRelationship.Data,
  });
  return new Uint8Array(await document.save());
}
