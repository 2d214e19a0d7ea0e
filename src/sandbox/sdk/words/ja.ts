import type { SandboxWords } from './sandbox-words.js';

export const ja: SandboxWords = {
  sandbox: 'サンドボックス',
  noMoney: 'ここでは実際の支払いは行われません。',
  fields: { number: 'カード番号', expiry: '有効期限', cvc: 'セキュリティコード', name: 'カードの名義（任意）' },
  expiryShape: '月 / 年',
  problems: {
    numberIncomplete: 'カード番号が不完全です。', notATestCard: '実際のカードは使えません。テストカードをお使いください。',
    expiryIncomplete: '有効期限が不完全です。', expiryMonth: '有効期限の月が正しくありません。',
    expiryPast: 'カードの有効期限が切れています。', cvcIncomplete: 'セキュリティコードが不完全です。',
  },
  testCards: 'テストカード',
  cards: {
    tok_success: '成功', tok_3ds_modal: '3-D セキュア（ウィンドウ）', tok_3ds2_modal: '3-D セキュア 2（ウィンドウ）',
    tok_3ds_redirect: '3-D セキュア（銀行のページ）', tok_renewal_3ds: '成功。更新時に購入者の認証が必要', tok_renewal_declined: '成功。更新時に拒否',
    tok_processing: '処理に10秒かかる', tok_declined: '拒否', tok_funds: '残高不足',
    tok_expired: '期限切れのカード', tok_cvc: 'セキュリティコードの誤り', tok_error: '銀行に接続できない',
  },
  cardFrame: '安全なカード決済',
  bank: {
    title: '3-D セキュア認証',
    question: 'サンドボックス銀行が、お客様の銀行に代わって、この支払いがご本人によるものかをお尋ねします。',
    complete: '認証を完了', fail: '認証を失敗させる',
  },
  paypal: {
    wait: 'しばらくお待ちください…', pay: '{merchant} に支払う', payWith: '支払い方法', agree: '同意して支払う', cancel: 'キャンセル',
    renewals: '{merchant} は、お客様が停止するまで、更新の料金をこの PayPal アカウントに請求できます。',
    instruments: {
      balance: { name: 'PayPal 残高', hint: 'テスト用の残高。なくなりません' },
      slow: { name: '銀行口座 •••• 0077', hint: '着金まで10秒かかります' },
      declined: { name: 'Visa •••• 0002', hint: '拒否される支払い方法（拒否のテスト用）' },
    },
  },
};
