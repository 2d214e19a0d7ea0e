import { drawAll } from '../by-hand/lists.js';
import { connect } from '../annex/embed.js';
import { clear, find, place, show, timed } from './stage.js';

const tags = { contacts: 'annex-billing-contact-list', products: 'annex-product-list' };

const itemsOf = {
  contacts: (sample, index) => ({ ...sample, id: `bc_${index}`, firstName: 'Sanne', lastName: `Number ${index}`, email: `sanne-${index}@lumenstreet.example` }),
  products: (sample, index) => ({ ...sample, serialNumber: `PSE${index}`, customer: { id: `cus_${index}`, name: `Customer ${index}` } }),
};

export const manyOf = (kind, sample, count) => Array.from({ length: count }, (_, index) => itemsOf[kind](sample, index));

/** A checkout that has read the whole of a list already. */
async function readThrough(kind, items) {
  const checkout = connect({ backendUrl: '/', sessionUrl: '/distributor/session' });
  await checkout.start();
  const before = checkout.getState();
  checkout.dispose();
  const list = { query: '', page: { status: 'ready', value: { items, nextCursor: null } } };
  const state = { ...before, ...(kind === 'products' ? { products: list } : { contacts: { ...before.contacts, book: list } }) };
  const settled = async () => {};
  return { ...checkout, getState: () => state, subscribe: () => () => {}, start: settled, loadTexts: settled, searchProducts: settled, searchContacts: settled };
}

/** Milliseconds until the rows of a list are there, and how many of them are. */
export async function mount(kind, items) {
  const checkout = await readThrough(kind, items);
  await customElements.whenDefined(tags[kind]);
  const element = Object.assign(document.createElement(tags[kind]), { checkout });
  const taken = await timed(() => show(element), () => find('[data-row]', element.shadowRoot));
  const rows = element.shadowRoot.querySelectorAll('[data-row]').length;
  await clear();
  return { taken, rows };
}

/** The same for a page that draws them all. */
export async function drawEach(kind, items) {
  const taken = await timed(() => drawAll(place(), kind, items), () => find('li:last-child'));
  await clear();
  return taken;
}
