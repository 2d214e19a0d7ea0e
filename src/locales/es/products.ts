import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'Buscar productos',
    searchHint: 'Nombre, número de serie o cliente',
    family: 'Familia de productos',
    allFamilies: 'Todos los productos',
    term: 'Vence',
    noTerm: 'Sin plazo fijo',
    capacity: 'Incluye',
    trial: 'Prueba',
    pending: 'Pedido pendiente',
    more: 'Más',
    expansion: 'Ampliación',
    viewPending: 'Ver el pedido pendiente',
    emptyTitle: 'Aún no hay productos',
    emptyText: 'Aquí aparecen los productos de sus clientes.',
    nothingFound: 'Sin resultados para «{query}»',
    nothingFoundText: 'Revise la ortografía o busque por número de serie o cliente.',
    clearSearch: 'Borrar búsqueda',
    failed: 'No se han podido cargar los productos',
    found: { one: '{count} producto', many: '{count} de productos', other: '{count} productos' },
    foundSoFar: {
      one: '{count} producto mostrado, hay más por cargar', many: '{count} de productos mostrados, hay más por cargar',
      other: '{count} productos mostrados, hay más por cargar',
    },
  },
};
