import type { SandboxWords } from './sandbox-words.js';

export const zhTw: SandboxWords = {
  sandbox: '沙盒',
  noMoney: '此處不會實際扣款。',
  fields: { number: '卡號', expiry: '到期日', cvc: '安全碼', name: '持卡人姓名（選填）' },
  expiryShape: '月 / 年',
  problems: {
    numberIncomplete: '卡號不完整。', notATestCard: '此處不接受真實的卡片。請使用測試卡。',
    expiryIncomplete: '到期日不完整。', expiryMonth: '到期月份無效。',
    expiryPast: '卡片已過期。', cvcIncomplete: '安全碼不完整。',
  },
  testCards: '測試卡',
  cards: {
    tok_success: '付款成功', tok_3ds_modal: '3-D Secure，在視窗中驗證', tok_3ds2_modal: '3-D Secure 2，在視窗中驗證',
    tok_3ds_redirect: '3-D Secure，在銀行頁面驗證', tok_renewal_3ds: '付款成功；續訂時需要買家驗證', tok_renewal_declined: '付款成功；續訂時遭拒',
    tok_processing: '處理 10 秒', tok_declined: '遭拒', tok_funds: '餘額不足',
    tok_expired: '卡片已過期', tok_cvc: '安全碼錯誤', tok_error: '無法連線至銀行',
  },
  cardFrame: '安全的卡片付款',
  bank: {
    title: '3-D Secure 驗證',
    question: '沙盒銀行代替您的銀行詢問：這筆付款是您本人發起的嗎？',
    complete: '完成驗證', fail: '使驗證失敗',
  },
  paypal: {
    wait: '請稍候…', pay: '付款給 {merchant}', payWith: '付款方式', agree: '同意並付款', cancel: '取消',
    renewals: '{merchant} 可以從此 PayPal 帳戶收取續訂費用，直到您將其關閉。',
    instruments: {
      balance: { name: 'PayPal 餘額', hint: '沙盒資金，永不用完' },
      slow: { name: '銀行帳戶 •••• 0077', hint: '10 秒後入帳' },
      declined: { name: 'Visa •••• 0002', hint: '會遭拒的付款方式，用於測試拒絕' },
    },
  },
};
