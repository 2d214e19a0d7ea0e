import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: '搜索产品',
    searchHint: '名称、序列号或客户',
    family: '产品系列',
    allFamilies: '全部产品',
    term: '到期日',
    noTerm: '无固定期限',
    capacity: '包含',
    trial: '试用',
    pending: '订单待支付',
    more: '更多',
    expansion: '扩容',
    viewPending: '查看待支付订单',
    emptyTitle: '暂无产品',
    emptyText: '您的客户拥有的产品将显示在这里。',
    nothingFound: '未找到与“{query}”相关的内容',
    nothingFoundText: '请检查拼写，或按序列号、客户搜索。',
    clearSearch: '清除搜索',
    failed: '无法加载产品',
    found: { other: '{count} 个产品' },
    foundSoFar: { other: '已显示 {count} 个产品，还有更多' },
  },
};
