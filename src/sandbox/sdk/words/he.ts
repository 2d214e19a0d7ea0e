import type { SandboxWords } from './sandbox-words.js';

export const he: SandboxWords = {
  sandbox: 'סביבת בדיקה',
  noMoney: 'כאן לא עובר כסף.',
  fields: { number: 'מספר כרטיס', expiry: 'תוקף', cvc: 'קוד אבטחה', name: 'השם שעל הכרטיס (לא חובה)' },
  expiryShape: 'MM / YY',
  problems: {
    numberIncomplete: 'מספר הכרטיס אינו מלא.', notATestCard: 'כרטיסים אמיתיים אינם מתקבלים כאן. יש להשתמש בכרטיס בדיקה.',
    expiryIncomplete: 'תאריך התפוגה של הכרטיס אינו מלא.', expiryMonth: 'חודש התפוגה של הכרטיס אינו תקין.',
    expiryPast: 'תאריך התפוגה של הכרטיס עבר.', cvcIncomplete: 'קוד האבטחה של הכרטיס אינו מלא.',
  },
  testCards: 'כרטיסי בדיקה',
  cards: {
    tok_success: 'מתקבל', tok_3ds_modal: '3-D Secure, בחלון', tok_3ds2_modal: '3-D Secure 2, בחלון',
    tok_3ds_redirect: '3-D Secure, באתר הבנק', tok_renewal_3ds: 'מתקבל; חידוש מצריך את הקונה', tok_renewal_declined: 'מתקבל; חידוש נדחה',
    tok_processing: 'בעיבוד במשך 10 שניות', tok_declined: 'נדחה', tok_funds: 'אין כיסוי מספיק',
    tok_expired: 'כרטיס שפג תוקפו', tok_cvc: 'קוד אבטחה שגוי', tok_error: 'הבנק אינו זמין',
  },
  cardFrame: 'תשלום מאובטח בכרטיס',
  bank: {
    title: 'אימות 3-D Secure',
    question: 'בנק הבדיקה שואל, במקום הבנק שלך, אם התשלום הזה שלך.',
    complete: 'השלמת האימות', fail: 'הכשלת האימות',
  },
  paypal: {
    wait: 'רק רגע…', pay: 'תשלום ל־{merchant}', payWith: 'תשלום באמצעות', agree: 'אישור ותשלום', cancel: 'ביטול',
    renewals: '{merchant} רשאי לחייב את חשבון PayPal הזה עבור חידושים עד לכיבוים.',
    instruments: {
      balance: { name: 'יתרת PayPal', hint: 'כספי בדיקה שאינם אוזלים' },
      slow: { name: 'חשבון בנק •••• 0077', hint: 'מגיע אחרי 10 שניות' },
      declined: { name: 'Visa •••• 0002', hint: 'אמצעי שנדחה, לניסוי של דחייה' },
    },
  },
};
