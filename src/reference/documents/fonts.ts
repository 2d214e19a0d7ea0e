import type { PDFDocument } from '@cantoo/pdf-lib';

export type FontWeight = 'regular' | 'bold';

/** Letters beyond those that every PDF reader brings along. */
export interface DocumentFonts {
  /** What reads font files: `@cantoo/fontkit`, or another one of its kind. */
  readonly engine: Parameters<PDFDocument['registerFontkit']>[0];
  /** The font files (TrueType or WOFF) that together hold a text's characters as far as there are any, the preferred first. */
  filesFor(text: string, weight: FontWeight): Promise<readonly Uint8Array[]>;
}

/** Called when the first document has letters that are not in every PDF reader, and not before. */
export type LoadFonts = () => Promise<DocumentFonts>;
