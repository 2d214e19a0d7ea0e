import { bytesOf, contrastOf, contrastPairs, type ContrastPair } from '../../test/support/contrast.js';

export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

/** Two colours that are too near to each other. */
export interface LowContrast extends ContrastPair {
  readonly scheme: Scheme;
  readonly contrast: number;
}

/** What a colour comes to on an element, as far as that follows `color-scheme`. */
function computed(probe: HTMLElement, scheme: Scheme, color: string): string {
  probe.style.setProperty('color-scheme', scheme);
  probe.style.setProperty('color', color);
  return getComputedStyle(probe).color;
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** As `<input type="color">` wants it. */
export function hexOf(probe: HTMLElement, scheme: Scheme, color: string): string {
  return `#${bytesOf(computed(probe, scheme, color)).slice(0, 3).map(hex).join('')}`;
}

/** Every pair of colours that the elements draw on each other with too little contrast. */
export function lowContrasts(probe: HTMLElement): readonly LowContrast[] {
  return schemes.flatMap((scheme) => contrastPairs.flatMap((pair) => {
    const contrast = contrastOf(computed(probe, scheme, pair.front), computed(probe, scheme, pair.back));
    return contrast < pair.least ? [{ ...pair, scheme, contrast }] : [];
  }));
}
