import type { SandboxWords } from './sandbox-words.js';

export const pl: SandboxWords = {
  sandbox: 'Piaskownica',
  noMoney: 'Tutaj nie są przekazywane żadne pieniądze.',
  fields: { number: 'Numer karty', expiry: 'Data ważności', cvc: 'CVC', name: 'Imię i nazwisko na karcie (opcjonalnie)' },
  expiryShape: 'MM / RR',
  problems: {
    numberIncomplete: 'Numer karty jest niepełny.', notATestCard: 'Prawdziwe karty nie są tu przyjmowane. Użyj karty testowej.',
    expiryIncomplete: 'Data ważności karty jest niepełna.', expiryMonth: 'Miesiąc ważności karty jest nieprawidłowy.',
    expiryPast: 'Data ważności karty już minęła.', cvcIncomplete: 'Kod zabezpieczający karty jest niepełny.',
  },
  testCards: 'Karty testowe',
  cards: {
    tok_success: 'Przyjęta', tok_3ds_modal: '3-D Secure, w oknie', tok_3ds2_modal: '3-D Secure 2, w oknie',
    tok_3ds_redirect: '3-D Secure, na stronie banku', tok_renewal_3ds: 'Przyjęta; odnowienie wymaga kupującego', tok_renewal_declined: 'Przyjęta; odnowienie jest odrzucane',
    tok_processing: 'Przetwarzana przez 10 sekund', tok_declined: 'Odrzucona', tok_funds: 'Brak środków',
    tok_expired: 'Karta wygasła', tok_cvc: 'Błędny kod CVC', tok_error: 'Bank jest nieosiągalny',
  },
  cardFrame: 'Bezpieczna płatność kartą',
  bank: {
    title: 'Uwierzytelnianie 3-D Secure',
    question: 'Bank testowy pyta zamiast Twojego banku, czy ta płatność pochodzi od Ciebie.',
    complete: 'Potwierdź uwierzytelnienie', fail: 'Przerwij uwierzytelnienie',
  },
  paypal: {
    wait: 'Chwileczkę…', pay: 'Zapłać: {merchant}', payWith: 'Zapłać za pomocą', agree: 'Zaakceptuj i zapłać', cancel: 'Anuluj',
    renewals: '{merchant} może obciążać to konto PayPal za odnowienia, dopóki ich nie wyłączysz.',
    instruments: {
      balance: { name: 'Saldo PayPal', hint: 'Środki testowe, nigdy się nie kończą' },
      slow: { name: 'Konto bankowe •••• 0077', hint: 'Dociera po 10 sekundach' },
      declined: { name: 'Visa •••• 0002', hint: 'Odrzucana metoda, do wypróbowania odmowy' },
    },
  },
};
