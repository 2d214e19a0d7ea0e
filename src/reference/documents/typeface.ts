import type { PDFFont } from '@cantoo/pdf-lib';
import { visualPieces } from './writing-direction.js';

/** A piece of a line that one font draws. */
export interface Run {
  readonly font: PDFFont;
  readonly text: string;
}

/** Fonts that are one to a writer: each character comes from the first that has it. */
export class Typeface {
  readonly #fonts: readonly { readonly font: PDFFont; readonly characters: ReadonlySet<number> }[];

  constructor(fonts: readonly PDFFont[]) {
    this.#fonts = fonts.map((font) => ({ font, characters: new Set(font.getCharacterSet()) }));
  }

  has(text: string): boolean {
    return [...text].every((character) => this.#fontOf(character) !== undefined);
  }

  /** A line from left to right; characters that no font has are left out. */
  runs(line: string): Run[] {
    return visualPieces(line).flatMap(({ text, rightToLeft }) => {
      const runs = this.#split(text);
      return rightToLeft ? runs.reverse() : runs;
    });
  }

  widthOf(line: string, size: number): number {
    return this.runs(line).reduce((width, { font, text }) => width + font.widthOfTextAtSize(text, size), 0);
  }

  #split(text: string): Run[] {
    const runs: { font: PDFFont; text: string }[] = [];
    for (const character of text) {
      const run = runs.at(-1);
      // Blanks and signs stay with the letters before them, so that words are not torn apart.
      const font = run && !/[\p{L}\p{N}]/u.test(character) && this.#holds(run.font, character) ? run.font : this.#fontOf(character);
      if (run && run.font === font) run.text += character;
      else if (font) runs.push({ font, text: character });
    }
    return runs;
  }

  #fontOf(character: string): PDFFont | undefined {
    const code = character.codePointAt(0) ?? 0;
    return this.#fonts.find(({ characters }) => characters.has(code))?.font;
  }

  #holds(font: PDFFont, character: string): boolean {
    return this.#fonts.find((each) => each.font === font)?.characters.has(character.codePointAt(0) ?? 0) ?? false;
  }
}
