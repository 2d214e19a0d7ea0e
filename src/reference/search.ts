const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ł: 'l', ı: 'i', ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ʼ: '\'', '‘': '\'', '’': '\'',
};
const spelled = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'gu');

/** What adds nothing to a word that somebody searches for: accents, Hebrew points, Arabic vowel signs and stretches, invisible controls. */
const ignored = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]|\p{Cf}/gu;
/** Marks that make another letter: Cyrillic й, and voiced kana. */
const otherLetters = /и\u0306|[\u3041-\u30ff][\u3099\u309a]/gu;
const katakana = /[\u30a1-\u30f6]/gu;

/** A text as searches compare it: case, accents, width and the two kana make no difference, and Hangul stands letter by letter. */
export const folded = (text: string): string =>
  text.normalize('NFKD').toLowerCase()
    .replace(otherLetters, (letter) => letter.normalize('NFC'))
    .replace(ignored, '')
    .replace(spelled, (letter) => spelledOut[letter] ?? letter)
    .replace(katakana, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));

/** The words of a search, folded. */
export const wordsOf = (query: string | undefined): string[] => folded(query ?? '').split(/\s+/).filter((word) => word !== '');

/** What a search for any of these texts looks in. */
export const searchTextOf = (texts: readonly string[]): string => folded(texts.join('\n'));

/** Whether every word of the search stands somewhere in the texts. */
export function matches(query: string | undefined, texts: readonly string[]): boolean {
  const words = wordsOf(query);
  if (words.length === 0) return true;
  const text = searchTextOf(texts);
  return words.every((word) => text.includes(word));
}
