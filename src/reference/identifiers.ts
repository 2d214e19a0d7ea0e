import type { Randomness } from './ports.js';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh identifier with 100 random bits, for instance `ord_7h2k…`. */
export function createId(random: Randomness, prefix: string): string {
  return `${prefix}_${Array.from(random.bytes(20), (byte) => alphabet.charAt(byte & 31)).join('')}`;
}
