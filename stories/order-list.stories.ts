import preview from '../.storybook/preview.js';
import { partlyRefunded, withPastOrders } from './support/order-ways.js';

const meta = preview.meta({
  title: 'Elements/Order List',
  component: 'annex-order-list',
  parameters: { measure: 'wide', world: { way: withPastOrders } },
});

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { way: () => {} } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled' } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down' } } });

export const NothingFound = meta.story({
  parameters: { world: { way: ({ checkout }) => checkout.searchOrders('Lighthouse') } },
});

export const InvoiceLinkSent = meta.story({
  parameters: {
    world: {
      ask: async ({ backend, checkout }) => {
        const { items } = await backend.listOrders({});
        const paid = items.find(({ actions }) => actions.includes('sendInvoiceLink'));
        if (paid) await checkout.sendInvoiceLink(paid.id);
      },
    },
  },
});

/** Its credit notes stand below the order. */
export const PartlyRefunded = meta.story({ parameters: { world: { way: partlyRefunded } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
