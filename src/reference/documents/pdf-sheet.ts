import type { Color, PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { wrapped, writable } from './pdf-text.js';
import type { Typeface } from './typeface.js';

/** A4 in points, and the room that text has on it. */
export const paper = { width: 595.28, height: 841.89, left: 50, right: 545.28, top: 52, bottom: 84 } as const;

export interface TextStyle {
  readonly font: Typeface;
  readonly size: number;
  readonly color: Color;
}

/** A stack of pages that is written from top to bottom; `y` counts downwards from the top edge. */
export class Sheet {
  y: number = paper.top;
  readonly #document: PDFDocument;
  readonly #atPageStart: (sheet: Sheet) => void;
  #page: PDFPage;

  /** `atPageStart` draws what every page after the first begins with. */
  constructor(document: PDFDocument, atPageStart: (sheet: Sheet) => void) {
    this.#document = document;
    this.#atPageStart = atPageStart;
    this.#page = document.addPage([paper.width, paper.height]);
  }

  get pages(): PDFPage[] {
    return this.#document.getPages();
  }

  /** Goes on at the next page unless `height` is still free on this one. */
  need(height: number): void {
    if (this.y + height <= paper.height - paper.bottom) return;
    this.#page = this.#document.addPage([paper.width, paper.height]);
    this.y = paper.top;
    this.#atPageStart(this);
  }

  /** Writes one line with its baseline at `y`; `x` is its left edge, or its right one with `align: 'right'`. */
  write(text: string, x: number, style: TextStyle, align: 'left' | 'right' = 'left', page = this.#page, y = this.y): void {
    const { font: typeface, size, color } = style;
    const content = writable(text, typeface);
    let left = align === 'right' ? x - typeface.widthOf(content, size) : x;
    for (const run of typeface.runs(content)) {
      page.drawText(run.text, { x: left, y: paper.height - y, size, color, font: run.font });
      left += run.font.widthOfTextAtSize(run.text, size);
    }
  }

  /** Writes lines under each other, as many pages as they need; returns nothing, `y` is then below the last. */
  paragraph(text: string, x: number, width: number, style: TextStyle, leading = style.size * 1.4): void {
    for (const line of wrapped(text, style.font, style.size, width)) {
      this.need(leading);
      this.write(line, x, style);
      this.y += leading;
    }
  }

  rule(color: Color, thickness = 0.6, left: number = paper.left, right: number = paper.right): void {
    const y = paper.height - this.y;
    this.#page.drawLine({ start: { x: left, y }, end: { x: right, y }, thickness, color });
  }

  box(top: number, height: number, color: Color, left: number = paper.left, right: number = paper.right): void {
    this.#page.drawRectangle({ x: left, y: paper.height - top - height, width: right - left, height, color });
  }
}
