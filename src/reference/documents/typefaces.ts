import type { PDFDocument } from '@cantoo/pdf-lib';
import type { FontWeight, LoadFonts } from './fonts.js';
import { Typeface } from './typeface.js';

/**
 * What a text can be set in. One that needs no letters beyond Helvetica's is set in that, so that nothing has to be loaded
 * or embedded; so is every one without `fonts`, and what Helvetica has no letter for is then spelled plainly.
 */
export async function typefacesFor(document: PDFDocument, text: string, fonts?: LoadFonts): Promise<Record<FontWeight, Typeface>> {
  const { StandardFonts } = await import('@cantoo/pdf-lib');
  const regular = new Typeface([await document.embedFont(StandardFonts.Helvetica)]);
  if (!fonts || regular.has(text.normalize('NFC').replace(/[\p{C}\p{Z}]/gu, ''))) {
    return { regular, bold: new Typeface([await document.embedFont(StandardFonts.HelveticaBold)]) };
  }
  const { engine, filesFor } = await fonts();
  document.registerFontkit(engine);
  const typefaceOf = async (weight: FontWeight): Promise<Typeface> => {
    const files = await filesFor(`${text}${text.normalize('NFKD')}−·…?`, weight);
    return new Typeface(await Promise.all(files.map((file) => document.embedFont(file, { subset: true, features: { liga: false } }))));
  };
  return { regular: await typefaceOf('regular'), bold: await typefaceOf('bold') };
}
