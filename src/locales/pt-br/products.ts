import type { words as english } from '../en/products.js';
import type { Translated } from '../words.js';

export const words: Translated<typeof english> = {
  productList: {
    searchLabel: 'Buscar produtos',
    searchHint: 'Nome, número de série ou cliente',
    family: 'Família de produtos',
    allFamilies: 'Todos os produtos',
    term: 'Vencimento',
    noTerm: 'Sem prazo definido',
    capacity: 'Inclui',
    trial: 'Avaliação',
    pending: 'Pedido pendente',
    more: 'Mais',
    expansion: 'Expansão',
    viewPending: 'Ver pedido pendente',
    emptyTitle: 'Ainda não há produtos',
    emptyText: 'Os produtos dos seus clientes aparecem aqui.',
    nothingFound: 'Nenhum resultado para “{query}”',
    nothingFoundText: 'Confira a ortografia ou busque por número de série ou cliente.',
    clearSearch: 'Limpar busca',
    failed: 'Não foi possível carregar os produtos',
    found: { one: '{count} produto', many: '{count} de produtos', other: '{count} produtos' },
    foundSoFar: {
      one: '{count} produto exibido, há mais para carregar', many: '{count} de produtos exibidos, há mais para carregar',
      other: '{count} produtos exibidos, há mais para carregar',
    },
  },
};
