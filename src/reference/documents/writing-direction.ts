/** A piece of a line whose characters go one way. */
export interface Piece {
  readonly text: string;
  readonly rightToLeft: boolean;
}

const letter = '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
/** Words from right to left with all that stands between and the numbers behind them. */
const passage = new RegExp(`(${letter}\\p{M}*(?:[^\\p{L}]*(?:${letter}|\\p{Nd})\\p{M}*)*)`, 'gu');
const numbers = /(\p{Nd}(?:[\p{Nd}.,:/-]*\p{Nd})?)/gu;

/**
 * The pieces of a line in the order in which they stand from left to right. For lines of a document that goes from left to right: its
 * passages in Hebrew or Arabic are turned round, the numbers within them are not. The whole of UAX #9 is not here.
 */
export function visualPieces(line: string): Piece[] {
  return line.split(passage).flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part, rightToLeft: false }];
    const pieces = part.split(numbers).map((text, position) => ({ text, rightToLeft: position % 2 === 0 }));
    return pieces.filter(({ text }) => text !== '').reverse();
  });
}
