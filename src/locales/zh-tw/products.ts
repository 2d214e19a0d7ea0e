import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: '搜尋產品',
    searchHint: '名稱、序號或客戶',
    family: '產品系列',
    allFamilies: '所有產品',
    term: '到期日',
    noTerm: '無固定期限',
    capacity: '包含',
    trial: '試用',
    pending: '訂單待付款',
    more: '更多',
    expansion: '擴充',
    viewPending: '檢視待付款訂單',
    emptyTitle: '尚無產品',
    emptyText: '您的客戶所擁有的產品會顯示在這裡。',
    nothingFound: '找不到與「{query}」相關的內容',
    nothingFoundText: '請檢查拼字，或依序號、客戶搜尋。',
    clearSearch: '清除搜尋',
    failed: '無法載入產品',
    found: { other: '{count} 個產品' },
    foundSoFar: { other: '已顯示 {count} 個產品，還有更多' },
  },
};
