import { productPageSchema } from '../../core/model/product.js';
import { quoteSchema, type LineItem, type Quote, type Selection } from '../../core/model/quote.js';
import type { Money } from '../../core/money.js';
import { rule, topic } from '../case.js';
import { ensure, equal, NotApplicable, refused } from '../check.js';
import { offersOf, productOf, quantityOffer, quoteFor, quoteRequest } from '../steps.js';
import type { World } from '../world.js';

const sum = (amounts: readonly Money[]): number => amounts.reduce((total, { amount }) => total + amount, 0);

/** Asks for a quote of the least, with one thing changed. */
const quoted = async (world: World, change: Record<string, unknown>) => world.post('/v1/quotes', { ...(await quoteRequest(world)), ...change });

const selected = async (world: World, change: Record<string, unknown>) => {
  const { id, min } = await quantityOffer(world);
  return quoted(world, { selections: [{ kind: 'quantity', offerId: id, quantityDelta: min, ...change }] });
};

const pointer = '/selections/0/quantityDelta';

/** The exact fraction, rounded half away from zero. */
function rounded({ numerator, denominator }: LineItem['unrounded']): number {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  const size = top < 0n ? -top : top;
  const whole = (2n * size + bottom) / (2n * bottom);
  return Number(top < 0n ? -whole : whole);
}

const amountsOf = ({ lines, subtotal, tax, total }: Quote) => ({ lines: lines.map(({ amount }) => amount), subtotal, tax, total });

/** Something that a product of the partner cannot have now. */
async function unavailable(world: World): Promise<{ serialNumber: string; selections: Selection[] }> {
  const { items } = await world.read('/v1/products', productPageSchema);
  for (const { serialNumber } of items) {
    const offer = (await offersOf(world, serialNumber)).find(({ kind, availability }) => kind === 'flat' && availability.status === 'unavailable');
    if (offer) return { serialNumber, selections: [{ kind: 'flat', offerId: offer.id }] };
  }
  throw new NotApplicable('every product can have everything');
}

export const quotes = topic('quotes', {
  shape: rule('a quote is of the contract', async (world) => void (await quoteFor(world))),
  subject: rule('a quote is for the product and the number that were asked for', async (world) => {
    const offer = await quantityOffer(world);
    const { serialNumber, lines } = await quoteFor(world);
    equal(serialNumber, world.serialNumber, 'the product');
    const line = lines.find(({ offerId }) => offerId === offer.id);
    equal([line?.currentQuantity, line?.quantityDelta, line?.resultingQuantity], [offer.currentQuantity, offer.min, offer.currentQuantity + offer.min], 'the numbers');
  }),
  subtotal: rule('the lines add up to the subtotal', async (world) => {
    const { lines, subtotal } = await quoteFor(world);
    equal(sum(lines.map(({ amount }) => amount)), subtotal.amount, 'the sum');
  }),
  tax: rule('the taxes add up to the tax', async (world) => {
    const { taxes, tax } = await quoteFor(world);
    equal(sum(taxes.map(({ amount }) => amount)), tax.amount, 'the sum');
  }),
  taxable: rule('what is taxed is the subtotal, by category', async (world) => {
    const { taxes, lines } = await quoteFor(world);
    for (const { category, taxable } of taxes) {
      equal(sum(lines.filter(({ taxCategory }) => taxCategory === category).map(({ amount }) => amount)), taxable.amount, `the sum of ${category}`);
    }
  }),
  total: rule('subtotal and tax add up to the total', async (world) => {
    const { subtotal, tax, total } = await quoteFor(world);
    equal(subtotal.amount + tax.amount, total.amount, 'the sum');
  }),
  rounding: rule('each line can be recomputed from its exact fraction', async (world) => {
    const { lines, inputs } = await quoteFor(world);
    if (inputs.rounding !== 'line') throw new NotApplicable(`the catalogue rounds by ${inputs.rounding}`);
    for (const line of lines) equal(line.amount.amount, line.floored ? 0 : rounded(line.unrounded), `the amount of ${line.offerId}`);
  }),
  proration: rule('a share of the term is more than nothing and at most the whole', async (world) => {
    for (const { proration, billing } of (await quoteFor(world)).lines) {
      ensure(proration === null || (proration.numerator > 0 && proration.numerator <= proration.denominator), 'it is not');
      ensure(billing === 'recurring' || proration === null, 'a one-time charge is prorated');
    }
  }),
  'proration-amount': rule('what is prorated costs no more than a full term', async (world) => {
    for (const { amount, fullTermAmount } of (await quoteFor(world)).lines) ensure(amount.amount <= fullTermAmount.amount, `${amount.amount} of ${fullTermAmount.amount}`);
  }),
  currency: rule('all amounts are of one currency', async (world) => {
    const { lines, taxes, subtotal, discount, tax, total } = await quoteFor(world);
    const all = [...lines.flatMap((line) => [line.amount, line.fullTermAmount, line.discount]), ...taxes.map(({ amount }) => amount), subtotal, discount, tax, total];
    equal(new Set(all.map((each) => `${each.currency}/${each.exponent}`)).size, 1, 'the number of currencies');
  }),
  discount: rule('a discount takes off and never puts on', async (world) => {
    const { discount, lines } = await quoteFor(world);
    ensure(discount.amount <= 0 && lines.every((line) => line.discount.amount <= 0), 'a discount is above zero');
  }),
  validity: rule('a quote is valid for a while', async (world) => {
    const { createdAt, validUntil } = await quoteFor(world);
    ensure(Date.parse(validUntil) - Date.parse(createdAt) >= 60_000, 'it is not');
  }),
  kept: rule('a quote can be read again as it was made', async (world) => {
    const quote = await quoteFor(world);
    equal(await world.read(`/v1/quotes/${quote.id}`, quoteSchema), quote, 'the quote');
  }),
  same: rule('the same request gives the same price under another id', async (world) => {
    const [first, second] = [await quoteFor(world), await quoteFor(world)];
    equal(amountsOf(second), amountsOf(first), 'the amounts');
    ensure(first.id !== second.id, 'the id is the same');
  }),
  harmless: rule('a quote changes nothing but itself', async (world) => {
    const before = await productOf(world);
    await quoteFor(world);
    equal(await productOf(world), before, 'the product');
  }),
  inputs: rule('a quote keeps the version of the product that it was made for', async (world) =>
    equal((await quoteFor(world)).inputs.productVersion, (await productOf(world)).version, 'the version')),
  renewal: rule('the next renewal is at the end of the term, and there is none on trial', async (world) => {
    const { nextRenewal, term } = await quoteFor(world);
    const { trial } = await productOf(world);
    equal(nextRenewal?.date ?? null, trial ? null : term?.end ?? null, 'the date');
  }),
  unknown: rule('an unknown quote is not found', async (world) => void refused(await world.get('/v1/quotes/no-such-quote'), 404, 'not_found')),

  'with-price': rule('a request that names a price is refused, and the field is named', async (world) =>
    void refused(await quoted(world, { total: { amount: 1, currency: 'USD', exponent: 2 } }), 422, 'validation_failed', '/total')),
  'with-unit-price': rule('a selection that names a price is refused', async (world) =>
    void refused(await selected(world, { unitPrice: 1 }), 422, 'validation_failed', '/selections/0/unitPrice')),
  'unknown-product': rule('an unknown product cannot be quoted', async (world) => void refused(await quoted(world, { serialNumber: 'NO-SUCH-PRODUCT' }), 404, 'not_found')),
  'unknown-offer': rule('an unknown offer is refused', async (world) => void refused(await selected(world, { offerId: 'no-such-offer' }), 422, 'validation_failed', '/selections/0/offerId')),
  'unknown-coupon': rule('an unknown coupon is refused', async (world) => void refused(await quoted(world, { couponCode: 'NO-SUCH-COUPON' }), 422, 'validation_failed', '/couponCode')),
  'unknown-contact': rule('an unknown billing contact is not found', async (world) => void refused(await quoted(world, { billingContactId: 'no-such-contact' }), 404, 'not_found')),
  'wrong-kind': rule('an offer is bought as what it is', async (world) => {
    const { id } = await quantityOffer(world);
    refused(await quoted(world, { selections: [{ kind: 'flat', offerId: id }] }), 422, 'validation_failed', '/selections/0/kind');
  }),
  twice: rule('an offer is selected once at most', async (world) => {
    const { selections } = await quoteRequest(world);
    refused(await quoted(world, { selections: [...selections, ...selections] }), 422, 'validation_failed');
  }),
  nothing: rule('nothing selected is refused', async (world) => void refused(await quoted(world, { selections: [] }), 422, 'validation_failed', '/selections')),
  'none-of-it': rule('a number of 0 is refused', async (world) => void refused(await selected(world, { quantityDelta: 0 }), 422, 'validation_failed', pointer)),
  less: rule('a number below zero is refused', async (world) => void refused(await selected(world, { quantityDelta: -1 }), 422, 'validation_failed', pointer)),
  'too-many': rule('more than the most is refused', async (world) => {
    const { max, step } = await quantityOffer(world);
    refused(await selected(world, { quantityDelta: max + step }), 422, 'validation_failed', pointer);
  }),
  half: rule('half a thing is refused', async (world) => void refused(await selected(world, { quantityDelta: 1.5 }), 422, 'validation_failed', pointer)),
  text: rule('a number as a text is refused', async (world) => void refused(await selected(world, { quantityDelta: '1' }), 422, 'validation_failed', pointer)),
  huge: rule('a number beyond all numbers is refused', async (world) => {
    const body = JSON.stringify(await quoteRequest(world)).replace(/"quantityDelta":\d+/, '"quantityDelta":1e400');
    refused(await world.post('/v1/quotes', body), 422, 'validation_failed', pointer);
  }),
  unavailable: rule('what cannot be had now is refused with its reason', async (world) => {
    const problem = refused(await world.post('/v1/quotes', await unavailable(world)), 409, 'offer_unavailable');
    ensure(problem.detail.trim() !== '', 'the reason is missing');
  }),
});
