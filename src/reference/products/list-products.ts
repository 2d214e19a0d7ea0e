import type { ListQuery, Page } from '../../core/model/common.js';
import type { Product } from '../../core/model/product.js';
import { familyOf, planOf } from '../catalogue/lookup.js';
import type { ReferenceContext } from '../context.js';
import { pageThrough } from '../paging.js';
import { matches } from '../search.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { reachesProduct } from './find-product.js';
import { presentProduct } from './present-product.js';
import { products } from './product-record.js';
import { viewerOf } from './viewer.js';

/** What the partner's customers own, as far as the session reaches. */
export async function listProducts({ store, catalogue }: ReferenceContext, session: BuyerSession, list: ListQuery): Promise<Page<Product>> {
  const found = await pageThrough(
    (range) => products.list(store, { where: { index: 'partner', value: session.partner.id }, ...range }),
    list,
    (product) => {
      const family = familyOf(catalogue, product.familyId);
      return reachesProduct(session, product) && matches(list.query, [product.serialNumber, family.name, product.customer.name, planOf(family, product.planId).name]);
    },
    ({ serialNumber }) => serialNumber,
  );
  const viewer = await viewerOf(store, session);
  return { ...found, items: found.items.map((product) => presentProduct(catalogue, product, viewer)) };
}
