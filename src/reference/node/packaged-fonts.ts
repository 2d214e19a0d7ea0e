import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DocumentFonts, FontWeight, LoadFonts } from '../documents/fonts.js';

/**
 * Latin, Greek, Cyrillic and Devanagari; Hebrew; Arabic; Chinese with Japanese. What two have comes from the first. The
 * Arabic is one whose letters have their dots: PDFs are written without the shifts that put separate ones in place.
 */
const families = ['noto-sans', 'noto-sans-hebrew', 'ibm-plex-sans-arabic', 'noto-sans-sc'] as const;
const weights: Readonly<Record<FontWeight, number>> = { regular: 400, bold: 700 };

/** A part of a family, which is a file for each weight. */
interface Slice {
  readonly path: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

const { resolve } = createRequire(import.meta.url);

/** Noto Sans and its like, out of packages, slice by slice as letters are needed. Nothing is read before the first is. */
export function createPackagedFonts(): LoadFonts {
  let loaded: Promise<DocumentFonts> | undefined;
  return () => (loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
}

async function load(): Promise<DocumentFonts> {
  const engine = await import('@cantoo/fontkit');
  const slices = (await Promise.all(families.map(slicesOf))).flat();
  return {
    engine,
    async filesFor(text, weight) {
      const codes = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
      const needed = new Set(Array.from(codes, (code) => slices.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))));
      return Promise.all(slices.filter((slice) => needed.has(slice)).map(({ path }) => readFile(resolve(`${path}-${weights[weight]}-normal.woff`))));
    },
  };
}

async function slicesOf(family: string): Promise<Slice[]> {
  const ranges = JSON.parse(await readFile(resolve(`@fontsource/${family}/unicode.json`), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([name, list]) => ({ path: `@fontsource/${family}/files/${family}-${name.replace(/[[\]]/g, '')}`, ranges: list.split(',').map(rangeOf) }));
}

/** `U+0590-05FF`, or one alone. */
function rangeOf(text: string): [number, number] {
  const [first = '', last = first] = text.trim().replace(/^U\+/, '').split('-');
  return [parseInt(first, 16), parseInt(last, 16)];
}
