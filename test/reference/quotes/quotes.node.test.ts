import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offerPageSchema, type Offer } from '../../../src/core/model/offer.js';
import { productPageSchema } from '../../../src/core/model/product.js';
import { quoteSchema, type Quote, type QuoteRequest } from '../../../src/core/model/quote.js';
import { World, mainProduct, quantityIn } from '../support/world.js';

const offersOf = async (world: World, serialNumber: string): Promise<Offer[]> =>
  (await world.call<{ items: Offer[] }>('GET', `/v1/products/${serialNumber}/offers`)).body.items;

const refused = async (world: World, selections: unknown[], serialNumber = mainProduct) =>
  world.call('POST', '/v1/quotes', { serialNumber, selections });

describe('the products of a partner', () => {
  it('are at least twelve, over three families, and are all of the contract', async () => {
    const world = await World.create();
    const page = productPageSchema.parse((await world.call('GET', '/v1/products')).body);
    assert.ok(page.items.length >= 12);
    assert.equal(new Set(page.items.map(({ family }) => family.id)).size, 3);
    const offers = await Promise.all(page.items.map(({ serialNumber }) => world.call('GET', `/v1/products/${serialNumber}/offers`)));
    for (const { body } of offers) offerPageSchema.parse(body);
  });

  it('come in pages and can be searched', async () => {
    const world = await World.create();
    const first = (await world.call<{ items: unknown[]; nextCursor: string }>('GET', '/v1/products?limit=5')).body;
    const second = (await world.call<{ items: { serialNumber: string }[] }>('GET', `/v1/products?limit=100&cursor=${encodeURIComponent(first.nextCursor)}`)).body;
    assert.equal(first.items.length, 5);
    assert.equal(second.items.length, 7);
    const found = (await world.call<{ items: unknown[] }>('GET', '/v1/products?query=harbour%20ULTIMATE')).body;
    assert.equal(found.items.length, 1);
    assert.equal((await world.call('GET', '/v1/products?limit=0')).status, 422);
  });

  it('say why an offer cannot be had', async () => {
    const world = await World.create();
    const codes = async (serialNumber: string) => Object.fromEntries((await offersOf(world, serialNumber)).map(({ id, availability }) =>
      [id, availability.status === 'unavailable' ? availability.code : 'available']));
    assert.equal((await codes('3631A2E40108'))['disaster-recovery'], 'plan_required');
    assert.equal((await codes('3631A2E40108'))['hot-standby'], 'already_active');
    assert.equal((await codes('3631B7C20056'))['outbound-call-center'], 'trial');
    assert.equal((await codes('3631B7C20056'))['extension-expansion'], 'available');
  });
});

describe('a quote', () => {
  it('prorates each line to 212 of 365 days and adds them up', async () => {
    const world = await World.create();
    const quote = quoteSchema.parse(await world.quote());
    assert.deepEqual(quote.lines.map(({ amount }) => amount.amount), [13940, 17367]);
    assert.deepEqual(quote.lines[0]?.proration, { numerator: 212, denominator: 365, unit: 'day' });
    assert.deepEqual([quote.subtotal.amount, quote.tax.amount, quote.total.amount], [31307, 0, 31307]);
    assert.equal(quote.taxes[0]?.reason, 'export');
    assert.deepEqual(quote.nextRenewal, { date: quote.term?.end, amount: { amount: 99_000 + 70 * 1_200 + 12 * 3_600 + 29_900, currency: 'USD', exponent: 2 } });
  });

  it('takes a coupon off, and refuses one that it does not know', async () => {
    const world = await World.create();
    const quote = await world.quote({ couponCode: ' welcome10 ' });
    assert.deepEqual([quote.subtotal.amount, quote.discount.amount, quote.couponCode], [28176, -3131, 'WELCOME10']);
    const { status, body } = await world.call('POST', '/v1/quotes', { serialNumber: mainProduct, selections: [{ kind: 'flat', offerId: 'hot-standby' }], couponCode: 'NOPE' });
    assert.deepEqual([status, body.errors?.[0]?.pointer], [422, '/couponCode']);
  });

  it('bears the tax of whoever is billed', async () => {
    const world = await World.create();
    const dutch = await world.quote({ billingContactId: 'bc_demo_studio' });
    assert.deepEqual([dutch.taxes[0]?.ratePpm, dutch.tax.amount], [210_000, 6574]);
    const german = await world.quote({ billingContactId: 'bc_demo_logistics' });
    assert.deepEqual([german.tax.amount, german.taxes[0]?.reason], [0, 'reverseCharge']);
  });

  it('never prorates what is paid once, and leaves it out of the renewal', async () => {
    const world = await World.create();
    const of = async (choiceId: string): Promise<Quote> => world.quote({ selections: [{ kind: 'choice', offerId: 'hotel-pms-integration', choiceId }] });
    const [once, annual] = [await of('one-time'), await of('annual')];
    assert.deepEqual([once.lines[0]?.proration, once.total.amount], [null, 79_900]);
    assert.equal(annual.total.amount, Math.round((19_900 * 212) / 365));
    assert.equal((annual.nextRenewal?.amount.amount ?? 0) - (once.nextRenewal?.amount.amount ?? 0), 19_900);
  });

  it('reprices what depends on the number of extensions when they grow', async () => {
    const world = await World.create();
    const selections: QuoteRequest['selections'] = [{ kind: 'quantity', offerId: 'cloud-extension-expansion', quantityDelta: 10 }];
    const quote = await world.quote({ serialNumber: 'PCE82F0C5930', selections });
    const [extensions, availability] = quote.lines;
    assert.equal(extensions?.fullTermAmount.amount, 5 * 2_400 + 5 * 1_800);
    assert.deepEqual([availability?.offerId, availability?.quantityDelta, availability?.fullTermAmount.amount], ['cloud-high-availability', 0, 10 * 750]);
  });

  it('prices High Availability on the extensions that come with it', async () => {
    const world = await World.create();
    const selections: QuoteRequest['selections'] = [{ kind: 'quantity', offerId: 'cloud-extension-expansion', quantityDelta: 5 }, { kind: 'flat', offerId: 'cloud-high-availability' }];
    const quote = await world.quote({ serialNumber: 'PCE82F0C4417', selections });
    assert.equal(quote.lines[1]?.fullTermAmount.amount, 23 * 900);
  });

  it('refuses wrong fields with their pointers, and what is not of the contract', async () => {
    const world = await World.create();
    const quantity = (quantityDelta: unknown) => ({ kind: 'quantity', offerId: 'extension-expansion', quantityDelta });
    for (const [selections, pointer, code] of [
      [[quantity(0)], '/selections/0/quantityDelta', 'too_small'],
      [[quantity(-1)], '/selections/0/quantityDelta', 'too_small'],
      [[quantity(1.5)], '/selections/0/quantityDelta', 'invalid_type'],
      [[quantity(1e21)], '/selections/0/quantityDelta', 'too_big'],
      [[quantity('ten')], '/selections/0/quantityDelta', 'invalid_type'],
      [[quantity(9_951)], '/selections/0/quantityDelta', 'too_big'],
      [[quantity(1), quantity(2)], '/selections/1/offerId', 'selected_twice'],
      [[{ ...quantity(1), unitPrice: 1 }], '/selections/0/unitPrice', 'unknown_field'],
      [[{ kind: 'flat', offerId: 'nothing' }], '/selections/0/offerId', 'unknown_offer'],
      [[{ kind: 'flat', offerId: 'extension-expansion' }], '/selections/0/kind', 'wrong_kind'],
      [[], '/selections', 'too_small'],
    ] as const) {
      const { status, body } = await refused(world, [...selections]);
      assert.deepEqual([status, body.code, body.errors?.[0]?.pointer, body.errors?.[0]?.code], [422, 'validation_failed', pointer, code]);
    }
  });

  it('is refused for what is unavailable, with the reason', async () => {
    const world = await World.create();
    const { status, body } = await refused(world, [{ kind: 'flat', offerId: 'disaster-recovery' }], '3631A2E40108');
    assert.deepEqual([status, body.code, body.detail], [409, 'offer_unavailable', 'Requires Ultimate Plan.']);
  });

  it('is blocked while an earlier order is unpaid, and says by which', async () => {
    const world = await World.create();
    const quote = await world.quote();
    const { order } = await world.order('offline', quote);
    const blockers = (await world.call<Quote>('GET', `/v1/quotes/${quote.id}`)).body.blockers;
    assert.deepEqual(blockers.map(({ code, orderId }) => [code, orderId]), [['pending_order', order.id]]);
    const again = await world.call('POST', '/v1/orders', await world.acceptance(await world.quote()), { key: world.newKey() });
    assert.deepEqual([again.status, again.body.code, again.body.quote?.blockers[0]?.orderId], [409, 'pending_order', order.id]);
  });

  it('stands until its last moment, and is then over, with a fresh one to show', async () => {
    const world = await World.create();
    const quote = await world.quote();
    const request = await world.acceptance(quote);
    world.now = Date.parse(quote.validUntil);
    world.token = await world.mint();
    const late = await world.call('POST', '/v1/orders', request, { key: world.newKey() });
    assert.deepEqual([late.status, late.body.code, late.body.quote?.total], [410, 'quote_expired', quote.total]);
    assert.notEqual(late.body.quote?.id, quote.id);
    world.now += 1;
    const accepted = await world.call('POST', '/v1/orders', await world.acceptance(quoteSchema.parse(late.body.quote)), { key: world.newKey() });
    assert.equal(accepted.status, 201);
  });

  it('keeps its price across midnight', async () => {
    const world = await World.create();
    world.now = Date.parse('2026-11-23T23:50:00Z');
    world.token = await world.mint();
    const quote = await world.quote();
    world.now += 14 * 60_000;
    const { order } = await world.order('card', quote);
    assert.deepEqual(order.total, quote.total);
  });

  it('is stale once the product has changed, and comes with a fresh one for the product as it is', async () => {
    const world = await World.create();
    const [first, second] = [await world.quote(), await world.quote({ selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 5 }] })];
    const paid = await world.order('card', first);
    world.card.move(world.card.newest, 'succeeded');
    await world.complete(paid);
    const { status, body } = await world.call('POST', '/v1/orders', await world.acceptance(second), { key: world.newKey() });
    assert.deepEqual([status, body.code], [409, 'quote_stale']);
    assert.deepEqual([body.quote?.lines[0]?.currentQuantity, body.quote?.inputs.productVersion], [70, 2]);
    assert.equal(quantityIn(await world.product(), 'extensions'), 70);
  });

  it('is stale for a contact that bears another tax', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote(), 'card', { billingContactId: 'bc_demo_studio' });
    const { status, body } = await world.call('POST', '/v1/orders', request, { key: world.newKey() });
    assert.deepEqual([status, body.code, body.quote?.tax.amount], [409, 'quote_stale', 6574]);
  });

  it('makes one order, however many accept it at once', async () => {
    const world = await World.create();
    const request = await world.acceptance(await world.quote());
    const replies = await Promise.all(Array.from({ length: 8 }, () => world.call('POST', '/v1/orders', request, { key: world.newKey() })));
    assert.deepEqual(replies.map(({ status }) => status).sort(), [201, ...Array<number>(7).fill(409)]);
    assert.equal((await world.call<{ items: unknown[] }>('GET', '/v1/orders')).body.items.length, 1);
  });
});
