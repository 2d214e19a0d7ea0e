import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'Producten zoeken',
    searchHint: 'Naam, serienummer of klant',
    family: 'Productfamilie',
    allFamilies: 'Alle producten',
    term: 'Loopt tot',
    noTerm: 'Geen vaste looptijd',
    capacity: 'Omvat',
    trial: 'Proef',
    pending: 'Bestelling open',
    more: 'Meer',
    expansion: 'Uitbreiding',
    viewPending: 'Open bestelling bekijken',
    emptyTitle: 'Nog geen producten',
    emptyText: 'Hier verschijnen de producten van uw klanten.',
    nothingFound: 'Niets gevonden voor “{query}”',
    nothingFoundText: 'Controleer de spelling of zoek op serienummer of klant.',
    clearSearch: 'Zoekopdracht wissen',
    failed: 'De producten konden niet worden geladen',
    found: { one: '{count} product', other: '{count} producten' },
    foundSoFar: { one: '{count} product getoond, er zijn er meer', other: '{count} producten getoond, er zijn er meer' },
  },
};
