import preview from '../.storybook/preview.js';
import type { ContactFields } from '../src/core/contacts.js';
import { click } from './support/page.js';
import type { World } from './support/world.js';
import { atReview, orderedOffline, payingLater, withSelection } from './support/ways.js';

const meta = preview.meta({
  title: 'Elements/Billing Contact',
  component: 'annex-billing-contact',
  parameters: { world: { way: atReview } },
});

const someone = {
  firstName: 'Noor', lastName: 'Haddad', company: 'Haddad & Co. B.V.', email: 'noor@haddad.example', street: 'Keizersgracht 12', city: 'Amsterdam',
  postalCode: '1015 CN', country: 'NL', taxIdType: 'eu_vat', taxIdValue: 'NL123',
} satisfies Partial<ContactFields>;

function fillIn({ checkout }: World, fields: Partial<ContactFields> = someone): void {
  checkout.draftContact();
  for (const [name, text] of Object.entries(fields)) checkout.enterContactField(name as keyof ContactFields, text);
}

export const Playground = meta.story();

/** The contact book is empty. */
export const Empty = meta.story({
  parameters: { world: { way: withSelection, scenario: 'empty', ask: ({ checkout }) => checkout.review() } },
});

export const Busy = meta.story({
  parameters: { world: { way: withSelection, scenario: 'stalled', ask: ({ checkout }) => checkout.review() } },
});

export const Error = meta.story({
  parameters: { world: { way: withSelection, scenario: 'down', ask: ({ checkout }) => checkout.review() } },
});

export const Picker = meta.story({ play: ({ canvasElement }) => click(canvasElement, '#change') });

export const PickerOfManyContacts = meta.story({
  parameters: { world: { scenario: 'manyContacts', ask: ({ checkout }) => checkout.searchContacts('') } },
  play: ({ canvasElement }) => click(canvasElement, '#change'),
});

export const AddNew = meta.story({ parameters: { world: { ask: ({ checkout }) => checkout.draftContact() } } });

export const Edit = meta.story({
  parameters: { world: { ask: ({ checkout }) => checkout.draftContact(checkout.getState().contacts.chosen?.id) } },
});

export const FieldProblems = meta.story({
  parameters: {
    world: {
      ask: (world) => {
        fillIn(world, { firstName: 'Noor', email: 'noor at haddad', country: 'NL' });
        return world.checkout.saveContact();
      },
    },
  },
});

export const Saving = meta.story({
  parameters: { world: { scenario: 'stalled', ask: (world) => { fillIn(world); return world.checkout.saveContact(); } } },
});

export const SavingFailed = meta.story({
  parameters: { world: { scenario: 'down', ask: (world) => { fillIn(world); return world.checkout.saveContact(); } } },
});

/** A tax id that looks wrong is a warning, never a wall. */
export const DoubtfulTaxId = meta.story({
  parameters: { world: { ask: (world) => { fillIn(world); return world.checkout.saveContact(); } } },
});

/** An order keeps the contact as it was when it was placed. */
export const OfAnOrder = meta.story({ parameters: { world: { way: payingLater } } });

export const OfAnOfflineOrder = meta.story({ parameters: { world: { way: orderedOffline } } });

export const Narrow = meta.story({ parameters: { measure: 'narrow', world: { ask: ({ checkout }) => checkout.draftContact() } } });
