import { bin, root, run } from '../run.mjs';

const origin = 'http://localhost';
const built = (path) => import(`${root}build/src/${path}`);

/** What a request is known by: method, address and, where there is one, body. */
export const keyOf = (method, path, body = '') => `${method} ${path}${body && ` ${body}`}`;

/** Compiles what the replies are recorded from: the server has another store. */
export async function compileBackend() {
  const { code, output } = await run(bin('tsc'), ['-p', 'scripts/lib/bench/tsconfig.json', '--pretty', 'false']);
  if (code !== 0) throw new Error(`the backend was not compiled\n${output}`);
}

async function openBackend() {
  const [{ createDemo }, { createSecrets }, { createMemoryStore }] = await Promise.all(
    [built('hosts/demo.js'), built('hosts/secrets.js'), built('reference/stores/memory-store.js')],
  );
  const random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };
  const stores = { store: createMemoryStore(), sandboxStore: createMemoryStore(), mailStore: createMemoryStore() };
  return createDemo({ ...stores, random, clock: { now: () => Date.now() }, secrets: await createSecrets(random), publicUrl: origin });
}

/** So many offers in place of those of a product, in pages. */
function crowd(replies, path, count) {
  const [sample] = JSON.parse(replies[keyOf('GET', `${path}?limit=100`)]).items;
  const all = Array.from({ length: count }, (_, index) => ({ ...sample, id: `offer-${index}`, name: `Service ${index}` }));
  const pages = {};
  for (let from = 0; from < count; from += 100) {
    const next = from + 100 < count ? String(from + 100) : null;
    pages[keyOf('GET', `${path}?${from > 0 ? `cursor=${from}&` : ''}limit=100`)] = JSON.stringify({ items: all.slice(from, from + 100), nextCursor: next });
  }
  return { ...replies, ...pages };
}

/**
 * What the reference backend answers to all that is asked for during a selection, once and for all: a backend that answers at once.
 *
 * @param quantities of the first offer, each of which has its quote
 * @returns the replies by request; the same with 600 offers; the totals by quantity as a page writes them; samples for long lists
 */
export async function recordReplies(quantities) {
  const backend = await openBackend();
  const { demoProducts } = await built('reference/products/demo-products.js');
  const [{ serialNumber }] = demoProducts(Date.now());
  const offersPath = `/v1/products/${serialNumber}/offers`;
  const replies = {};
  let authorization = null;
  const ask = async (method, path, body) => {
    const headers = { ...(authorization && { authorization }), ...(body && { 'content-type': 'application/json' }) };
    const response = await backend.fetch(new Request(origin + path, { method, headers, ...(body && { body }) }));
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    replies[keyOf(method, path, body)] = text;
    return JSON.parse(text);
  };

  authorization = `Bearer ${(await ask('POST', '/distributor/session')).token}`;
  for (const path of ['/v1/session', `/v1/products/${serialNumber}`, '/v1/catalogue-texts/en']) await ask('GET', path);
  const { items: [{ id: offerId }] } = await ask('GET', `${offersPath}?limit=100`);
  const totals = {};
  for (const quantity of quantities) {
    const body = JSON.stringify({ serialNumber, selections: [{ kind: 'quantity', offerId, quantityDelta: quantity }] });
    const { total } = await ask('POST', '/v1/quotes', body);
    totals[quantity] = (total.amount / 100).toLocaleString('en', { minimumFractionDigits: 2 });
  }
  const selection = { ...replies };
  const { items: [product] } = await ask('GET', '/v1/products?limit=1');
  const { items: contacts } = await ask('GET', '/v1/billing-contacts?limit=100');
  const contact = contacts.find(({ country, isDefault }) => country === 'NL' && !isDefault);
  return { serialNumber, selection, crowded: crowd(selection, offersPath, 600), totals, samples: { product, contact: { ...contact, taxId: null, remark: '' } } };
}
