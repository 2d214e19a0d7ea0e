import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'البحث في المنتجات',
    searchHint: 'الاسم أو الرقم التسلسلي أو العميل',
    family: 'فئة المنتجات',
    allFamilies: 'جميع المنتجات',
    term: 'تاريخ الانتهاء',
    noTerm: 'دون مدة محددة',
    capacity: 'يشمل',
    trial: 'تجريبي',
    pending: 'طلب معلّق',
    more: 'المزيد',
    expansion: 'توسعة',
    viewPending: 'عرض الطلب المعلّق',
    emptyTitle: 'لا توجد منتجات بعد',
    emptyText: 'تظهر هنا المنتجات التي يملكها عملاؤك.',
    nothingFound: 'لا توجد نتائج عن «{query}»',
    nothingFoundText: 'تحقق من الكتابة، أو ابحث بالرقم التسلسلي أو اسم العميل.',
    clearSearch: 'مسح البحث',
    failed: 'تعذّر تحميل المنتجات',
    found: { zero: 'لا توجد منتجات', one: 'منتج واحد', two: 'منتجان', few: '{count} منتجات', many: '{count} منتجًا', other: '{count} منتج' },
    foundSoFar: {
      zero: 'لم يُعرض أي منتج، وهناك المزيد', one: 'عُرض منتج واحد، وهناك المزيد', two: 'عُرض منتجان، وهناك المزيد',
      few: 'عُرضت {count} منتجات، وهناك المزيد', many: 'عُرض {count} منتجًا، وهناك المزيد', other: 'عُرض {count} منتج، وهناك المزيد',
    },
  },
};
