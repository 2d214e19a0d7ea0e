import type { Product } from '../../core/model/product.js';

/** Products of one family, in the order in which they came. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly products: readonly Product[];
}

const grouped = new WeakMap<readonly Product[], readonly Family[]>();

/** The products by family; the families in the order of their first product. The same products give the same families. */
export function byFamily(products: readonly Product[]): readonly Family[] {
  const known = grouped.get(products);
  if (known) return known;
  const families = new Map<string, { id: string; name: string; products: Product[] }>();
  for (const product of products) {
    const family = families.get(product.family.id) ?? { ...product.family, products: [] };
    family.products.push(product);
    families.set(family.id, family);
  }
  const found = [...families.values()];
  grouped.set(products, found);
  return found;
}
