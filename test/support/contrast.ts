import type { TokenName } from '../../src/styles/token-defaults.js';

/** Something that is drawn on something else, in the short names of the tokens, and the contrast that it has to have at least. */
export interface ContrastPair {
  readonly what: string;
  readonly front: string;
  readonly back: string;
  readonly least: 3 | 4.5;
  /** The tokens that make the two colours. */
  readonly tokens: readonly TokenName[];
}

const surfaces = ['surface', 'surface-muted', 'surface-chosen'];
const tones = ['accent', 'danger', 'warning', 'success'];

const reads = (name: string) => `var(--${name})`;
const token = (name: string): TokenName => `--annex-color-${name}` as TokenName;
const tint = (tone: string, share: number) => `color-mix(in oklab, ${reads(tone)} ${share}%, var(--surface))`;
const ink = (tone: string, share: number) => `color-mix(in oklab, ${reads(tone)} ${share}%, var(--text))`;

const plain = (front: string, back: string, least: 3 | 4.5): ContrastPair =>
  ({ what: `${front} on ${back}`, front: reads(front), back: reads(back), least, tokens: [token(front), token(back)] });
const toned = (what: string, tone: string, front: string, back: string): ContrastPair =>
  ({ what, front, back, least: 4.5, tokens: [token(tone), token('text'), token('surface')] });

/** All that the elements write on something, and all controls and focus rings on what they stand on. */
export const contrastPairs: readonly ContrastPair[] = [
  ...['text', 'muted', ...tones].flatMap((text) => surfaces.map((surface) => plain(text, surface, 4.5))),
  plain('on-accent', 'accent', 4.5),
  { ...plain('on-accent', 'accent', 4.5), what: 'on-accent on accent under the pointer', back: ink('accent', 88) },
  ...['muted', ...tones].map((tone) => toned(`${tone} badge`, tone, ink(tone, 85), tint(tone, 11))),
  ...tones.flatMap((tone) => [
    toned(`title of a ${tone} notice`, tone, ink(tone, 80), tint(tone, 7)),
    toned(`text of a ${tone} notice`, tone, reads('text'), tint(tone, 7)),
    { ...toned(`link in a ${tone} notice`, tone, reads('accent'), tint(tone, 7)), tokens: [token('accent'), token(tone)] },
  ]),
  ...['control', 'accent', 'focus'].flatMap((control) => surfaces.map((surface) => plain(control, surface, 3))),
  plain('success', 'surface', 3),
  plain('danger', 'surface', 3),
];

/** The contrast of two computed colours, as WCAG 2 counts it. Both are opaque. */
export function contrastOf(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = bytesOf(color).map((byte) => linear(byte / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const paper = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** Red, green, blue and opacity of any computed colour: painting is the one way to get bytes from `oklab()` and its like. */
export function bytesOf(color: string): readonly number[] {
  if (!paper) throw new Error('This browser has no canvas.');
  paper.clearRect(0, 0, 1, 1);
  paper.fillStyle = color;
  paper.fillRect(0, 0, 1, 1);
  return [...paper.getImageData(0, 0, 1, 1).data];
}
