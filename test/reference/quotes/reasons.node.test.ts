import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Offer } from '../../../src/core/model/offer.js';
import type { Selection } from '../../../src/core/model/quote.js';
import { blockerCodes, selectionProblemCodes, unavailabilityCodes } from '../../../src/core/model/reasons.js';
import { demoPartners, demoSeed, referenceCatalogue } from '../../../src/reference/index.js';
import type { ProductRecord } from '../../../src/reference/products/product-record.js';
import { projectRoot } from '../../architecture/source-files.js';
import { World } from '../support/world.js';

const serialNumber = 'REASONS00001';
const requiring = referenceCatalogue.offers.map((offer) =>
  (offer.id === 'outbound-call-center' ? { ...offer, requires: [{ kind: 'offer', id: 'hot-standby' } as const] } : offer));

/** A backend with one product, and an offer that requires another one. */
function worldWith(change: Partial<ProductRecord>): Promise<World> {
  const [sample] = demoSeed.products(Date.parse('2026-11-23T10:00:00Z'));
  const product = { ...sample, serialNumber, ...change } as ProductRecord;
  return World.create({ catalogue: { ...referenceCatalogue, offers: requiring }, partners: demoPartners, seed: { products: () => [product], contacts: [] } });
}

const selecting = (world: World, ...selections: Selection[]) => world.call('POST', '/v1/quotes', { serialNumber, selections });
const agents = (quantityDelta: number): Selection => ({ kind: 'quantity', offerId: 'outbound-call-center', quantityDelta });
const extensions = (quantityDelta: number): Selection => ({ kind: 'quantity', offerId: 'extension-expansion', quantityDelta });
const flat = (offerId: string): Selection => ({ kind: 'flat', offerId });

describe('a reason why an offer cannot be bought', () => {
  const cases: Readonly<Record<(typeof unavailabilityCodes)[number], readonly [Partial<ProductRecord>, Selection]>> = {
    plan_required: [{ planId: 'enterprise' }, flat('disaster-recovery')],
    offer_required: [{}, agents(1)],
    trial: [{ trial: true }, flat('hot-standby')],
    limit_reached: [{ quantities: { extensions: 10_000 } }, extensions(1)],
    term_ended: [{ term: { start: '2025-11-23T00:00:00Z', end: '2026-11-23T00:00:00Z', length: 'P1Y' } }, extensions(1)],
    already_active: [{ quantities: { 'hot-standby': 1 } }, flat('hot-standby')],
  };
  for (const [code, [product, selection]] of Object.entries(cases)) {
    it(`is ${code}, beside the offer and when it is selected all the same`, async () => {
      const world = await worldWith(product);
      const { items } = (await world.call<{ items: Offer[] }>('GET', `/v1/products/${serialNumber}/offers`)).body;
      const availability = items.find(({ id }) => id === selection.offerId)?.availability;
      assert.equal(availability?.status === 'unavailable' && availability.code, code);
      const { status, body } = await selecting(world, selection);
      assert.deepEqual([status, body.code, body.errors?.map(({ pointer, code }) => [pointer, code])], [409, 'offer_unavailable', [['/selections/0/offerId', code]]]);
      assert.equal(availability?.status === 'unavailable' && availability.reason, body.detail);
    });
  }

  it('goes with what is taken together', async () => {
    const world = await worldWith({});
    assert.equal((await selecting(world, agents(2), flat('hot-standby'))).status, 201);
  });
});

describe('a problem of a selection', () => {
  const choice: Selection = { kind: 'choice', offerId: 'hotel-pms-integration', choiceId: 'monthly' };
  const cases: Readonly<Record<(typeof selectionProblemCodes)[number], readonly Selection[]>> = {
    unknown_offer: [flat('nothing')],
    wrong_kind: [flat('extension-expansion')],
    selected_twice: [extensions(1), extensions(1)],
    unknown_choice: [choice],
    too_small: [extensions(0)],
    too_big: [extensions(10_001)],
    not_multiple_of: [{ kind: 'quantity', offerId: 'package-extension-expansion', quantityDelta: 15 }],
  };
  for (const [code, selections] of Object.entries(cases)) {
    it(`is ${code}`, async () => {
      const world = await worldWith(code === 'not_multiple_of' ? { familyId: 'cloud-package', planId: 'package', quantities: { extensions: 20 } } : {});
      const { status, body } = await selecting(world, ...selections);
      assert.deepEqual([status, body.errors?.map((error) => error.code)], [422, [code]]);
    });
  }
});

describe('what stands in the way of an order', () => {
  it('is a pending order, in the quote and when it is accepted all the same', async () => {
    const world = await worldWith({});
    const { order } = await world.order('offline', await world.quote({ serialNumber, selections: [extensions(1)] }));
    const quote = await world.quote({ serialNumber, selections: [extensions(2)] });
    const [blocker] = blockerCodes;
    assert.deepEqual(quote.blockers.map(({ code, orderId }) => [code, orderId]), [[blocker, order.id]]);
    const { status, body } = await world.call('POST', '/v1/orders', await world.acceptance(quote), { key: world.newKey() });
    assert.deepEqual([status, body.code], [409, blocker]);
  });
});

it('the documentation has every reason', () => {
  const text = readFileSync(`${projectRoot}docs/contract.md`, 'utf8');
  for (const code of [...unavailabilityCodes, ...blockerCodes, ...selectionProblemCodes, 'card_number_refused']) assert.ok(text.includes(`\`${code}\``), code);
});
