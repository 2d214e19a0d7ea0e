import { offerPageSchema } from '../../core/model/offer.js';
import { productPageSchema, productSchema, type Product } from '../../core/model/product.js';
import { rule, topic } from '../case.js';
import { ensure, equal, NotApplicable, parsed, refused, statusIs } from '../check.js';
import { offersOf, productOf } from '../steps.js';
import type { World } from '../world.js';

const consent = { text: 'Renew automatically until I switch it off.', locale: 'en' };

const autoRenew = (world: World, body: unknown, key = world.newKey(), serialNumber = world.serialNumber) =>
  world.keyed('PUT', `/v1/products/${serialNumber}/auto-renew`, body, { key });

/** All products, one page after the other. */
async function walk(world: World, limit: number): Promise<Product[]> {
  const found: Product[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: Product[]; nextCursor: string | null } =
      await world.read(`/v1/products?limit=${limit}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, productPageSchema);
    ensure(page.items.length <= limit, `a page of ${limit} held ${page.items.length}`);
    ensure(page.items.length > 0 || page.nextCursor === null, 'an empty page has a next one');
    found.push(...page.items);
    ensure(found.length < 2_000, 'the pages have no end');
    cursor = page.nextCursor;
  }
  return found;
}

/** A product that could renew; on trial, or without a term, none does. */
async function renewable(world: World): Promise<void> {
  if ((await productOf(world)).nextRenewal === null) throw new NotApplicable('the product is on trial, or has no term');
}

const numbersOf = (products: readonly Product[]): string[] => products.map(({ serialNumber }) => serialNumber);

export const products = topic('products', {
  list: rule('the list is of the contract and holds the product', async (world) =>
    ensure(numbersOf(await walk(world, 100)).includes(world.serialNumber), 'the product is missing')),
  pages: rule('pages of one hold each product exactly once, in the same order', async (world) => {
    const whole = numbersOf(await walk(world, 100));
    equal(numbersOf(await walk(world, 1)), whole, 'the products');
    equal(new Set(whole).size, whole.length, 'the number of different products');
  }),
  search: rule('a search by serial number finds the product', async (world) => {
    const { items } = await world.read(`/v1/products?query=${encodeURIComponent(world.serialNumber)}`, productPageSchema);
    ensure(numbersOf(items).includes(world.serialNumber), 'the product is missing');
  }),
  'search-narrows': rule('a search that fits nothing finds nothing', async (world) =>
    equal((await world.read('/v1/products?query=zzqxv-no-such-thing', productPageSchema)).items, [], 'the products')),
  'search-case': rule('a search does not care for upper and lower case', async (world) => {
    const { customer } = await productOf(world);
    const find = async (text: string) => numbersOf((await world.read(`/v1/products?query=${encodeURIComponent(text)}`, productPageSchema)).items);
    equal(await find(customer.name.toUpperCase()), await find(customer.name.toLowerCase()), 'the products');
    ensure((await find(customer.name.toUpperCase())).includes(world.serialNumber), 'the product is missing');
  }),
  'limit-zero': rule('a limit of 0 is refused', async (world) => void refused(await world.get('/v1/products?limit=0'), 422, 'validation_failed')),
  'limit-101': rule('a limit above 100 is refused', async (world) => void refused(await world.get('/v1/products?limit=101'), 422, 'validation_failed')),
  'limit-word': rule('a limit that is no number is refused', async (world) => void refused(await world.get('/v1/products?limit=many'), 422, 'validation_failed')),
  one: rule('a product alone is what the list says of it', async (world) => {
    const listed = (await walk(world, 100)).find(({ serialNumber }) => serialNumber === world.serialNumber);
    equal(await productOf(world), listed, 'the product');
  }),
  term: rule('a term begins before it ends', async (world) => {
    const { term } = await productOf(world);
    ensure(term === null || Date.parse(term.start) < Date.parse(term.end), 'it does not');
  }),
  unknown: rule('an unknown product is not found', async (world) => void refused(await world.get('/v1/products/NO-SUCH-PRODUCT'), 404, 'not_found')),

  offers: rule('the offers are of the contract, each under an id of its own', async (world) => {
    const ids = (await offersOf(world)).map(({ id }) => id);
    ensure(ids.length > 0, 'there is no offer');
    equal(new Set(ids).size, ids.length, 'the number of ids');
  }),
  'offer-bounds': rule('what is bought by number has bounds that can be met', async (world) => {
    for (const offer of await offersOf(world)) {
      if (offer.kind !== 'quantity') continue;
      ensure(offer.step >= 1 && offer.min >= 1, `${offer.id} has a step of ${offer.step} from ${offer.min}`);
      ensure(offer.availability.status === 'unavailable' || offer.max >= offer.min, `${offer.id} can be had, but at most ${offer.max} and at least ${offer.min}`);
    }
  }),
  'offer-counts': rule('an offer’s present number is an entitlement of the product', async (world) => {
    const quantities = (await productOf(world)).entitlements.map(({ quantity }) => quantity);
    for (const offer of await offersOf(world)) {
      ensure(offer.kind !== 'quantity' || offer.currentQuantity === 0 || quantities.includes(offer.currentQuantity), `${offer.id} has a number that the product has not`);
    }
  }),
  'offer-reasons': rule('an offer that cannot be had says why, everywhere', async (world) => {
    for (const { serialNumber } of await walk(world, 100)) {
      for (const { id, availability } of await offersOf(world, serialNumber)) {
        ensure(availability.status === 'available' || (availability.reason.trim() !== '' && availability.code !== ''), `${id} of ${serialNumber} gives no reason`);
      }
    }
  }),
  'offer-money': rule('offers are priced in the session’s currency', async (world) => {
    const { currency } = (await world.get('/v1/session')).body as { currency: string };
    for (const offer of await offersOf(world)) {
      const prices = offer.kind === 'choice' ? offer.choices.map(({ price }) => price) : [offer.kind === 'flat' ? offer.price : offer.unitPrice];
      for (const price of prices) ensure(price.currency === currency && price.amount >= 0, `${offer.id} is priced at ${price.amount} ${price.currency}`);
    }
  }),
  'offers-end': rule('the offers’ list ends', async (world) =>
    equal((await world.read(`/v1/products/${world.serialNumber}/offers`, offerPageSchema)).nextCursor, null, 'the next cursor')),
  'offers-unknown': rule('the offers of an unknown product are not found', async (world) => void refused(await world.get('/v1/products/NO-SUCH-PRODUCT/offers'), 404, 'not_found')),

  'renew-on': rule('auto renewal is switched on with consent, and off again', async (world) => {
    await renewable(world);
    equal(parsed(await autoRenew(world, { enabled: true, consent }), 200, productSchema).autoRenew, true, 'switched on');
    equal((await productOf(world)).autoRenew, true, 'what the product says');
    equal(parsed(await autoRenew(world, { enabled: false }), 200, productSchema).autoRenew, false, 'switched off');
    equal((await productOf(world)).autoRenew, false, 'what the product says');
  }),
  'renew-answer': rule('the answer is the product as it then stands', async (world) => {
    await renewable(world);
    const answered = parsed(await autoRenew(world, { enabled: true, consent }), 200, productSchema);
    equal(answered, await productOf(world), 'the product');
    statusIs(await autoRenew(world, { enabled: false }), 200);
  }),
  'renew-consent': rule('auto renewal is not switched on without consent', async (world) => {
    refused(await autoRenew(world, { enabled: true }), 422, 'validation_failed', '/consent');
    equal((await productOf(world)).autoRenew, false, 'what the product says');
  }),
  'renew-empty-consent': rule('a consent of no words is none', async (world) =>
    void refused(await autoRenew(world, { enabled: true, consent: { ...consent, text: '' } }), 422, 'validation_failed', '/consent/text')),
  'renew-on-trial': rule('nothing renews on trial', async (world) => {
    const onTrial = (await walk(world, 100)).filter(({ trial }) => trial);
    const [first] = onTrial;
    if (!first) throw new NotApplicable('no product is on trial');
    ensure(onTrial.every(({ nextRenewal }) => nextRenewal === null), 'a renewal is announced');
    refused(await autoRenew(world, { enabled: true, consent }, world.newKey(), first.serialNumber), 422, 'validation_failed', '/enabled');
  }),
  'renew-unknown-field': rule('an unknown field beside it is refused', async (world) =>
    void refused(await autoRenew(world, { enabled: false, term: 'P2Y' }), 422, 'validation_failed', '/term')),
  'renew-replay': rule('a switch that is sent again under its key changes nothing any more', async (world) => {
    await renewable(world);
    const key = world.newKey();
    const first = await autoRenew(world, { enabled: true, consent }, key);
    statusIs(await autoRenew(world, { enabled: false }), 200);
    equal((await autoRenew(world, { enabled: true, consent }, key)).text, first.text, 'the answer');
    equal((await productOf(world)).autoRenew, false, 'what the product says');
  }),
});
