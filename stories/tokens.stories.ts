import preview from '../.storybook/preview.js';
import { specimens, tokenTable } from './support/token-pages.js';
import { tokens, type TokenValues } from './support/tokens.js';
import { withSelection } from './support/ways.js';

const control = ({ name, description, initial, isColor }: (typeof tokens)[number]) => [
  name,
  { description, control: isColor ? ('color' as const) : ('text' as const), table: { defaultValue: { summary: initial } } },
] as const;

/** What a brand may set: change a token in the controls, and copy the CSS. */
const meta = preview.type<{ args: TokenValues }>().meta({
  title: 'Design/Tokens',
  component: 'annex-session',
  tags: ['!autodocs'],
  render: (values: TokenValues) => specimens(values),
  argTypes: Object.fromEntries(tokens.map(control)),
  parameters: { measure: 'wide', world: { way: withSelection }, controls: { include: /^--annex-/ } },
});

export const Overview = meta.story({ render: () => tokenTable(), parameters: { controls: { disable: true } } });

export const Playground = meta.story();

/** A warm brand with round corners and much air. */
export const Marigold = meta.story({
  args: {
    '--annex-color-accent': 'light-dark(#a3400b, #ffb68a)',
    '--annex-color-on-accent': 'light-dark(#fff, #3a1600)',
    '--annex-color-surface': 'light-dark(#fffdf8, #1d1814)',
    '--annex-color-surface-muted': 'light-dark(#faf3e7, #29221c)',
    '--annex-color-border': 'light-dark(#ecdfc9, #41362c)',
    '--annex-radius': '20px',
    '--annex-space': '5px',
  },
});

/** A sober brand with sharp corners and little air. */
export const Fjord = meta.story({
  args: {
    '--annex-color-accent': 'light-dark(#0b5f6b, #7fd6e2)',
    '--annex-color-on-accent': 'light-dark(#fff, #00272d)',
    '--annex-color-border': 'light-dark(#cfdadc, #2b3b3e)',
    '--annex-radius': '2px',
    '--annex-space': '3.5px',
    '--annex-control-height': '40px',
  },
});
