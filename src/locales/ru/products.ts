import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'Поиск продуктов',
    searchHint: 'Название, серийный номер или клиент',
    family: 'Линейка продуктов',
    allFamilies: 'Все продукты',
    term: 'Окончание срока',
    noTerm: 'Без фиксированного срока',
    capacity: 'Включено',
    trial: 'Пробная версия',
    pending: 'Заказ в ожидании',
    more: 'Ещё',
    expansion: 'Расширение',
    viewPending: 'Открыть ожидающий заказ',
    emptyTitle: 'Продуктов пока нет',
    emptyText: 'Здесь появятся продукты ваших клиентов.',
    nothingFound: 'По запросу «{query}» ничего не найдено',
    nothingFoundText: 'Проверьте написание или ищите по серийному номеру или клиенту.',
    clearSearch: 'Очистить поиск',
    failed: 'Не удалось загрузить продукты',
    found: { one: '{count} продукт', few: '{count} продукта', many: '{count} продуктов', other: '{count} продукта' },
    foundSoFar: {
      one: 'Показан {count} продукт, можно загрузить ещё', few: 'Показано {count} продукта, можно загрузить ещё',
      many: 'Показано {count} продуктов, можно загрузить ещё', other: 'Показано {count} продукта, можно загрузить ещё',
    },
  },
};
