import type { Product } from '../../core/model/product.js';

/** Products of one family, in the order in which they came. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly products: readonly Product[];
}

const grouped = new WeakMap<readonly Product[], readonly Family[]>();

/**
 * The products by family; the families in the order of their first product. The same products give the same families, and what
 * goes on from the products of `before` only adds to theirs.
 */
export function byFamily(products: readonly Product[], before: readonly Product[] = []): readonly Family[] {
  const known = grouped.get(products);
  if (known) return known;
  const begun = before.every((product, index) => product === products[index]) ? grouped.get(before) : undefined;
  const found = begun ? joined(begun, products.slice(before.length)) : joined([], products);
  grouped.set(products, found);
  return found;
}

function joined(families: readonly Family[], products: readonly Product[]): readonly Family[] {
  const added = new Map(families.map((family) => [family.id, { ...family, products: [] as Product[] }]));
  for (const product of products) {
    const family = added.get(product.family.id) ?? { ...product.family, products: [] };
    family.products.push(product);
    added.set(family.id, family);
  }
  const before = new Map(families.map((family) => [family.id, family]));
  return [...added.values()].map((family) => {
    const there = before.get(family.id);
    if (!there) return family;
    return family.products.length === 0 ? there : { ...there, products: [...there.products, ...family.products] };
  });
}
