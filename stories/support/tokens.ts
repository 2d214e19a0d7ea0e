import source from '../../src/styles/tokens.ts?raw';

export interface Token {
  readonly name: `--annex-${string}`;
  readonly description: string;
  /** What it is where no page says otherwise. */
  readonly initial: string;
  readonly isColor: boolean;
}

/** The tokens, read from where they stand. */
export const tokens: readonly Token[] = [...source.matchAll(/@cssprop --(annex-[\w-]+) - (.+)/g)].map(([, rest = '', description = '']) => {
  const name = `--${rest}` as Token['name'];
  return { name, description, initial: initialOf(name), isColor: name.startsWith('--annex-color-') };
});

function initialOf(name: string): string {
  const declared = new RegExp(`var\\(${name}, (.+)\\);`).exec(source)?.[1];
  if (declared === undefined) throw new Error(`${name} has no default.`);
  return declared;
}

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
