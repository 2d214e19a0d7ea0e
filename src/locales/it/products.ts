import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'Cerca prodotti',
    searchHint: 'Nome, numero di serie o cliente',
    family: 'Famiglia di prodotti',
    allFamilies: 'Tutti i prodotti',
    term: 'Scadenza',
    noTerm: 'Nessuna scadenza fissa',
    capacity: 'Include',
    trial: 'Prova',
    pending: 'Ordine in sospeso',
    more: 'Altro',
    expansion: 'Espansione',
    viewPending: 'Vedi ordine in sospeso',
    emptyTitle: 'Ancora nessun prodotto',
    emptyText: 'I prodotti dei clienti compaiono qui.',
    nothingFound: 'Nessun risultato per «{query}»',
    nothingFoundText: 'Controllare l’ortografia o cercare per numero di serie o cliente.',
    clearSearch: 'Cancella ricerca',
    failed: 'Impossibile caricare i prodotti',
    found: { one: '{count} prodotto', many: '{count} di prodotti', other: '{count} prodotti' },
    foundSoFar: {
      one: '{count} prodotto mostrato, altri da caricare', many: '{count} di prodotti mostrati, altri da caricare',
      other: '{count} prodotti mostrati, altri da caricare',
    },
  },
};
