import preview from '../.storybook/preview.js';
import { draft, fillIn, someone } from './support/contact-entries.js';
import { buyerOn } from './support/page.js';
import { payByCard } from './support/pay.js';
import { billedTo, silence } from './support/payment-ways.js';
import { longNames } from './support/stocks.js';
import { atReview, orderedOffline, payingLater, withSelection } from './support/ways.js';

const meta = preview.meta({
  title: 'Elements/Billing Contact',
  component: 'annex-billing-contact',
  parameters: { world: { way: atReview } },
});

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

export const Picker = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Change');
    await buyer.find('option', /Priya Raman/);
  },
});

/** The picker is a combobox: type, go through the list with the arrow keys, choose with Enter. */
export const PickedByKeyboard = meta.story({
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('Open: the focus is in the search', async () => {
      await buyer.press('button', 'Change');
      await buyer.isAt('combobox', 'Search billing contacts');
    });
    await step('Type to search', async () => {
      await buyer.keys('Vogel');
      await buyer.find('option', /Katrin Vogel/);
      await buyer.misses('Priya Raman');
    });
    await step('Arrow down, Enter', async () => {
      await buyer.keys('{ArrowDown}{Enter}');
      await buyer.sees('Billing contact: Katrin Vogel');
    });
  },
});

export const PickerFindsNothing = meta.story({
  parameters: { world: { ask: ({ checkout }) => checkout.searchContacts('') } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Change');
    await buyer.write('combobox', 'Search billing contacts', 'Lighthouse');
    await buyer.sees('No billing contact matches “Lighthouse”.');
  },
});

export const PickerFailed = meta.story({
  parameters: { world: { scenario: 'down', ask: ({ checkout }) => checkout.searchContacts('Vogel') } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Change');
    await buyer.sees('The billing contacts could not be loaded');
  },
});

/** However long the book is, only what is in view is drawn. */
export const PickerOfHundredThousandContacts = meta.story({
  parameters: { world: { scenario: 'hundredThousandContacts', ask: ({ checkout }) => checkout.searchContacts('') } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Change');
    await buyer.find('option', /Amara Abara/);
  },
});

export const PickerOfManyContacts = meta.story({
  parameters: { world: { scenario: 'manyContacts', ask: ({ checkout }) => checkout.searchContacts('') } },
  play: async ({ canvasElement, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await buyer.press('button', 'Change');
    await buyer.find('option', /Amara Abara/);
  },
});

export const AddNew = meta.story({ parameters: { world: { ask: ({ checkout }) => checkout.draftContact() } } });

/** A new contact is chosen as soon as it is saved. */
export const NewContact = meta.story({
  play: async ({ canvasElement, step, userEvent }) => {
    const buyer = buyerOn(canvasElement, userEvent);
    await step('What is missing is said beside the fields', async () => {
      await buyer.press('button', 'Add New');
      await buyer.write('textbox', /^E-mail/, 'noor at haddad');
      await buyer.press('button', 'Save');
      await buyer.sees('Enter an e-mail address like name@company.com.');
    });
    await step('Saved and chosen', async () => {
      await fillIn(buyer, someone);
      await buyer.press('button', 'Save');
      await buyer.sees('Billing contact: Noor Haddad');
    });
  },
});

export const Edit = meta.story({
  parameters: { world: { ask: ({ checkout }) => checkout.draftContact(checkout.getState().contacts.chosen?.id) } },
});

export const FieldProblems = meta.story({
  parameters: {
    world: {
      ask: (world) => {
        draft(world, { firstName: 'Noor', email: 'noor at haddad', country: 'NL' });
        return world.checkout.saveContact();
      },
    },
  },
});

/** Card numbers do not belong into a remark. */
export const CardNumberRefused = meta.story({
  parameters: { world: { ask: (world) => { draft(world, { ...someone, remark: '4242 4242 4242 4242' }); return world.checkout.saveContact(); } } },
});

export const Saving = meta.story({
  parameters: { world: { scenario: 'stalled', ask: (world) => { draft(world); return world.checkout.saveContact(); } } },
});

export const SavingFailed = meta.story({
  parameters: { world: { scenario: 'down', ask: (world) => { draft(world); return world.checkout.saveContact(); } } },
});

/** A tax id that looks wrong is a warning, never a wall. */
export const DoubtfulTaxId = meta.story({
  parameters: { world: { ask: (world) => { draft(world); return world.checkout.saveContact(); } } },
});

/** Another contact may mean another tax, so the price is worked out again. */
export const AnotherContact = meta.story({ parameters: { world: { way: billedTo('Lumen') } } });

export const LongNames = meta.story({ parameters: { world: { stock: longNames, way: billedTo('Hohenstein') } } });

/** Nothing can be changed while a payment is under way. */
export const WhilePaying = meta.story({ parameters: { world: { scenario: 'stalled', ask: (world) => payByCard(world, 'pays') } } });

/** An order keeps the contact as it was when it was placed. */
export const OfAnOrder = meta.story({ parameters: { world: { way: payingLater } } });

export const OfAnOfflineOrder = meta.story({ parameters: { world: { way: orderedOffline } } });

export const OrderLoading = meta.story({
  parameters: { world: { way: ({ interfere }) => interfere(silence), ask: ({ checkout }) => checkout.goTo({ name: 'result', orderId: 'ord_1' }) } },
});

export const Narrow = meta.story({ parameters: { measure: 'narrow', world: { ask: ({ checkout }) => checkout.draftContact() } } });
