import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: '製品を検索',
    searchHint: '名前、シリアル番号、または顧客',
    family: '製品シリーズ',
    allFamilies: 'すべての製品',
    term: '契約終了日',
    noTerm: '期間の定めなし',
    capacity: '内容',
    trial: '試用版',
    pending: '未完了の注文あり',
    more: 'その他',
    expansion: '拡張',
    viewPending: '未完了の注文を表示',
    emptyTitle: '製品はまだありません',
    emptyText: '顧客が所有する製品がここに表示されます。',
    nothingFound: '「{query}」に一致するものはありません',
    nothingFoundText: '入力内容を確認するか、シリアル番号または顧客で検索してください。',
    clearSearch: '検索をクリア',
    failed: '製品を読み込めませんでした',
    found: { other: '製品{count}件' },
    foundSoFar: { other: '製品{count}件を表示中、続きがあります' },
  },
};
