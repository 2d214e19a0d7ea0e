import type { SandboxWords } from './sandbox-words.js';

export const zh: SandboxWords = {
  sandbox: '沙盒',
  noMoney: '此处不会发生真实扣款。',
  fields: { number: '卡号', expiry: '有效期', cvc: '安全码', name: '持卡人姓名（选填）' },
  expiryShape: '月 / 年',
  problems: {
    numberIncomplete: '卡号不完整。', notATestCard: '此处不接受真实银行卡。请使用测试卡。',
    expiryIncomplete: '有效期不完整。', expiryMonth: '有效期的月份无效。',
    expiryPast: '银行卡已过有效期。', cvcIncomplete: '安全码不完整。',
  },
  testCards: '测试卡',
  cards: {
    tok_success: '支付成功', tok_3ds_modal: '3-D Secure，在窗口中验证', tok_3ds2_modal: '3-D Secure 2，在窗口中验证',
    tok_3ds_redirect: '3-D Secure，在银行页面验证', tok_renewal_3ds: '支付成功；续订时需要买家验证', tok_renewal_declined: '支付成功；续订时被拒绝',
    tok_processing: '处理 10 秒', tok_declined: '被拒绝', tok_funds: '余额不足',
    tok_expired: '银行卡已过期', tok_cvc: '安全码错误', tok_error: '无法连接银行',
  },
  cardFrame: '安全的银行卡支付',
  bank: {
    title: '3-D Secure 验证',
    question: '沙盒银行代替您的银行询问：这笔付款是您本人发起的吗？',
    complete: '完成验证', fail: '使验证失败',
  },
  paypal: {
    wait: '请稍候…', pay: '向 {merchant} 付款', payWith: '付款方式', agree: '同意并付款', cancel: '取消',
    renewals: '{merchant} 可以从此 PayPal 账户扣取续订费用，直到您将其关闭。',
    instruments: {
      balance: { name: 'PayPal 余额', hint: '沙盒资金，永不用完' },
      slow: { name: '银行账户 •••• 0077', hint: '10 秒后到账' },
      declined: { name: 'Visa •••• 0002', hint: '会被拒绝的付款方式，用于测试拒绝' },
    },
  },
};
