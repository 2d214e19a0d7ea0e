import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'Ürün ara',
    searchHint: 'Ad, seri numarası veya müşteri',
    family: 'Ürün ailesi',
    allFamilies: 'Tüm ürünler',
    term: 'Dönem sonu',
    noTerm: 'Sabit dönem yok',
    capacity: 'Kapsam',
    trial: 'Deneme',
    pending: 'Bekleyen sipariş',
    more: 'Diğer',
    expansion: 'Genişletme',
    viewPending: 'Bekleyen siparişi görüntüle',
    emptyTitle: 'Henüz ürün yok',
    emptyText: 'Müşterilerinizin sahip olduğu ürünler burada görünür.',
    nothingFound: '“{query}” için sonuç bulunamadı',
    nothingFoundText: 'Yazımı kontrol edin veya seri numarasına ya da müşteriye göre arayın.',
    clearSearch: 'Aramayı temizle',
    failed: 'Ürünler yüklenemedi',
    found: { one: '{count} ürün', other: '{count} ürün' },
    foundSoFar: { one: '{count} ürün gösteriliyor, daha fazlası var', other: '{count} ürün gösteriliyor, daha fazlası var' },
  },
};
