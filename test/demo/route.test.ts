import { expect } from 'chai';
import { addressOf, readRoute, routeTo, sectionOf, stepAt, type Route } from '../../demo/portal/route.js';

const routes: readonly Route[] = [
  { name: 'products' },
  { name: 'orders' },
  { name: 'billing-receiver' },
  { name: 'expand', serialNumber: '3631A2E40021' },
  { name: 'checkout', serialNumber: 'with / slash and ü' },
  { name: 'pay', orderId: 'ord_1' },
  { name: 'order', orderId: 'ord_2' },
];

describe('The portal’s addresses', () => {
  it('name every place, whatever stands in its identifier', () => {
    for (const route of routes) expect(readRoute(addressOf(route))).to.deep.equal(route);
  });

  it('name nothing when they are not whole', () => {
    for (const hash of ['', '#', '#main', '#/', '#/expand', '#/expand/', '#/pay', '#/products/1', '#/expand/1/2', '#/%E0%A4%A', '#/elsewhere/1']) {
      expect(readRoute(hash), hash).to.equal(null);
    }
  });

  it('belong to one entry of the side navigation', () => {
    expect(routes.map(sectionOf)).to.deep.equal(['products', 'orders', 'billing-receiver', 'products', 'products', 'orders', 'orders']);
  });

  it('lead to the step of the checkout that is shown there, and back', () => {
    for (const route of routes.filter(({ name }) => name !== 'orders' && name !== 'billing-receiver')) {
      expect(routeTo(stepAt(route))).to.deep.equal(route);
    }
  });
});
