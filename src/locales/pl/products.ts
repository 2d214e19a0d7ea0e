import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'Szukaj produktów',
    searchHint: 'Nazwa, numer seryjny lub klient',
    family: 'Rodzina produktów',
    allFamilies: 'Wszystkie produkty',
    term: 'Koniec okresu',
    noTerm: 'Bez stałego okresu',
    capacity: 'Obejmuje',
    trial: 'Wersja próbna',
    pending: 'Zamówienie w toku',
    more: 'Więcej',
    expansion: 'Rozszerzenie',
    viewPending: 'Zobacz zamówienie w toku',
    emptyTitle: 'Nie ma jeszcze produktów',
    emptyText: 'Tutaj pojawią się produkty należące do klientów.',
    nothingFound: 'Brak wyników dla „{query}”',
    nothingFoundText: 'Sprawdź pisownię albo wyszukaj według numeru seryjnego lub klienta.',
    clearSearch: 'Wyczyść wyszukiwanie',
    failed: 'Nie udało się wczytać produktów',
    found: { one: '{count} produkt', few: '{count} produkty', many: '{count} produktów', other: '{count} produktu' },
    foundSoFar: {
      one: 'Widoczny {count} produkt, można wczytać więcej', few: 'Widoczne {count} produkty, można wczytać więcej',
      many: 'Widocznych {count} produktów, można wczytać więcej', other: 'Widoczne {count} produktu, można wczytać więcej',
    },
  },
};
