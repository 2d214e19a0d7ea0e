import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'Rechercher un produit',
    searchHint: 'Nom, numéro de série ou client',
    family: 'Famille de produits',
    allFamilies: 'Tous les produits',
    term: 'Échéance',
    noTerm: 'Sans durée déterminée',
    capacity: 'Inclus',
    trial: 'Essai',
    pending: 'Commande en attente',
    more: 'Plus',
    expansion: 'Étendre',
    viewPending: 'Voir la commande en attente',
    emptyTitle: 'Aucun produit pour l’instant',
    emptyText: 'Les produits de vos clients apparaissent ici.',
    nothingFound: 'Aucun résultat pour « {query} »',
    nothingFoundText: 'Vérifiez l’orthographe, ou cherchez par numéro de série ou par client.',
    clearSearch: 'Effacer la recherche',
    failed: 'Les produits n’ont pas pu être chargés',
    found: { one: '{count} produit', many: '{count} de produits', other: '{count} produits' },
    foundSoFar: {
      one: '{count} produit affiché, d’autres à charger', many: '{count} de produits affichés, d’autres à charger',
      other: '{count} produits affichés, d’autres à charger',
    },
  },
};
