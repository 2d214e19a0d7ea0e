import type { Product } from '../../core/model/product.js';

/** Products of one family, in the order in which they came. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly products: readonly Product[];
}

/** The products by family; the families in the order of their first product. */
export function byFamily(products: readonly Product[]): Family[] {
  const families = new Map<string, { id: string; name: string; products: Product[] }>();
  for (const product of products) {
    const family = families.get(product.family.id) ?? { ...product.family, products: [] };
    family.products.push(product);
    families.set(family.id, family);
  }
  return [...families.values()];
}
