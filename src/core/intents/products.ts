import type { Checkout } from '../checkout.js';
import type { Place } from '../load-remote.js';
import type { Product } from '../model/product.js';
import type { RemoteList } from '../remote.js';
import type { CheckoutState } from '../state.js';
import type { CoreContext } from './core-context.js';
import { createListIntents } from './list.js';

const place: Place<RemoteList<Product>> = {
  get: (state: CheckoutState) => state.products,
  set: (state, products) => ({ ...state, products }),
};

/** Finding the product to expand. */
export function createProductIntents(core: CoreContext): Pick<Checkout, 'searchProducts' | 'moreProducts'> {
  const { search, more } = createListIntents(core, place, ({ serialNumber }) => serialNumber, (query, call) => core.backend.listProducts(query, call));
  return { searchProducts: search, moreProducts: more };
}
