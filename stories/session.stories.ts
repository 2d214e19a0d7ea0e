import { html } from 'lit';
import preview from '../.storybook/preview.js';
import { withSelection } from './support/ways.js';

/** The provider: what stands within it shares one checkout. It renders nothing of its own. */
const meta = preview.meta({
  title: 'Elements/Session',
  component: 'annex-session',
  render: () => html`<annex-product-list></annex-product-list>`,
});

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { scenario: 'empty' } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled', fromTheStart: true } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down', fromTheStart: true } } });

export const OwnLayout = meta.story({
  render: () => html`
    <annex-order-summary></annex-order-summary>
    <annex-expansion-selector></annex-expansion-selector>
  `,
  parameters: { world: { way: withSelection } },
});

/** An element that finds no checkout tells the page's developer what to do. */
export const WithoutSession = meta.story({
  render: () => html`<annex-order-summary></annex-order-summary>`,
  parameters: { session: false },
});
