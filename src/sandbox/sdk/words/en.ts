import type { SandboxWords } from './sandbox-words.js';

export const en: SandboxWords = {
  sandbox: 'Sandbox',
  noMoney: 'No money moves here.',
  fields: { number: 'Card number', expiry: 'Expiry', cvc: 'CVC', name: 'Name on card (optional)' },
  expiryShape: 'MM / YY',
  problems: {
    numberIncomplete: 'Your card number is incomplete.', notATestCard: 'Real cards are not accepted here. Use a test card.',
    expiryIncomplete: 'Your card’s expiry date is incomplete.', expiryMonth: 'Your card’s expiry month is invalid.',
    expiryPast: 'Your card’s expiry date is in the past.', cvcIncomplete: 'Your card’s security code is incomplete.',
  },
  testCards: 'Test cards',
  cards: {},
  cardFrame: 'Secure card payment',
  bank: {
    title: '3-D Secure authentication', question: 'Sandbox Bank asks you, in the place of your own bank, whether this payment is yours.',
    complete: 'Complete authentication', fail: 'Fail authentication',
  },
  paypal: {
    wait: 'One moment …', pay: 'Pay {merchant}', payWith: 'Pay with', agree: 'Agree and Pay', cancel: 'Cancel',
    renewals: '{merchant} may charge this PayPal account for renewals until you switch them off.',
    instruments: {
      balance: { name: 'PayPal balance', hint: 'Sandbox funds, never empty' }, slow: { name: 'Bank account •••• 0077', hint: 'Takes 10 seconds to arrive' },
      declined: { name: 'Visa •••• 0002', hint: 'Declined instrument, to try a refusal' },
    },
  },
};
