import preview from '../.storybook/preview.js';
import { buyerOn } from './support/page.js';
import { fillIn, someone } from './support/contact-entries.js';
import { instead, refusal, silence } from './support/payment-ways.js';
import { longNames } from './support/stocks.js';
import type { Way } from './support/ways.js';
import type { Line } from './support/world.js';

const meta = preview.meta({ title: 'Elements/Billing Contact List', component: 'annex-billing-contact-list' });

export const Playground = meta.story();

export const Empty = meta.story({ parameters: { world: { scenario: 'empty' } } });

export const Busy = meta.story({ parameters: { world: { scenario: 'stalled' } } });

export const Error = meta.story({ parameters: { world: { scenario: 'down' } } });

export const ManyContacts = meta.story({ parameters: { world: { scenario: 'manyContacts' } } });

export const LongNames = meta.story({ parameters: { world: { stock: longNames } } });

export const NothingFound = meta.story({
  parameters: { world: { way: ({ checkout }) => checkout.searchContacts('Lighthouse') } },
});

export const AddNew = meta.story({ parameters: { world: { ask: ({ checkout }) => checkout.draftContact() } } });

/** A contact is added, changed and removed again. */
export const AddEditRemove = meta.story({
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('Add: what is missing is said beside the fields', async () => {
      await buyer.press('button', 'Add New');
      await buyer.write('textbox', /^First name/, 'Noor');
      await buyer.press('button', 'Save');
      await buyer.sees('Last name is required.');
    });
    await step('Add: with everything that is needed', async () => {
      await fillIn(buyer, someone);
      await buyer.press('button', 'Save');
      await buyer.sees('Haddad & Co. B.V.');
    });
    await step('Edit', async () => {
      await buyer.press('button', 'Edit', 'Noor Haddad');
      await buyer.write('textbox', /^Company/, 'Haddad Partners');
      await buyer.press('button', 'Save');
      await buyer.sees('Haddad Partners');
    });
    await step('Remove, after a question', async () => {
      await buyer.press('button', 'Remove', 'Noor Haddad');
      await buyer.find('dialog', 'Remove this billing contact?');
      await buyer.answer('Remove');
      await buyer.misses('Haddad Partners');
    });
  },
});

export const Edit = meta.story({
  parameters: {
    world: {
      way: async ({ checkout }) => {
        await checkout.searchContacts('');
        checkout.draftContact('bc_demo_hotel');
      },
    },
  },
});

export const ConfirmRemoval = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Remove', 'Priya Raman');
    await buyer.find('dialog', 'Remove this billing contact?');
  },
});

/** Removes the hotel's contact, and the backend answers like this. */
const removing = (answer: Parameters<Line>[1]): Way => ({ checkout, interfere }) => {
  interfere((request, next) => (request.method === 'DELETE' ? answer(request) : next(request)));
  return checkout.removeContact('bc_demo_hotel');
};

export const Removing = meta.story({ parameters: { world: { ask: removing(silence) } } });

export const RemovalFailed = meta.story({ parameters: { world: { ask: removing(() => Promise.resolve(Response.error())) } } });

export const ContactInUse = meta.story({
  parameters: { world: { ask: removing(() => refusal(409, 'contact_in_use', 'An order that is not finished uses this contact.')) } },
});

/** The first contacts are there; the next ones could not be had. */
export const MoreFailed = meta.story({
  parameters: {
    world: {
      scenario: 'manyContacts',
      ask: async ({ checkout, interfere }) => {
        interfere(instead('GET', /^\/v1\/billing-contacts$/, (request, next) => (request.url.includes('cursor=') ? Promise.resolve(Response.error()) : next(request))));
        await checkout.searchContacts('');
        await checkout.moreContacts();
      },
    },
  },
});

export const SessionExpired = meta.story({ parameters: { world: { scenario: 'sessionExpired' } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow' } });
