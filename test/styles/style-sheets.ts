import { readFiles } from '../architecture/source-files.js';

/** One declaration of a style sheet in the source. */
export interface Declaration {
  readonly path: string;
  readonly property: string;
  readonly value: string;
}

/** Every declaration of every `css` template below `src`. */
export function declarations(files: ReadonlyMap<string, string> = readFiles('src')): Declaration[] {
  return [...files].flatMap(([path, text]) => [...text.matchAll(/\bcss`([^`]*)`/g)].flatMap(([, sheet = '']) =>
    [...sheet.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/(?<=[{;]\s*)([\w-]+):\s*([^;{}]+);/g)].map(([, property = '', value = '']) => ({ path, property, value: value.replaceAll(/\s+/g, ' ') }))));
}

const colors = /#[\da-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|light-dark)\(|\b(white|black|red|green|blue|gr[ae]y|silver|orange|yellow)\b/i;
const durations = /\b\d*\.?\d+m?s\b/;
const radii = /^((0|50%|inherit|var\(--radius[\w-]*\)|calc\(.*var\(--radius[\w-]*\).*\)) ?)+$/;
const relative = /^(var\(--.+\)|inherit|normal|none|1em|0)$/;

/** What is wrong with each kind of property when it is not from a token. */
const rules: readonly (readonly [property: RegExp, isRight: (value: string) => boolean])[] = [
  [/color|background|border|outline|shadow|^fill|^stroke|^--/, (value) => !colors.test(value.replaceAll('color-mix(in oklab,', ''))],
  [/^font$/, (value) => value === 'inherit'],
  [/^font-size$/, (value) => relative.test(value) || /^(clamp|min|max)\(.*var\(--font-size[\w-]*\)/.test(value)],
  [/^(font-weight|font-family|line-height|letter-spacing)$/, (value) => relative.test(value)],
  [/shadow$/, (value) => relative.test(value)],
  [/^(transition|animation)/, (value) => !durations.test(value)],
  [/radius$/, (value) => radii.test(value)],
  [/^border(-(block|inline))?(-(start|end))?$/, (value) => !value.startsWith('1px')],
];

/** The declarations that say for themselves what a token is for, as sentences. */
export function literals(files?: ReadonlyMap<string, string>): string[] {
  return declarations(files)
    .filter(({ property, value }) => rules.some(([kind, isRight]) => kind.test(property) && !isRight(value)))
    .map(({ path, property, value }) => `${path}: ${property}: ${value}`);
}
