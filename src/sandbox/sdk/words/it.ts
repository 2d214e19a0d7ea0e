import type { SandboxWords } from './sandbox-words.js';

export const it: SandboxWords = {
  sandbox: 'Sandbox',
  noMoney: 'Qui non si muove denaro.',
  fields: { number: 'Numero della carta', expiry: 'Scadenza', cvc: 'CVC', name: 'Nome sulla carta (facoltativo)' },
  expiryShape: 'MM / AA',
  problems: {
    numberIncomplete: 'Il numero della carta è incompleto.', notATestCard: 'Qui non si accettano carte vere. Usi una carta di prova.',
    expiryIncomplete: 'La data di scadenza della carta è incompleta.', expiryMonth: 'Il mese di scadenza della carta non è valido.',
    expiryPast: 'La data di scadenza della carta è passata.', cvcIncomplete: 'Il codice di sicurezza della carta è incompleto.',
  },
  testCards: 'Carte di prova',
  cards: {
    tok_success: 'Accettata', tok_3ds_modal: '3-D Secure, in una finestra', tok_3ds2_modal: '3-D Secure 2, in una finestra',
    tok_3ds_redirect: '3-D Secure, sulla pagina della banca', tok_renewal_3ds: 'Accettata; un rinnovo richiede l’acquirente', tok_renewal_declined: 'Accettata; un rinnovo viene rifiutato',
    tok_processing: 'In elaborazione per 10 secondi', tok_declined: 'Rifiutata', tok_funds: 'Fondi insufficienti',
    tok_expired: 'Carta scaduta', tok_cvc: 'CVC errato', tok_error: 'Banca non raggiungibile',
  },
  cardFrame: 'Pagamento sicuro con carta',
  bank: {
    title: 'Autenticazione 3-D Secure',
    question: 'La banca di prova Le chiede, al posto della Sua banca, se questo pagamento è Suo.',
    complete: 'Completa l’autenticazione', fail: 'Fai fallire l’autenticazione',
  },
  paypal: {
    wait: 'Un momento…', pay: 'Paga {merchant}', payWith: 'Paga con', agree: 'Accetta e paga', cancel: 'Annulla',
    renewals: '{merchant} può addebitare i rinnovi su questo conto PayPal finché Lei non li disattiva.',
    instruments: {
      balance: { name: 'Saldo PayPal', hint: 'Fondi di prova, mai esauriti' },
      slow: { name: 'Conto bancario •••• 0077', hint: 'Arriva dopo 10 secondi' },
      declined: { name: 'Visa •••• 0002', hint: 'Strumento rifiutato, per provare un rifiuto' },
    },
  },
};
