import type { TokenName } from '../styles/token-defaults.js';

/** Values for tokens. What is left out keeps its default. */
export type TokenValues = Readonly<Partial<Record<TokenName, string>>>;

/** A whole look. */
export interface Theme {
  /** As in the name of its file. */
  readonly name: string;
  /** For people who choose one. */
  readonly title: string;
  readonly summary: string;
  readonly tokens: TokenValues;
}

/** A theme as CSS, for all of a page or for what the selector names. */
export function themeCss({ title, summary, tokens }: Pick<Theme, 'title' | 'summary' | 'tokens'>, selector = ':root'): string {
  const declarations = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value};\n`);
  return `/* ${title}: ${summary} */\n${selector} {\n${declarations.join('')}}\n`;
}
