import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Money } from '../../../src/core/money.js';
import { quoteSchema, type Quote, type Selection } from '../../../src/core/model/quote.js';
import type { Session } from '../../../src/core/model/session.js';
import type { Catalogue, OfferDefinition } from '../../../src/reference/catalogue/catalogue.js';
import { currencyOf, demoPartners, demoSeed } from '../../../src/reference/index.js';
import { FakePaymentService } from '../support/fake-payment-service.js';
import { World } from '../support/world.js';

const serialNumber = 'OWN000000001';
const texts = { name: 'Offer', description: '' };
const common = { familyId: 'pbx', texts, guidelineUrl: null, requires: [], onTrial: true, taxCategory: 'software' } as const;

/** One offer of each way to price, in whatever currency. */
const offers: readonly OfferDefinition[] = [
  { ...common, kind: 'quantity', id: 'per-unit', entitlementId: 'extensions', price: { model: 'perUnit', unitAmount: 1_001 }, min: 1, step: 1, cap: 1_000 },
  {
    ...common, kind: 'quantity', id: 'graduated', entitlementId: 'calls', min: 1, step: 1, cap: 1_000,
    price: { model: 'graduated', tiers: [{ upTo: 5, unitAmount: 900, flatAmount: 50 }, { upTo: null, unitAmount: 700 }] },
  },
  { ...common, kind: 'quantity', id: 'volume', entitlementId: 'agents', min: 1, step: 1, cap: 1_000, price: { model: 'volume', tiers: [{ upTo: 5, unitAmount: 700 }, { upTo: null, unitAmount: 600 }] } },
  { ...common, kind: 'quantity', id: 'package', entitlementId: 'minutes', min: 10, step: 10, cap: 1_000_000, price: { model: 'package', size: 1_000, amount: 1_500 } },
  { ...common, kind: 'flat', id: 'flat', entitlementId: 'standby', price: { model: 'flat', amount: 29_900 } },
  { ...common, kind: 'flat', id: 'priced-on-extensions', entitlementId: 'mirror', pricedOn: 'extensions', taxCategory: 'support', price: { model: 'perUnit', unitAmount: 100 } },
  {
    ...common, kind: 'choice', id: 'choice', entitlementId: 'hotel',
    choices: [{ id: 'one-time', billing: 'oneTime', price: { model: 'flat', amount: 79_900 } }, { id: 'annual', billing: 'recurring', price: { model: 'flat', amount: 19_900 } }],
  },
];

const catalogueIn = (code: string): Catalogue => ({
  version: `own-${code}`, language: 'en', translations: [],
  currency: currencyOf(code),
  strategies: { rounding: 'line', dayCount: 'actual/actual', endDate: 'exclusive' },
  term: 'P1Y',
  families: [{
    id: 'pbx', name: 'PBX', delivery: 'activationCode', plans: [{ id: 'plan', name: 'Plan', amount: 10_000 }],
    entitlements: ['extensions', 'calls', 'agents', 'minutes', 'standby', 'mirror', 'hotel'].map((id) => ({ id, name: id, unit: null })),
  }],
  offers,
  coupons: [],
  priceLists: [{ id: 'list', discountsPpm: {} }, { id: 'gold', discountsPpm: {} }],
  tax: {
    sellerCountry: 'US', union: [], ratesPpm: { US: 80_000 }, categoryRatesPpm: { support: { US: 0 } }, categories: { software: 'Sales tax', support: 'Support' },
  },
});

/** A backend that sells in one currency; PayPal takes two of the three. The product has 10 extensions, 3 calls, and 212 of 365 days left. */
function worldIn(code: string, minimum = 50): Promise<{ world: World; card: FakePaymentService }> {
  const [sample] = demoSeed.products(Date.parse('2026-11-23T10:00:00Z'));
  const product = sample && { ...sample, serialNumber, familyId: 'pbx', planId: 'plan', quantities: { extensions: 10, calls: 3 } };
  const card = new FakePaymentService('stripe', minimum);
  const paypal = Object.assign(new FakePaymentService('paypal'), { currencies: ['USD', 'JPY'] });
  const seed = { products: () => (product ? [product] : []), contacts: [] };
  return World.create({ catalogue: catalogueIn(code), partners: demoPartners, payments: [card, paypal], seed }).then((world) => ({ world, card }));
}

const cases: readonly [what: string, selections: readonly Selection[], due: readonly number[], tax: number][] = [
  ['per unit', [{ kind: 'quantity', offerId: 'per-unit', quantityDelta: 3 }], [1_744], 140],
  ['graduated', [{ kind: 'quantity', offerId: 'graduated', quantityDelta: 4 }], [1_859], 149],
  ['by volume', [{ kind: 'quantity', offerId: 'volume', quantityDelta: 6 }], [2_091], 167],
  ['in packages', [{ kind: 'quantity', offerId: 'package', quantityDelta: 1_010 }], [1_742], 139],
  ['flat', [{ kind: 'flat', offerId: 'flat' }], [17_367], 1_389],
  ['once', [{ kind: 'choice', offerId: 'choice', choiceId: 'one-time' }], [79_900], 6_392],
  ['by the year', [{ kind: 'choice', offerId: 'choice', choiceId: 'annual' }], [11_558], 925],
  ['on what comes along with it, exempt', [{ kind: 'quantity', offerId: 'per-unit', quantityDelta: 3 }, { kind: 'flat', offerId: 'priced-on-extensions' }], [1_744, 755], 140],
];

for (const [code, exponent] of [['JPY', 0], ['USD', 2], ['KWD', 3]] as const) {
  describe(`a catalogue in ${code}, with ${exponent} decimals`, () => {
    const money = (amount: number): Money => ({ amount, currency: code, exponent });

    for (const [what, selections, due, tax] of cases) {
      it(`prices ${what} in whole minor units`, async () => {
        const { world } = await worldIn(code);
        const { status, body } = await world.call<Quote>('POST', '/v1/quotes', { serialNumber, selections });
        assert.equal(status, 201);
        const quote = quoteSchema.parse(body);
        assert.deepEqual(quote.lines.map(({ amount }) => amount), due.map(money));
        const subtotal = due.reduce((sum, amount) => sum + amount, 0);
        assert.deepEqual([quote.subtotal, quote.tax, quote.total], [money(subtotal), money(tax), money(subtotal + tax)]);
      });
    }

    it('can be ordered, with tax by category, and is paid to the last unit', async () => {
      const { world, card } = await worldIn(code);
      const quote = await world.quote({ serialNumber, selections: [...(cases.at(-1)?.[1] ?? [])] });
      assert.deepEqual(quote.taxes.map(({ category, ratePpm, reason }) => [category, ratePpm, reason]), [['software', 80_000, null], ['support', 0, 'exempt']]);
      const { order } = await world.order('card', quote);
      assert.deepEqual([order.total, card.payments.get(card.newest)?.amount], [quote.total, quote.total]);
    });

    it('cannot be ordered by card below the least that the service takes, but offline', async () => {
      const { world } = await worldIn(code, 100_000);
      const quote = await world.quote({ serialNumber, selections: [{ kind: 'flat', offerId: 'flat' }] });
      const order = async (method: string) => world.call('POST', '/v1/orders', await world.acceptance(quote, method), { key: world.newKey() });
      const refused = await order('card');
      assert.deepEqual([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer], [422, 'amount_below_minimum', '/method']);
      assert.equal((await order('offline')).status, 201);
    });

    it(`${code === 'KWD' ? 'is not offered and refused' : 'is offered and taken'} by PayPal`, async () => {
      const { world } = await worldIn(code);
      const methods = (await world.call<Session>('GET', '/v1/session')).body.paymentMethods.map(({ id }) => id);
      const quote = await world.quote({ serialNumber, selections: [{ kind: 'flat', offerId: 'flat' }] });
      const { status, body } = await world.call('POST', '/v1/orders', await world.acceptance(quote, 'paypal'), { key: world.newKey() });
      assert.equal(methods.includes('paypal'), code !== 'KWD');
      assert.deepEqual([status, body.errors?.map(({ pointer, code }) => [pointer, code])], code === 'KWD' ? [422, [['/method', 'wrong_currency']]] : [201, undefined]);
    });
  });
}
