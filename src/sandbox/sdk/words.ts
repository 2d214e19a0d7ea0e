import type { PayPalInstrument } from '../ledger/payment.js';
import type { CardField, CardProblem } from './card-format.js';

/** What the stand-ins say. Brand names and the names of standards stay as they are. */
export interface SandboxWords {
  readonly sandbox: string;
  readonly noMoney: string;
  readonly fields: Readonly<Record<CardField | 'name', string>>;
  readonly expiryShape: string;
  readonly problems: Readonly<Record<CardProblem, string>>;
  readonly testCards: string;
  /** By the test card's token. */
  readonly cards: Readonly<Record<string, string>>;
  readonly cardFrame: string;
  readonly bank: { readonly title: string; readonly question: string; readonly complete: string; readonly fail: string };
  readonly paypal: {
    readonly wait: string; readonly pay: string; readonly payWith: string; readonly agree: string; readonly cancel: string; readonly renewals: string;
    readonly instruments: Readonly<Record<PayPalInstrument, { readonly name: string; readonly hint: string }>>;
  };
}

const en: SandboxWords = {
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

const de: SandboxWords = {
  sandbox: 'Sandbox',
  noMoney: 'Hier fließt kein Geld.',
  fields: { number: 'Kartennummer', expiry: 'Gültig bis', cvc: 'Prüfziffer', name: 'Name auf der Karte (optional)' },
  expiryShape: 'MM / JJ',
  problems: {
    numberIncomplete: 'Ihre Kartennummer ist unvollständig.', notATestCard: 'Echte Karten werden hier nicht angenommen. Nehmen Sie eine Testkarte.',
    expiryIncomplete: 'Das Ablaufdatum Ihrer Karte ist unvollständig.', expiryMonth: 'Den Ablaufmonat Ihrer Karte gibt es nicht.',
    expiryPast: 'Das Ablaufdatum Ihrer Karte ist vorbei.', cvcIncomplete: 'Die Prüfziffer Ihrer Karte ist unvollständig.',
  },
  testCards: 'Testkarten',
  cards: {
    tok_success: 'Wird angenommen', tok_3ds_modal: '3-D Secure, in einem Fenster', tok_3ds2_modal: '3-D Secure 2, in einem Fenster',
    tok_3ds_redirect: '3-D Secure, auf der Seite der Bank', tok_renewal_3ds: 'Wird angenommen; eine Verlängerung braucht den Käufer',
    tok_renewal_declined: 'Wird angenommen; eine Verlängerung wird abgelehnt', tok_processing: 'Wird 10 Sekunden lang bearbeitet', tok_declined: 'Wird abgelehnt',
    tok_funds: 'Nicht gedeckt', tok_expired: 'Abgelaufene Karte', tok_cvc: 'Falsche Prüfziffer', tok_error: 'Bank nicht erreichbar',
  },
  cardFrame: 'Sichere Kartenzahlung',
  bank: {
    title: 'Bestätigung mit 3-D Secure', question: 'Die Sandbox-Bank fragt Sie anstelle Ihrer eigenen Bank, ob diese Zahlung von Ihnen kommt.',
    complete: 'Zahlung bestätigen', fail: 'Bestätigung scheitern lassen',
  },
  paypal: {
    wait: 'Einen Augenblick …', pay: 'An {merchant} zahlen', payWith: 'Zahlen mit', agree: 'Zustimmen und zahlen', cancel: 'Abbrechen',
    renewals: '{merchant} darf dieses PayPal-Konto für Verlängerungen belasten, bis Sie sie abschalten.',
    instruments: {
      balance: { name: 'PayPal-Guthaben', hint: 'Spielgeld, nie leer' }, slow: { name: 'Bankkonto •••• 0077', hint: 'Kommt nach 10 Sekunden an' },
      declined: { name: 'Visa •••• 0002', hint: 'Wird abgelehnt, zum Ausprobieren' },
    },
  },
};

const spoken: Readonly<Record<string, SandboxWords>> = { de, en };

/** The language in which the stand-ins answer a page in this one: its own where they speak it, else English. */
export function sandboxLanguage(locale: string): string {
  const language = locale.toLowerCase().split('-', 1)[0] ?? '';
  return Object.hasOwn(spoken, language) ? language : 'en';
}

export function sandboxWords(locale: string): SandboxWords {
  return spoken[sandboxLanguage(locale)] ?? en;
}
