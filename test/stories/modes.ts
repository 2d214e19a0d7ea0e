import type { PseudoLanguage } from './in-page/unwrapped.js';

/** A way in which a story is looked at, and what is looked for. That nothing overflows and nothing typed is lost is looked for in each. */
export interface Mode {
  readonly name: string;
  readonly width: number;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly theme: 'light' | 'dark';
  readonly forcedColors?: true;
  readonly doubleText?: true;
  readonly axe?: true;
  readonly pseudo?: PseudoLanguage;
}

const wide = { width: 1280, axe: true } as const;
const english = { lang: 'en', dir: 'ltr' } as const;
/** Not Arabic: axe takes its joined letters for icons and does not measure their contrast. */
const hebrew = { lang: 'he', dir: 'rtl' } as const;

/** All the ways, in an order in which each is a small step from the one before. */
export const modes: readonly Mode[] = [
  { name: 'light, left to right', theme: 'light', ...english, ...wide },
  { name: 'dark, left to right', theme: 'dark', ...english, ...wide },
  { name: 'dark, right to left', theme: 'dark', ...hebrew, ...wide },
  { name: 'light, right to left', theme: 'light', ...hebrew, ...wide },
  { name: 'forced colours', theme: 'light', forcedColors: true, ...english, ...wide },
  { name: 'en-XA at 320 px', theme: 'light', width: 320, lang: 'en-XA', dir: 'ltr', pseudo: 'en-XA' },
  { name: 'ar-XB at 320 px', theme: 'light', width: 320, lang: 'ar-XB', dir: 'rtl', pseudo: 'ar-XB' },
  { name: '200 % text', theme: 'light', width: 640, doubleText: true, ...english },
];
