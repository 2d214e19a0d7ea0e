import type { PDFFont } from '@cantoo/pdf-lib';

/** Letters that no decomposition makes plain, and signs with a usual spelling. */
const spellings: Readonly<Record<string, string>> = {
  ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i', ŋ: 'ng', ẞ: 'SS', '−': '-', '‐': '-', '‑': '-', '→': '->', '₹': 'INR ', '₽': 'RUB ', '₺': 'TRY ',
};

/**
 * A text in characters that a font has: accents are dropped where the accented letter is missing, other letters
 * become a visible `?`, controls become blanks.
 */
export function writable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  const has = (value: string) => [...value].every((character) => known.has(character.codePointAt(0) ?? 0));
  const plain = (character: string): string => {
    if (/[\p{Cc}\p{Zs}\u2028\u2029]/u.test(character)) return ' ';
    if (/[\p{Cf}\p{Mn}]/u.test(character)) return '';
    if (has(character)) return character;
    const spelled = spellings[character] ?? character.normalize('NFKD').replace(/\p{Mn}/gu, '');
    return spelled !== '' && has(spelled) ? spelled : '?';
  };
  return [...text.normalize('NFC')].map(plain).join('');
}

/** Breaks a text into lines no wider than `width`, at blanks where there are any. */
export function wrapped(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of writable(text, font).split(/ +/).flatMap((whole) => pieces(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
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
