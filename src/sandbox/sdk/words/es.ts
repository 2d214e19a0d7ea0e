import type { SandboxWords } from './sandbox-words.js';

export const es: SandboxWords = {
  sandbox: 'Entorno de pruebas',
  noMoney: 'Aquí no se mueve dinero.',
  fields: { number: 'Número de tarjeta', expiry: 'Caducidad', cvc: 'CVC', name: 'Nombre en la tarjeta (opcional)' },
  expiryShape: 'MM / AA',
  problems: {
    numberIncomplete: 'El número de su tarjeta está incompleto.', notATestCard: 'Aquí no se aceptan tarjetas reales. Use una tarjeta de prueba.',
    expiryIncomplete: 'La fecha de caducidad está incompleta.', expiryMonth: 'El mes de caducidad no es válido.',
    expiryPast: 'La fecha de caducidad ya ha pasado.', cvcIncomplete: 'El código de seguridad está incompleto.',
  },
  testCards: 'Tarjetas de prueba',
  cards: {
    tok_success: 'Se acepta', tok_3ds_modal: '3-D Secure, en una ventana', tok_3ds2_modal: '3-D Secure 2, en una ventana',
    tok_3ds_redirect: '3-D Secure, en la página del banco', tok_renewal_3ds: 'Se acepta; una renovación necesita al comprador', tok_renewal_declined: 'Se acepta; una renovación se rechaza',
    tok_processing: 'Se procesa durante 10 segundos', tok_declined: 'Rechazada', tok_funds: 'Fondos insuficientes',
    tok_expired: 'Tarjeta caducada', tok_cvc: 'CVC incorrecto', tok_error: 'No se puede contactar con el banco',
  },
  cardFrame: 'Pago seguro con tarjeta',
  bank: {
    title: 'Autenticación 3-D Secure',
    question: 'El banco de pruebas le pregunta, en lugar de su propio banco, si este pago es suyo.',
    complete: 'Completar la autenticación', fail: 'Hacer fallar la autenticación',
  },
  paypal: {
    wait: 'Un momento…', pay: 'Pagar a {merchant}', payWith: 'Pagar con', agree: 'Aceptar y pagar', cancel: 'Cancelar',
    renewals: '{merchant} puede cargar las renovaciones en esta cuenta de PayPal hasta que usted las desactive.',
    instruments: {
      balance: { name: 'Saldo de PayPal', hint: 'Fondos de prueba, nunca se agotan' },
      slow: { name: 'Cuenta bancaria •••• 0077', hint: 'Tarda 10 segundos en llegar' },
      declined: { name: 'Visa •••• 0002', hint: 'Medio rechazado, para probar un rechazo' },
    },
  },
};
