import type { SandboxWords } from './sandbox-words.js';

export const pt: SandboxWords = {
  sandbox: 'Ambiente de teste',
  noMoney: 'Nenhum dinheiro é movimentado aqui.',
  fields: { number: 'Número do cartão', expiry: 'Validade', cvc: 'CVC', name: 'Nome no cartão (opcional)' },
  expiryShape: 'MM / AA',
  problems: {
    numberIncomplete: 'O número do cartão está incompleto.', notATestCard: 'Cartões reais não são aceitos aqui. Use um cartão de teste.',
    expiryIncomplete: 'A data de validade do cartão está incompleta.', expiryMonth: 'O mês de validade do cartão é inválido.',
    expiryPast: 'A data de validade do cartão já passou.', cvcIncomplete: 'O código de segurança do cartão está incompleto.',
  },
  testCards: 'Cartões de teste',
  cards: {
    tok_success: 'Aceito', tok_3ds_modal: '3-D Secure, em uma janela', tok_3ds2_modal: '3-D Secure 2, em uma janela',
    tok_3ds_redirect: '3-D Secure, na página do banco', tok_renewal_3ds: 'Aceito; uma renovação precisa do comprador', tok_renewal_declined: 'Aceito; uma renovação é recusada',
    tok_processing: 'Fica 10 segundos em processamento', tok_declined: 'Recusado', tok_funds: 'Saldo insuficiente',
    tok_expired: 'Cartão vencido', tok_cvc: 'CVC incorreto', tok_error: 'Banco indisponível',
  },
  cardFrame: 'Pagamento seguro com cartão',
  bank: {
    title: 'Autenticação 3-D Secure',
    question: 'O banco de teste pergunta, no lugar do seu banco, se este pagamento é seu.',
    complete: 'Concluir a autenticação', fail: 'Fazer a autenticação falhar',
  },
  paypal: {
    wait: 'Um momento…', pay: 'Pagar {merchant}', payWith: 'Pagar com', agree: 'Concordar e pagar', cancel: 'Cancelar',
    renewals: '{merchant} pode cobrar renovações nesta conta do PayPal até você desativá-las.',
    instruments: {
      balance: { name: 'Saldo do PayPal', hint: 'Dinheiro de teste, nunca acaba' },
      slow: { name: 'Conta bancária •••• 0077', hint: 'Leva 10 segundos para chegar' },
      declined: { name: 'Visa •••• 0002', hint: 'Meio recusado, para testar uma recusa' },
    },
  },
};
