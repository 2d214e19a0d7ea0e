import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'Produkte suchen',
    searchHint: 'Name, Seriennummer oder Kunde',
    family: 'Produktfamilie',
    allFamilies: 'Alle Produkte',
    term: 'Laufzeit bis',
    noTerm: 'Keine feste Laufzeit',
    capacity: 'Umfang',
    trial: 'Test',
    pending: 'Bestellung offen',
    more: 'Mehr',
    expansion: 'Erweiterung',
    viewPending: 'Offene Bestellung ansehen',
    emptyTitle: 'Noch keine Produkte',
    emptyText: 'Hier erscheinen die Produkte Ihrer Kunden.',
    nothingFound: 'Nichts gefunden für „{query}“',
    nothingFoundText: 'Prüfen Sie die Schreibweise oder suchen Sie nach Seriennummer oder Kunde.',
    clearSearch: 'Suche löschen',
    failed: 'Die Produkte konnten nicht geladen werden',
    found: { one: '{count} Produkt', other: '{count} Produkte' },
    foundSoFar: { one: '{count} Produkt angezeigt, weitere ladbar', other: '{count} Produkte angezeigt, weitere ladbar' },
  },
};
