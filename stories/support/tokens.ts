import { tokenDefaults, type TokenName } from '../../src/styles/token-defaults.js';
import * as exported from '../../src/themes/index.js';
import type { Theme, TokenValues } from '../../src/themes/index.js';
import { tokensOf } from './manifest.js';

export interface Token {
  readonly name: TokenName;
  /** Under which the styles use it; those that are the page's own unless set have none. */
  readonly short: string;
  readonly description: string;
  /** What it is where no page says otherwise, in public names. */
  readonly initial: string;
  readonly category: string;
}

/** The ready themes, by name. */
export const themes: readonly Theme[] = ['graphite', 'marigold', 'fjord', 'tidewire', 'aurelia'].flatMap((name) =>
  Object.values(exported).filter((value): value is Theme => typeof value === 'object' && value.name === name));

const keys = Object.keys(tokenDefaults) as (keyof typeof tokenDefaults)[];
const described = tokensOf('annex-checkout');
const shortOf = (key: string) => `--${key.replace(/^color-/, '')}`;
const publicNames = new Map(keys.map((key) => [shortOf(key), `--annex-${key}`]));

/** The tokens, as they are declared and described. */
export const tokens: readonly Token[] = keys.map((key) => {
  const name: TokenName = `--annex-${key}`;
  return {
    name,
    short: tokenDefaults[key] === 'inherit' ? name : shortOf(key),
    description: described.get(name) ?? '',
    initial: tokenDefaults[key].replaceAll(/--[\w-]+/g, (short) => publicNames.get(short) ?? short),
    category: key.split('-')[0] ?? '',
  };
});

export const categories: readonly { readonly name: string; readonly title: string; readonly about: string }[] = [
  { name: 'color', title: 'Colour', about: 'Each once for light and once for dark; color-scheme of the page decides. Tints of notices and badges derive from these.' },
  { name: 'font', title: 'Type', about: 'The typeface is the page’s own unless set, and sizes are relative to the page’s text.' },
  { name: 'space', title: 'Space', about: 'All distances are whole and half multiples of one unit.' },
  { name: 'size', title: 'Size', about: 'With the unit of space, the heights of controls make the density.' },
  { name: 'radius', title: 'Corners', about: 'The others derive from --annex-radius unless they are set.' },
  { name: 'shadow', title: 'Elevation', about: 'What floats has a shadow; cards have none unless set.' },
  { name: 'motion', title: 'Motion', about: 'Where a person prefers reduced motion there is none, whatever these say.' },
];

/** The rule that a page needs for these values. */
export function cssOf(values: TokenValues): string {
  const lines = tokens.flatMap(({ name }) => (values[name] === undefined ? [] : [`  ${name}: ${values[name].trim()};\n`]));
  return lines.length === 0 ? '/* Every token has its default. */\n' : `:root {\n${lines.join('')}}\n`;
}

/** Puts the values on an element; what is not among them has its default there, whatever theme is around it. */
export function applyTokens(element: HTMLElement, values: TokenValues): void {
  for (const { name } of tokens) element.style.setProperty(name, values[name] ?? 'initial');
}

const properties: Readonly<Record<string, string>> = {
  color: 'color', space: 'width', size: 'width', radius: 'border-radius', shadow: 'box-shadow', motion: 'transition-duration',
  '--annex-font-family': 'font-family', '--annex-font-heading': 'font-family', '--annex-font-mono': 'font-family', '--annex-font-line': 'line-height', '--annex-font-line-tight': 'line-height',
  '--annex-motion-easing': 'transition-timing-function',
};

/** Whether a browser can make something of this value of the token. */
export function isValid({ name, category }: Token, value: string): boolean {
  const ofType = name.includes('-size') ? 'font-size' : name.includes('-tracking') ? 'letter-spacing' : 'font-weight';
  return CSS.supports(properties[name] ?? properties[category] ?? ofType, value);
}
