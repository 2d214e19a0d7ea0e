import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import type { Quote, Selection } from '../../../src/core/model/quote.js';
import { findCoupon } from '../../../src/reference/catalogue/lookup.js';
import { referenceCatalogue } from '../../../src/reference/catalogue/reference-catalogue.js';
import { priceExpansion, type ExpansionPrice, type Quantities } from '../../../src/reference/pricing/index.js';
import type { ProductRecord } from '../../../src/reference/products/product-record.js';
import { noRenewal } from '../../../src/reference/renewals/renewal-terms.js';
import { composeQuote } from '../../../src/reference/quotes/compose-quote.js';

const term = { start: '2026-06-23T00:00:00Z', end: '2027-06-23T00:00:00Z', length: 'P1Y' };

const productOf = (familyId: string, quantities: Quantities): ProductRecord => ({
  serialNumber: '3631A2E40000', partnerId: 'partner', customer: { id: 'customer', name: 'Customer' }, familyId, planId: 'ultimate', trial: false, term,
  quantities, choices: {}, renewal: noRenewal, pendingOrderId: null, licenceSequence: 0, online: true, version: 1,
});

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.option(value).map((each) => (each === null ? [] : [each]));
const quantityOf = (offerId: string, most: number, step = 1) =>
  some(fc.integer({ min: 5, max: most }).map((count): Selection => ({ kind: 'quantity', offerId, quantityDelta: count * step })));
const flat = (offerId: string) => some(fc.constant<Selection>({ kind: 'flat', offerId }));

const software = fc.tuple(
  quantityOf('extension-expansion', 200), quantityOf('concurrent-call-expansion', 100), quantityOf('outbound-call-center', 50), flat('hot-standby'), flat('disaster-recovery'),
  some(fc.constantFrom('one-time', 'annual').map((choiceId): Selection => ({ kind: 'choice', offerId: 'hotel-pms-integration', choiceId }))),
).map((chosen) => ({ familyId: 'software-pbx', held: { extensions: 50, 'concurrent-calls': 12 }, selections: chosen.flat() }));

const cloud = fc.tuple(fc.boolean(), quantityOf('cloud-extension-expansion', 200), quantityOf('cloud-recording-minutes', 20, 1_000), flat('cloud-high-availability'))
  .map(([mirrored, extensions, minutes, mirror]) => ({
    familyId: 'cloud-pbx', held: { extensions: 30, 'high-availability': Number(mirrored) }, selections: [...extensions, ...minutes, ...(mirrored ? [] : mirror)],
  }));

const amountsOf = ({ lines, subtotal, discount, taxes, tax, total }: Quote | ExpansionPrice) => ({
  lines: lines.map(({ offerId, choiceId, billing, fullTermAmount, discount: off, proration, unrounded, amount, floored, taxCategory }) =>
    ({ offerId, choiceId, billing, fullTermAmount, off, proration, unrounded, amount, floored, taxCategory })),
  subtotal, discount, taxes, tax, total,
});

it('a quote of the reference backend costs what the pricing function says', () => {
  const bought = fc.oneof(software, cloud).filter(({ selections }) => selections.length > 0);
  fc.assert(fc.property(bought, fc.constantFrom('list', 'gold'), fc.constantFrom(null, 'WELCOME10'), fc.nat({ max: 364 }), ({ familyId, held, selections }, priceListId, couponCode, days) => {
    const now = Date.parse(term.start) + days * 86_400_000;
    const quote = composeQuote({
      id: 'quote', catalogue: referenceCatalogue, priceListId, product: productOf(familyId, held), contact: null,
      coupon: couponCode === null ? null : findCoupon(referenceCatalogue, couponCode), request: { serialNumber: '3631A2E40000', selections }, now,
    });
    const catalogue = { ...referenceCatalogue, offers: referenceCatalogue.offers.filter((offer) => offer.familyId === familyId) };
    const price = priceExpansion(catalogue, { held, selections, term, at: new Date(now).toISOString(), priceListId, ...(couponCode !== null && { couponCode }) });
    assert.deepEqual(amountsOf(price), amountsOf(quote));
  }), { seed: 20_261_123, numRuns: 2_000 });
});
