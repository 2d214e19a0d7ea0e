import type { Buyer } from './page.js';
import type { StoryContext } from '@storybook/web-components-vite';
import { cards, fillInCard } from './card-entries.js';
import { buyerOn } from './page.js';
import type { World } from './world.js';

type Play = (context: StoryContext) => Promise<void>;

/** What a buyer does from where the story begins, named step by step. */
const playOf = (act: (buyer: Buyer, step: StoryContext['step'], world: World) => Promise<void>): Play =>
  ({ canvasElement, loaded, step, userEvent }) => act(buyerOn(canvasElement, userEvent), step, (loaded as { world: World }).world);

const chooseProduct = async (buyer: Buyer): Promise<void> => {
  await buyer.press('button', 'More', /Harbour & Finch/);
  await buyer.press('menuitem', 'Expansion');
};

const selectExtensions = async (buyer: Buyer): Promise<void> => {
  await buyer.write('spinbutton', 'Extension Expansion', '20');
  await buyer.sees('USD 139.40');
  await buyer.press('button', 'Checkout');
};

/** By card, up to the activation code; from the list of products where the page shows one. */
export const buysByCard = (fromList: boolean): Play => playOf(async (buyer, step) => {
  if (fromList) await step('More → Expansion', () => chooseProduct(buyer));
  await step('20 extensions, Checkout', () => selectExtensions(buyer));
  await step('Debit or Credit Card', async () => {
    await buyer.press('radio', 'Debit or Credit Card');
    await fillInCard(buyer, cards.succeeds);
    await buyer.press('button', /^Pay USD.139\.40/);
  });
  await step('Paid, issued, and the code is there', async () => {
    await buyer.sees('Your expansion is ready');
    await buyer.find('button', 'Copy');
  });
});

/** By a card whose bank asks for confirmation. */
export const confirmsAtBank: Play = playOf(async (buyer, step) => {
  await step('The card', async () => {
    await fillInCard(buyer, cards.threeDSecure);
    await buyer.press('button', /^Pay USD/);
  });
  await step('The bank asks', () => buyer.press('button', 'Complete authentication'));
  await step('Paid and issued', () => buyer.sees('Your expansion is ready'));
});

/** The first card has no money on it, the second one has. */
export const paysWithSecondCard: Play = playOf(async (buyer, step) => {
  await step('Declined: nothing else that was typed is lost', async () => {
    await fillInCard(buyer, cards.insufficientFunds);
    await buyer.press('button', /^Pay USD/);
    await buyer.sees('The payment was declined');
  });
  await step('Paid with another card', async () => {
    await fillInCard(buyer, cards.succeeds);
    await buyer.press('button', /^Pay USD/);
    await buyer.sees('Your expansion is ready');
  });
});

/** With PayPal, whose window is agreed to at once. */
export const buysWithPayPal: Play = playOf(async (buyer, step, { paypalMoves }) => {
  await step('20 extensions, Checkout', () => selectExtensions(buyer));
  await step('PayPal', async () => {
    paypalMoves.push('approves');
    await buyer.press('radio', 'PayPal');
    await buyer.press('button', 'PayPal');
  });
  await step('Paid and issued', () => buyer.sees('Your expansion is ready'));
});

/** Offline: the order is placed, its payment looked at, and the order kept. */
export const ordersOffline: Play = playOf(async (buyer, step) => {
  await step('20 extensions, Checkout', () => selectExtensions(buyer));
  await step('Offline, Place Order', async () => {
    await buyer.press('radio', 'Offline');
    await buyer.write('textbox', 'PI Number', 'PI-2026-0417');
    await buyer.press('button', 'Place Order');
  });
  await step('Somebody will call', () => buyer.sees('Your account manager or local distributor will contact you'));
});

/** The order was placed offline: Pay Now leads to the other methods, and it can be cancelled. */
export const looksAndCancels: Play = playOf(async (buyer, step) => {
  await step('Pay Now', async () => {
    await buyer.press('button', 'Pay Now');
    await buyer.find('radio', 'Debit or Credit Card');
  });
  await step('Back', () => buyer.press('button', /^Back/));
  await step('Cancel the order, after a question', async () => {
    await buyer.press('button', 'Cancel order');
    await buyer.answer('Cancel order');
    await buyer.sees('This order is cancelled');
  });
});
