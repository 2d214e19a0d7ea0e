import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'חיפוש מוצרים',
    searchHint: 'שם, מספר סידורי או לקוח',
    family: 'משפחת מוצרים',
    allFamilies: 'כל המוצרים',
    term: 'סיום התקופה',
    noTerm: 'ללא תקופה קצובה',
    capacity: 'כולל',
    trial: 'ניסיון',
    pending: 'הזמנה ממתינה',
    more: 'עוד',
    expansion: 'הרחבה',
    viewPending: 'הצגת ההזמנה הממתינה',
    emptyTitle: 'אין עדיין מוצרים',
    emptyText: 'כאן יופיעו המוצרים של הלקוחות שלכם.',
    nothingFound: 'לא נמצאו תוצאות עבור ”{query}”',
    nothingFoundText: 'בדקו את האיות, או חפשו לפי מספר סידורי או לקוח.',
    clearSearch: 'ניקוי החיפוש',
    failed: 'טעינת המוצרים נכשלה',
    found: { one: 'מוצר אחד', two: '{count} מוצרים', other: '{count} מוצרים' },
    foundSoFar: { one: 'מוצג מוצר אחד, יש עוד לטעינה', two: 'מוצגים {count} מוצרים, יש עוד לטעינה', other: 'מוצגים {count} מוצרים, יש עוד לטעינה' },
  },
};
