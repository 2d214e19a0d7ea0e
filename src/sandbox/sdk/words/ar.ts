import type { SandboxWords } from './sandbox-words.js';

export const ar: SandboxWords = {
  sandbox: 'بيئة تجريبية',
  noMoney: 'لا تنتقل هنا أي أموال.',
  fields: { number: 'رقم البطاقة', expiry: 'تاريخ الانتهاء', cvc: 'رمز الأمان', name: 'الاسم على البطاقة (اختياري)' },
  expiryShape: 'MM / YY',
  problems: {
    numberIncomplete: 'رقم بطاقتك غير مكتمل.', notATestCard: 'لا تُقبل البطاقات الحقيقية هنا. استخدم بطاقة اختبار.',
    expiryIncomplete: 'تاريخ انتهاء بطاقتك غير مكتمل.', expiryMonth: 'شهر انتهاء بطاقتك غير صالح.',
    expiryPast: 'تاريخ انتهاء بطاقتك قد مضى.', cvcIncomplete: 'رمز أمان بطاقتك غير مكتمل.',
  },
  testCards: 'بطاقات الاختبار',
  cards: {
    tok_success: 'تُقبل', tok_3ds_modal: '3-D Secure في نافذة', tok_3ds2_modal: '3-D Secure 2 في نافذة',
    tok_3ds_redirect: '3-D Secure في صفحة البنك', tok_renewal_3ds: 'تُقبل؛ ويتطلب التجديد المشتري', tok_renewal_declined: 'تُقبل؛ ويُرفض التجديد',
    tok_processing: 'تستغرق المعالجة 10 ثوانٍ', tok_declined: 'مرفوضة', tok_funds: 'رصيد غير كافٍ',
    tok_expired: 'بطاقة منتهية الصلاحية', tok_cvc: 'رمز أمان خاطئ', tok_error: 'تعذّر الوصول إلى البنك',
  },
  cardFrame: 'دفع آمن بالبطاقة',
  bank: {
    title: 'المصادقة عبر 3-D Secure',
    question: 'يسألك البنك التجريبي، نيابةً عن بنكك، هل هذه الدفعة لك.',
    complete: 'إتمام المصادقة', fail: 'إفشال المصادقة',
  },
  paypal: {
    wait: 'لحظة من فضلك…', pay: 'ادفع إلى {merchant}', payWith: 'ادفع باستخدام', agree: 'الموافقة والدفع', cancel: 'إلغاء',
    renewals: 'يجوز لـ {merchant} الخصم من حساب PayPal هذا لعمليات التجديد حتى توقفها.',
    instruments: {
      balance: { name: 'رصيد PayPal', hint: 'أموال تجريبية لا تنفد' },
      slow: { name: 'حساب بنكي •••• 0077', hint: 'يستغرق الوصول 10 ثوانٍ' },
      declined: { name: 'Visa •••• 0002', hint: 'وسيلة مرفوضة، لتجربة الرفض' },
    },
  },
};
