import preview from '../.storybook/preview.js';
import { partlyRefunded, withOrdersOfAllKinds, withPastOrders, withRenewalOrder } from './support/order-ways.js';
import { buyerOn } from './support/page.js';
import { refusal, silence } from './support/payment-ways.js';
import type { Way } from './support/ways.js';
import type { World } from './support/world.js';

const meta = preview.meta({
  title: 'Elements/Order List',
  component: 'annex-order-list',
  parameters: { measure: 'wide', world: { way: withPastOrders } },
});

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { way: () => {} } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled' } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down' } } });

/** Every label that an order can have. */
export const AllKinds = meta.story({ parameters: { world: { way: withOrdersOfAllKinds } } });

export const Search = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.write('searchbox', 'Search orders', 'Northgate');
    await buyer.misses('3631A2E40108');
  },
});

export const NothingFound = meta.story({
  parameters: { world: { way: ({ checkout }) => checkout.searchOrders('Lighthouse') } },
});

/** An order is cancelled after a question, and the list follows. */
export const CancelAnOrder = meta.story({
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('A question comes first', async () => {
      await buyer.press('button', 'Cancel');
      await buyer.find('dialog', 'Cancel this order?');
    });
    await step('Cancelled', async () => {
      await buyer.answer('Cancel order');
      await buyer.misses('Awaiting offline payment');
    });
  },
});

/** Does something with the first order that can have it done. */
const withFirst = (action: 'cancel' | 'sendInvoiceLink' | 'viewInvoice', act: (world: World, orderId: string) => unknown): Way => async (world) => {
  const { items } = await world.backend.listOrders({});
  await world.checkout.searchOrders('');
  const order = items.find(({ actions }) => actions.includes(action));
  if (order) await act(world, order.id);
};

export const Cancelling = meta.story({
  parameters: { world: { ask: withFirst('cancel', ({ checkout, interfere }, id) => { interfere(silence); return checkout.cancelOrder(id); }) } },
});

export const CancellationRefused = meta.story({
  parameters: {
    world: {
      ask: withFirst('cancel', ({ checkout, interfere }, id) => {
        interfere((request, next) => (request.url.endsWith('/cancel') ? refusal(409, 'payment_under_way', 'This order is being paid.') : next(request)));
        return checkout.cancelOrder(id);
      }),
    },
  },
});

export const InvoiceLinkSent = meta.story({ parameters: { world: { ask: withFirst('sendInvoiceLink', ({ checkout }, id) => checkout.sendInvoiceLink(id)) } } });

export const InvoiceLoading = meta.story({
  parameters: { world: { ask: withFirst('viewInvoice', ({ checkout, interfere }, id) => { interfere(silence); return checkout.loadInvoice(id); }) } },
});

/** Its credit notes stand below the order. */
export const PartlyRefunded = meta.story({ parameters: { world: { way: partlyRefunded } } });

export const WithRenewal = meta.story({ parameters: { world: { way: withRenewalOrder } } });

export const SessionExpired = meta.story({ parameters: { world: { scenario: 'sessionExpired' } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
