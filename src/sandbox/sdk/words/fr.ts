import type { SandboxWords } from './sandbox-words.js';

export const fr: SandboxWords = {
  sandbox: 'Bac à sable',
  noMoney: 'Aucun argent ne circule ici.',
  fields: { number: 'Numéro de carte', expiry: 'Expiration', cvc: 'CVC', name: 'Nom sur la carte (facultatif)' },
  expiryShape: 'MM / AA',
  problems: {
    numberIncomplete: 'Le numéro de votre carte est incomplet.', notATestCard: 'Les vraies cartes ne sont pas acceptées ici. Utilisez une carte de test.',
    expiryIncomplete: 'La date d’expiration de votre carte est incomplète.', expiryMonth: 'Le mois d’expiration de votre carte n’est pas valide.',
    expiryPast: 'La date d’expiration de votre carte est passée.', cvcIncomplete: 'Le code de sécurité de votre carte est incomplet.',
  },
  testCards: 'Cartes de test',
  cards: {
    tok_success: 'Acceptée', tok_3ds_modal: '3-D Secure, dans une fenêtre', tok_3ds2_modal: '3-D Secure 2, dans une fenêtre',
    tok_3ds_redirect: '3-D Secure, sur la page de la banque', tok_renewal_3ds: 'Acceptée ; un renouvellement demande l’acheteur', tok_renewal_declined: 'Acceptée ; un renouvellement est refusé',
    tok_processing: 'Traitée pendant 10 secondes', tok_declined: 'Refusée', tok_funds: 'Fonds insuffisants',
    tok_expired: 'Carte expirée', tok_cvc: 'CVC erroné', tok_error: 'Banque injoignable',
  },
  cardFrame: 'Paiement sécurisé par carte',
  bank: {
    title: 'Authentification 3-D Secure',
    question: 'La banque de test vous demande, à la place de votre banque, si ce paiement est bien le vôtre.',
    complete: 'Terminer l’authentification', fail: 'Faire échouer l’authentification',
  },
  paypal: {
    wait: 'Un instant…', pay: 'Payer {merchant}', payWith: 'Payer avec', agree: 'Accepter et payer', cancel: 'Annuler',
    renewals: '{merchant} peut débiter ce compte PayPal pour les renouvellements jusqu’à ce que vous les désactiviez.',
    instruments: {
      balance: { name: 'Solde PayPal', hint: 'Fonds de test, jamais épuisés' },
      slow: { name: 'Compte bancaire •••• 0077', hint: 'Met 10 secondes à arriver' },
      declined: { name: 'Visa •••• 0002', hint: 'Moyen refusé, pour essayer un refus' },
    },
  },
};
