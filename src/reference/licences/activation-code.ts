/** Crockford's base32: without I, L, O and U, which are easily misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 5;
const randomBytes = 15;
const codeLength = (randomBytes * 8) / 5 + 1;

/**
 * A code of 120 random bits and a check character, in groups: `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`.
 * Takes the first 15 of at least 15 random bytes.
 */
export function createActivationCode(bytes: Uint8Array): string {
  if (bytes.length < randomBytes) throw new RangeError(`An activation code needs ${randomBytes} random bytes.`);
  const values = toQuintets(bytes.subarray(0, randomBytes));
  return grouped([...values, times2(remainder(values))]);
}

/**
 * The code as it was given out, whatever case, blanks, dashes and look-alikes (O for 0, I and L for 1) it was typed
 * with; null when it is not a code or its check character does not fit.
 */
export function normaliseActivationCode(text: string): string | null {
  const typed = text.toUpperCase().replace(/[\s\p{Dash}]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const values = [...typed].map((character) => alphabet.indexOf(character));
  if (values.length !== codeLength || values.includes(-1) || remainder(values) !== 0) return null;
  return grouped(values);
}

/**
 * The characters are coefficients of a polynomial over GF(32), evaluated at 2, which has order 31. So each place has
 * another weight and none is 0: every single wrong character and every swap of two different ones is noticed.
 */
const remainder = (values: readonly number[]): number => values.reduce((sum, value) => times2(sum) ^ value, 0);

/** Doubles in GF(32) = GF(2)[x] / (x⁵ + x² + 1). */
const times2 = (value: number): number => (value << 1) ^ (value & 0b10000 ? 0b100101 : 0);

function toQuintets(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((quintet) => Number.parseInt(quintet, 2));
}

function grouped(values: readonly number[]): string {
  const characters = values.map((value) => alphabet.charAt(value)).join('');
  return characters.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join('-') ?? '';
}
