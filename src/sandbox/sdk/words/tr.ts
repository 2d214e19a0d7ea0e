import type { SandboxWords } from './sandbox-words.js';

export const tr: SandboxWords = {
  sandbox: 'Deneme ortamı',
  noMoney: 'Burada para aktarılmaz.',
  fields: { number: 'Kart numarası', expiry: 'Son kullanma', cvc: 'CVC', name: 'Karttaki ad (isteğe bağlı)' },
  expiryShape: 'AA / YY',
  problems: {
    numberIncomplete: 'Kart numaranız eksik.', notATestCard: 'Burada gerçek kartlar kabul edilmez. Bir deneme kartı kullanın.',
    expiryIncomplete: 'Kartınızın son kullanma tarihi eksik.', expiryMonth: 'Kartınızın son kullanma ayı geçersiz.',
    expiryPast: 'Kartınızın son kullanma tarihi geçmiş.', cvcIncomplete: 'Kartınızın güvenlik kodu eksik.',
  },
  testCards: 'Deneme kartları',
  cards: {
    tok_success: 'Kabul edilir', tok_3ds_modal: '3-D Secure, bir pencerede', tok_3ds2_modal: '3-D Secure 2, bir pencerede',
    tok_3ds_redirect: '3-D Secure, bankanın sayfasında', tok_renewal_3ds: 'Kabul edilir; yenileme alıcıyı ister', tok_renewal_declined: 'Kabul edilir; yenileme reddedilir',
    tok_processing: '10 saniye boyunca işlenir', tok_declined: 'Reddedilir', tok_funds: 'Yetersiz bakiye',
    tok_expired: 'Süresi dolmuş kart', tok_cvc: 'Yanlış CVC', tok_error: 'Bankaya ulaşılamıyor',
  },
  cardFrame: 'Güvenli kart ödemesi',
  bank: {
    title: '3-D Secure doğrulaması',
    question: 'Deneme bankası, kendi bankanızın yerine bu ödemenin size ait olup olmadığını soruyor.',
    complete: 'Doğrulamayı tamamla', fail: 'Doğrulamayı başarısız kıl',
  },
  paypal: {
    wait: 'Bir dakika…', pay: '{merchant} için öde', payWith: 'Ödeme aracı', agree: 'Kabul et ve öde', cancel: 'İptal',
    renewals: '{merchant}, siz kapatana kadar yenilemeleri bu PayPal hesabından tahsil edebilir.',
    instruments: {
      balance: { name: 'PayPal bakiyesi', hint: 'Deneme parası, hiç bitmez' },
      slow: { name: 'Banka hesabı •••• 0077', hint: 'Ulaşması 10 saniye sürer' },
      declined: { name: 'Visa •••• 0002', hint: 'Reddedilen araç, bir reddi denemek için' },
    },
  },
};
