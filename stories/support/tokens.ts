import { tokens as sheet } from '../../src/styles/tokens.js';
import { tokensOf } from './manifest.js';

export interface Token {
  readonly name: `--annex-${string}`;
  readonly description: string;
  /** What it is where no page says otherwise. */
  readonly initial: string;
  readonly isColor: boolean;
}

const described = tokensOf('annex-checkout');

/** The tokens, read from where they are declared and described. */
export const tokens: readonly Token[] = [...sheet.cssText.matchAll(/var\(--(annex-[\w-]+), (.+)\);/g)].map(([, rest = '', initial = '']) => {
  const name = `--${rest}` as Token['name'];
  return { name, initial, description: described.get(name) ?? '', isColor: name.startsWith('--annex-color-') };
});

export type TokenValues = Readonly<Partial<Record<Token['name'], string>>>;

/** The declarations that a page needs for these values. */
export function cssOf(values: TokenValues): string {
  const lines = tokens.flatMap(({ name }) => (values[name] ? [`  ${name}: ${values[name]};`] : []));
  return lines.length === 0 ? '/* Every token has its default. */' : `annex-checkout {\n${lines.join('\n')}\n}`;
}

/** Sets the values on an element, and takes back what is not among them. */
export function applyTokens(element: HTMLElement, values: TokenValues): void {
  for (const { name } of tokens) {
    const value = values[name];
    if (value) element.style.setProperty(name, value);
    else element.style.removeProperty(name);
  }
}
