import type { Buyer } from './page.js';

/** Test cards of the sandbox. */
export const cards = { succeeds: '4242424242424242', insufficientFunds: '4000000000009995', threeDSecure: '4000002760003184' } as const;

/** Types a card into the payment service's form. */
export async function fillInCard(buyer: Buyer, number: string): Promise<void> {
  await buyer.write('textbox', 'Card number', number);
  await buyer.write('textbox', 'Expiry', '1234');
  await buyer.write('textbox', 'CVC', '123');
}
