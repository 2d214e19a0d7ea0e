import type { SandboxWords } from './sandbox-words.js';

export const ko: SandboxWords = {
  sandbox: '샌드박스',
  noMoney: '여기서는 실제 돈이 오가지 않습니다.',
  fields: { number: '카드 번호', expiry: '유효 기간', cvc: '보안 코드', name: '카드의 이름(선택 사항)' },
  expiryShape: '월 / 년',
  problems: {
    numberIncomplete: '카드 번호가 완전하지 않습니다.', notATestCard: '실제 카드는 사용할 수 없습니다. 테스트 카드를 사용하세요.',
    expiryIncomplete: '카드 유효 기간이 완전하지 않습니다.', expiryMonth: '카드 유효 기간의 월이 올바르지 않습니다.',
    expiryPast: '카드 유효 기간이 지났습니다.', cvcIncomplete: '카드 보안 코드가 완전하지 않습니다.',
  },
  testCards: '테스트 카드',
  cards: {
    tok_success: '승인됨', tok_3ds_modal: '3-D Secure, 창에서 인증', tok_3ds2_modal: '3-D Secure 2, 창에서 인증',
    tok_3ds_redirect: '3-D Secure, 은행 페이지에서 인증', tok_renewal_3ds: '승인됨. 갱신할 때 구매자 인증 필요', tok_renewal_declined: '승인됨. 갱신할 때 거절됨',
    tok_processing: '10초 동안 처리됨', tok_declined: '거절됨', tok_funds: '잔액 부족',
    tok_expired: '만료된 카드', tok_cvc: '잘못된 보안 코드', tok_error: '은행에 연결할 수 없음',
  },
  cardFrame: '안전한 카드 결제',
  bank: {
    title: '3-D Secure 인증',
    question: '샌드박스 은행이 고객님의 은행을 대신하여 본인의 결제인지 묻습니다.',
    complete: '인증 완료', fail: '인증 실패 처리',
  },
  paypal: {
    wait: '잠시만 기다려 주세요…', pay: '{merchant}에 결제', payWith: '결제 수단', agree: '동의하고 결제', cancel: '취소',
    renewals: '{merchant}은(는) 고객님이 해제할 때까지 이 PayPal 계정에 갱신 요금을 청구할 수 있습니다.',
    instruments: {
      balance: { name: 'PayPal 잔액', hint: '테스트 금액, 소진되지 않음' },
      slow: { name: '은행 계좌 •••• 0077', hint: '입금까지 10초 걸림' },
      declined: { name: 'Visa •••• 0002', hint: '거절되는 결제 수단, 거절 테스트용' },
    },
  },
};
