import preview from '../.storybook/preview.js';
import { click, find } from './support/page.js';

const meta = preview.meta({ title: 'Elements/Billing Contact List', component: 'annex-billing-contact-list' });

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { scenario: 'empty' } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled' } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down' } } });

export const ManyContacts = meta.story({ parameters: { world: { scenario: 'manyContacts' } } });

export const NothingFound = meta.story({
  parameters: { world: { way: ({ checkout }) => checkout.searchContacts('Lighthouse') } },
});

export const AddNew = meta.story({ parameters: { world: { ask: ({ checkout }) => checkout.draftContact() } } });

export const ConfirmRemoval = meta.story({
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[part~=contact-row]');
    await click(canvasElement, '[part~=contact-row] .danger:not([disabled])');
  },
});

export const RemovalFailed = meta.story({
  parameters: {
    world: {
      ask: async ({ backend, checkout, interfere }) => {
        const { items } = await backend.listBillingContacts({});
        interfere((request, next) => (request.method === 'DELETE' ? Promise.resolve(Response.error()) : next(request)));
        await checkout.removeContact(items.find(({ isDefault }) => !isDefault)?.id ?? '');
      },
    },
  },
});

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
