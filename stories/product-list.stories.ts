import preview from '../.storybook/preview.js';
import { withPastOrders } from './support/order-ways.js';
import { buyerOn } from './support/page.js';
import { instead, refusal, silence } from './support/payment-ways.js';
import { ended, longNames, manyProducts, withoutTerm } from './support/stocks.js';

const meta = preview.meta({ title: 'Elements/Product List', component: 'annex-product-list', parameters: { measure: 'wide' } });

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { scenario: 'empty' } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled' } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down' } } });

/** Type into the search: the list follows, and says when nothing is found. */
export const Search = meta.story({
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('Search by customer', async () => {
      await buyer.write('searchbox', 'Search products', 'clinic');
      await buyer.sees('Juniper Veterinary Clinics');
      await buyer.misses('Harbour & Finch Hotels');
    });
    await step('Search by serial number', async () => {
      await buyer.write('searchbox', 'Search products', '3631A2E40108');
      await buyer.sees('Meridian Freight Group');
      await buyer.misses('Juniper Veterinary Clinics');
    });
  },
});

export const NothingFound = meta.story({
  parameters: { world: { way: ({ checkout }) => checkout.searchProducts('Lighthouse') } },
});

/** What was found before stays until the answer is there. */
export const Searching = meta.story({
  tags: ['!autodocs'],
  parameters: {
    world: {
      way: ({ checkout, interfere }) => {
        interfere((request, next) => (request.url.includes('query=') ? silence() : next(request)));
        return checkout.searchProducts('');
      },
      ask: ({ checkout }) => checkout.searchProducts('clinic'),
    },
  },
});

/** The arrow key opens the menu, and the focus goes to its first item. */
export const MenuOpen = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    (await buyer.find('button', 'More')).focus();
    await buyer.keys('{ArrowDown}');
    await buyer.isAt('menuitem', 'Expansion');
  },
});

export const OneFamily = meta.story({
  tags: ['!autodocs'],
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', /^Cloud PBX \(PCE Instance\)/);
    await buyer.misses('Harbour & Finch Hotels');
  },
});

export const WithPendingOrder = meta.story({ tags: ['!autodocs'], parameters: { world: { way: withPastOrders } } });

export const TermsThatHaveEnded = meta.story({ tags: ['!autodocs'], parameters: { world: { stock: ended } } });

export const WithoutTerms = meta.story({ tags: ['!autodocs'], parameters: { world: { stock: withoutTerm } } });

export const LongNames = meta.story({ tags: ['!autodocs'], parameters: { world: { stock: longNames } } });

export const TenThousandProducts = meta.story({ name: '10,000 Products', tags: ['!autodocs'], parameters: { world: { stock: manyProducts } } });

/** The first products are there; the next ones could not be had. */
export const MoreFailed = meta.story({
  tags: ['!autodocs'],
  parameters: {
    world: {
      stock: manyProducts,
      way: ({ interfere }) => interfere((request, next) => (request.url.includes('cursor=') ? Promise.resolve(Response.error()) : next(request))),
      ask: async ({ checkout }) => {
        await checkout.searchProducts('');
        await checkout.moreProducts();
      },
    },
  },
});

export const SessionExpired = meta.story({ parameters: { world: { scenario: 'sessionExpired' } } });

export const TooManyRequests = meta.story({
  parameters: { world: { way: ({ interfere }) => interfere(instead('GET', /^\/v1\/products$/, () => refusal(429, 'rate_limited', 'Too many requests.'))) } },
});

export const Narrow = meta.story({ tags: ['!autodocs'], parameters: { measure: 'narrow' } });
