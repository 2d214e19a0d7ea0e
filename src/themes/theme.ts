import { tokenDefaults, type TokenName } from '../styles/token-defaults.js';

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

/**
 * A theme as CSS, for all of a page or for what the selector names. There it is whole: what it leaves out has its default,
 * whatever theme the page around it has.
 */
export function themeCss({ title, summary, tokens }: Pick<Theme, 'title' | 'summary' | 'tokens'>, selector = ':root'): string {
  const values = selector === ':root' ? tokens : { ...noTokens, ...tokens };
  const declarations = Object.entries(values).map(([name, value]) => `  ${name}: ${value};\n`);
  return `/* ${title}: ${summary} */\n${selector} {\n${declarations.join('')}}\n`;
}

const noTokens: TokenValues = Object.fromEntries(Object.keys(tokenDefaults).map((name) => [`--annex-${name}`, 'initial']));
