import { expect } from 'chai';
import * as fc from 'fast-check';
import { createActivationCode, normaliseActivationCode } from '../../../src/reference/licences/activation-code.js';

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const bytes = (...values: number[]) => Uint8Array.from({ length: 16 }, (_, position) => values[position] ?? 0);
const samples = [
  bytes(), bytes(...Array<number>(16).fill(255)),
  ...fc.sample(fc.uint8Array({ minLength: 16, maxLength: 16 }), { numRuns: 40, seed: 7 }),
];
const withCharacter = (code: string, at: number, character: string) => code.slice(0, at) + character + code.slice(at + 1);

describe('the activation code', () => {
  it('has five groups of five characters', () => {
    for (const sample of samples) expect(createActivationCode(sample)).to.match(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('carries every one of 120 random bits', () => {
    const codes = new Set(Array.from({ length: 120 }, (_, bit) => {
      const one = bytes();
      one[bit >> 3] = 1 << (bit & 7);
      return createActivationCode(one);
    }));
    expect(codes.size).to.equal(120);
  });

  it('refuses to be made of too few random bytes', () => {
    expect(() => createActivationCode(new Uint8Array(14))).to.throw(RangeError);
  });

  it('is read back as it was given out', () => {
    for (const sample of samples) {
      const code = createActivationCode(sample);
      expect(normaliseActivationCode(code)).to.equal(code);
    }
  });

  it('may be typed in small letters, with blanks, without dashes, and with look-alikes', () => {
    const code = createActivationCode(bytes(0, 68, 50, 20, 199, 66));
    for (const typed of [code.toLowerCase(), ` ${code.replaceAll('-', ' ')}\n`, code.replaceAll('-', '–'), code.replaceAll('-', ''),
      code.replaceAll('0', 'O'), code.replaceAll('0', 'o'), code.replaceAll('1', 'I'), code.replaceAll('1', 'l')]) {
      expect(normaliseActivationCode(typed), typed).to.equal(code);
    }
  });

  it('notices every single wrong character', () => {
    for (const sample of samples) {
      const code = createActivationCode(sample);
      for (const [at, right] of [...code].entries()) {
        if (right === '-') continue;
        for (const wrong of alphabet) if (wrong !== right) expect(normaliseActivationCode(withCharacter(code, at, wrong))).to.equal(null);
      }
    }
  });

  it('notices every transposition of two different characters, neighbours or not', () => {
    for (const sample of samples) {
      const code = createActivationCode(sample).replaceAll('-', '');
      for (let i = 0; i < code.length; i += 1) {
        for (let j = i + 1; j < code.length; j += 1) {
          if (code.charAt(i) === code.charAt(j)) continue;
          const swapped = withCharacter(withCharacter(code, i, code.charAt(j)), j, code.charAt(i));
          expect(normaliseActivationCode(swapped)).to.equal(null);
        }
      }
    }
  });

  it('is nothing else', () => {
    const code = createActivationCode(bytes(1, 2, 3));
    for (const text of ['', '-', code.slice(1), `${code}0`, code.replace(/.$/, 'U'), '🎉'.repeat(25), 'x'.repeat(100_000)]) {
      expect(normaliseActivationCode(text)).to.equal(null);
    }
  });
});
