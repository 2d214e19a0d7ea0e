import type { SandboxWords } from './sandbox-words.js';

export const ru: SandboxWords = {
  sandbox: 'Песочница',
  noMoney: 'Деньги здесь не переводятся.',
  fields: { number: 'Номер карты', expiry: 'Срок действия', cvc: 'CVC', name: 'Имя на карте (необязательно)' },
  expiryShape: 'ММ / ГГ',
  problems: {
    numberIncomplete: 'Номер карты введён не полностью.', notATestCard: 'Настоящие карты здесь не принимаются. Используйте тестовую карту.',
    expiryIncomplete: 'Срок действия карты введён не полностью.', expiryMonth: 'Месяц срока действия указан неверно.',
    expiryPast: 'Срок действия карты истёк.', cvcIncomplete: 'Код безопасности введён не полностью.',
  },
  testCards: 'Тестовые карты',
  cards: {
    tok_success: 'Принимается', tok_3ds_modal: '3-D Secure, в окне', tok_3ds2_modal: '3-D Secure 2, в окне',
    tok_3ds_redirect: '3-D Secure, на странице банка', tok_renewal_3ds: 'Принимается; для продления нужен покупатель', tok_renewal_declined: 'Принимается; продление отклоняется',
    tok_processing: 'Обрабатывается 10 секунд', tok_declined: 'Отклоняется', tok_funds: 'Недостаточно средств',
    tok_expired: 'Срок карты истёк', tok_cvc: 'Неверный CVC', tok_error: 'Банк недоступен',
  },
  cardFrame: 'Безопасная оплата картой',
  bank: {
    title: 'Проверка 3-D Secure',
    question: 'Тестовый банк вместо вашего банка спрашивает, ваш ли это платёж.',
    complete: 'Подтвердить платёж', fail: 'Отклонить подтверждение',
  },
  paypal: {
    wait: 'Одну минуту…', pay: 'Оплатить: {merchant}', payWith: 'Способ оплаты', agree: 'Согласиться и оплатить', cancel: 'Отмена',
    renewals: '{merchant} может списывать оплату продлений с этого счёта PayPal, пока вы их не отключите.',
    instruments: {
      balance: { name: 'Баланс PayPal', hint: 'Тестовые средства, не заканчиваются' },
      slow: { name: 'Банковский счёт •••• 0077', hint: 'Поступает через 10 секунд' },
      declined: { name: 'Visa •••• 0002', hint: 'Отклоняемый способ, чтобы проверить отказ' },
    },
  },
};
