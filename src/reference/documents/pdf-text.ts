import type { Typeface } from './typeface.js';

/** Letters that no decomposition makes plain, and signs with a usual spelling. */
const spellings: Readonly<Record<string, string>> = {
  ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i', ŋ: 'ng', ẞ: 'SS', '−': '-', '‐': '-', '‑': '-', '→': '->', '₹': 'INR ', '₽': 'RUB ', '₺': 'TRY ',
};

/**
 * A text in characters that a typeface has: accents are dropped where the accented letter is missing, other letters
 * become a visible `?`, controls become blanks. What is invisible goes, but for the joiners that some scripts need.
 */
export function writable(text: string, typeface: Typeface): string {
  const plain = (character: string): string => {
    if (/[\p{Cc}\p{Zs}\u2028\u2029]/u.test(character)) return ' ';
    const joiner = /[\u200c\u200d]/.test(character);
    if (/\p{Cf}/u.test(character) && !joiner) return '';
    if (typeface.has(character)) return character;
    if (joiner || /\p{Mn}/u.test(character)) return '';
    const spelled = spellings[character] ?? character.normalize('NFKD').replace(/\p{Mn}/gu, '');
    return spelled !== '' && typeface.has(spelled) ? spelled : '?';
  };
  return Array.from(text.normalize('NFC'), plain).join('');
}

/** Where a line may end without a blank: behind every character of a script that writes without blanks, but for signs that close. */
const unspaced = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?![\p{Pe}\p{Pf}\p{Po}ー々])/u;

/** Breaks a text into lines no wider than `width`, at blanks where there are any. */
export function wrapped(text: string, typeface: Typeface, size: number, width: number): string[] {
  const fits = (line: string) => typeface.widthOf(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  const words = writable(text, typeface).split(/ +/).flatMap((word) => word.split(unspaced).map((part, index) => ({ part, glued: index > 0 })));
  for (const { part, glued } of words) {
    for (const [index, piece] of pieces(part, fits).entries()) {
      const longer = line === '' ? piece : `${line}${glued && index === 0 ? '' : ' '}${piece}`;
      if (fits(longer)) line = longer;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return [...lines, line].filter((each) => each !== '');
}

/** A word that is wider than a line, cut into pieces that are not. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
