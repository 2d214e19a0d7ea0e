import type { SandboxWords } from './sandbox-words.js';

export const de: SandboxWords = {
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
