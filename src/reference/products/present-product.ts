import type { Entitlement, Product } from '../../core/model/product.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { familyOf, planOf } from '../catalogue/lookup.js';
import { taxedParty } from '../quotes/contact-tax.js';
import { nextRenewal } from '../quotes/renewal.js';
import type { ProductRecord } from './product-record.js';
import type { Viewer } from './viewer.js';

/** What a product of the family may do, as absolute numbers. */
export function entitlementsOf(catalogue: Catalogue, familyId: string, quantities: ProductRecord['quantities']): Entitlement[] {
  return familyOf(catalogue, familyId).entitlements
    .map(({ id, name, unit }) => ({ id, name, unit, quantity: quantities[id] ?? 0 }))
    .filter(({ id, quantity }) => quantity > 0 || id in quantities);
}

/** A product as the contract shows it. */
export function presentProduct(catalogue: Catalogue, record: ProductRecord, viewer: Viewer): Product {
  const family = familyOf(catalogue, record.familyId);
  const plan = planOf(family, record.planId);
  return {
    serialNumber: record.serialNumber,
    name: family.name,
    family: { id: family.id, name: family.name },
    customer: record.customer,
    plan: { id: plan.id, name: plan.name },
    trial: record.trial,
    term: record.term,
    entitlements: entitlementsOf(catalogue, record.familyId, record.quantities),
    autoRenew: record.renewal.terms !== null,
    nextRenewal: nextRenewal(catalogue, record, viewer.priceListId, taxedParty(catalogue, { details: record.renewal.terms?.billTo ?? viewer.billTo })),
    delivery: family.delivery,
    pendingOrderId: record.pendingOrderId,
    version: record.version,
  };
}
