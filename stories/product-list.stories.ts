import preview from '../.storybook/preview.js';
import { click, find } from './support/page.js';
import { withPastOrders } from './support/order-ways.js';

const meta = preview.meta({ title: 'Elements/Product List', component: 'annex-product-list', parameters: { measure: 'wide' } });

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { scenario: 'empty' } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled' } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down' } } });

export const NothingFound = meta.story({
  parameters: { world: { way: ({ checkout }) => checkout.searchProducts('Lighthouse') } },
});

export const Found = meta.story({
  parameters: { world: { way: ({ checkout }) => checkout.searchProducts('clinic') } },
});

export const MenuOpen = meta.story({
  play: ({ canvasElement }) => click(canvasElement, '[part~=more]'),
});

export const OneFamily = meta.story({
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[part~=product]');
    await click(canvasElement, '[part~=families] button:nth-of-type(2)');
  },
});

export const WithPendingOrder = meta.story({ parameters: { world: { way: withPastOrders } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
