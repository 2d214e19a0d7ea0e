import type { Checkout } from '../checkout.js';
import { createLatestCall } from '../latest-call.js';
import { loadMore, searchList, type Place } from '../load-remote.js';
import type { Product } from '../model/product.js';
import type { RemoteList } from '../remote.js';
import type { CheckoutState } from '../state.js';
import type { CoreContext } from './core-context.js';

const place: Place<RemoteList<Product>> = {
  get: (state: CheckoutState) => state.products,
  set: (state, products) => ({ ...state, products }),
};

/** Finding the product to expand. */
export function createProductIntents({ alive, backend, store }: CoreContext): Pick<Checkout, 'searchProducts' | 'moreProducts'> {
  const latestCall = createLatestCall(alive);
  return {
    searchProducts: (query, signal) =>
      searchList(store, latestCall, place, query, signal, (inner) => backend.listProducts({ query }, { signal: inner })),
    moreProducts: (signal) =>
      loadMore(store, latestCall, place, signal, (cursor, query, inner) => backend.listProducts({ query, cursor }, { signal: inner })),
  };
}
