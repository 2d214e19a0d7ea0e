import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Product } from '../../src/core/model/product.js';
import { byFamily } from '../../src/elements/product-list/families.js';
import { product } from '../support/samples.js';

const families = { a: { id: 'a', name: 'Family A' }, b: { id: 'b', name: 'Family B' }, c: { id: 'c', name: 'Family C' } };
const of = (...ids: (keyof typeof families)[]): Product[] => ids.map((id, index) => ({ ...product, serialNumber: `${id}${index}`, family: families[id] }));
const numbers = (products: readonly Product[]) => products.map(({ serialNumber }) => serialNumber);

describe('Products by family', () => {
  it('stand in the order in which they came, and so do the families', () => {
    const found = byFamily(of('b', 'a', 'b'));
    assert.deepEqual(found.map(({ id, products }) => [id, numbers(products)]), [['b', ['b0', 'b2']], ['a', ['a1']]]);
    assert.equal(found[0]?.name, 'Family B');
  });

  it('are grouped once', () => {
    const products = of('a', 'b');
    assert.equal(byFamily(products), byFamily(products));
  });

  it('are added to their families as more come; a family that none is added to stays as it is', () => {
    const first = of('a', 'b');
    const before = byFamily(first);
    const after = byFamily([...first, ...of('b', 'c')], first);
    assert.deepEqual(after.map(({ id, products }) => [id, numbers(products)]), [['a', ['a0']], ['b', ['b1', 'b0']], ['c', ['c1']]]);
    assert.equal(after[0], before[0]);
    assert.deepEqual(before.map(({ products }) => products.length), [1, 1]);
  });

  it('are grouped anew where they are others', () => {
    const first = of('a', 'b', 'c');
    byFamily(first);
    const second = [first[0], ...of('c', 'c', 'b')] as Product[];
    assert.deepEqual(byFamily(second, first).map(({ id, products }) => [id, products.length]), [['a', 1], ['c', 2], ['b', 1]]);
  });
});
