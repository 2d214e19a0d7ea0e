interface Texts {
  readonly [key: string]: string | Texts;
}

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accents = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const accentOf = new Map([...plain].map((letter, index) => [letter, [...accents][index] ?? letter]));

/** Accented, about a third longer, in brackets: `[Ţŕýý åågååîîñ]`. What is cut off, or was never translated, shows. */
export function accented(text: string): string {
  return `[${outsidePlaces(text, (part) => part.replace(/[a-z]/gi, (letter) => (accentOf.get(letter) ?? letter).repeat(/[aeiouy]/i.test(letter) ? 2 : 1)))}]`;
}

/** Every word from right to left, by marks around it: what the writing direction moves, shows. */
export function mirrored(text: string): string {
  return outsidePlaces(text, (part) => part.replace(/[\p{L}\p{N}][\p{L}\p{N}’@.-]*/gu, '\u200f\u202e$&\u202c\u200f'));
}

/** English words in the pseudo-language `en-XA`. */
export function accentedWords<Words extends object>(english: Words): Words {
  return eachText(english as Texts, accented) as Words;
}

/** English words in the pseudo-language `ar-XB`. */
export function mirroredWords<Words extends object>(english: Words): Words {
  return eachText(english as Texts, mirrored) as Words;
}

function outsidePlaces(text: string, change: (part: string) => string): string {
  return text.split(/(\{\w+\})/).map((part, index) => (index % 2 === 0 ? change(part) : part)).join('');
}

function eachText(texts: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, typeof value === 'string' ? change(value) : eachText(value, change)]));
}
