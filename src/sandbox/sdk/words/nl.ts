import type { SandboxWords } from './sandbox-words.js';

export const nl: SandboxWords = {
  sandbox: 'Sandbox',
  noMoney: 'Hier wordt geen geld overgemaakt.',
  fields: { number: 'Kaartnummer', expiry: 'Vervaldatum', cvc: 'CVC', name: 'Naam op kaart (optioneel)' },
  expiryShape: 'MM / JJ',
  problems: {
    numberIncomplete: 'Uw kaartnummer is onvolledig.', notATestCard: 'Echte kaarten worden hier niet geaccepteerd. Gebruik een testkaart.',
    expiryIncomplete: 'De vervaldatum van uw kaart is onvolledig.', expiryMonth: 'De vervalmaand van uw kaart is ongeldig.',
    expiryPast: 'De vervaldatum van uw kaart is voorbij.', cvcIncomplete: 'De beveiligingscode van uw kaart is onvolledig.',
  },
  testCards: 'Testkaarten',
  cards: {
    tok_success: 'Wordt geaccepteerd', tok_3ds_modal: '3-D Secure, in een venster', tok_3ds2_modal: '3-D Secure 2, in een venster',
    tok_3ds_redirect: '3-D Secure, op de pagina van de bank', tok_renewal_3ds: 'Wordt geaccepteerd; een verlenging vraagt om de koper', tok_renewal_declined: 'Wordt geaccepteerd; een verlenging wordt geweigerd',
    tok_processing: 'Wordt 10 seconden verwerkt', tok_declined: 'Geweigerd', tok_funds: 'Onvoldoende saldo',
    tok_expired: 'Verlopen kaart', tok_cvc: 'Onjuiste CVC', tok_error: 'Bank niet bereikbaar',
  },
  cardFrame: 'Veilig betalen met kaart',
  bank: {
    title: '3-D Secure-verificatie',
    question: 'De sandboxbank vraagt u, in plaats van uw eigen bank, of deze betaling van u is.',
    complete: 'Verificatie voltooien', fail: 'Verificatie laten mislukken',
  },
  paypal: {
    wait: 'Een ogenblik…', pay: '{merchant} betalen', payWith: 'Betalen met', agree: 'Akkoord en betalen', cancel: 'Annuleren',
    renewals: '{merchant} mag verlengingen van dit PayPal-account afschrijven totdat u ze uitschakelt.',
    instruments: {
      balance: { name: 'PayPal-saldo', hint: 'Testgeld, raakt nooit op' },
      slow: { name: 'Bankrekening •••• 0077', hint: 'Komt na 10 seconden aan' },
      declined: { name: 'Visa •••• 0002', hint: 'Geweigerd betaalmiddel, om een weigering te proberen' },
    },
  },
};
