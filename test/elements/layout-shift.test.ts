import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { idle, loading, ready } from '../../src/core/remote.js';
import type { CheckoutState } from '../../src/core/state.js';
import { define } from '../../src/define.js';
import type { ElementName } from '../../src/elements/shared/tags.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { clearPage, drawn, show } from '../support/page.js';
import { contacts, licence, pageOf, paying } from '../support/payment-samples.js';
import { contact, expansion, order, product, products, session } from '../support/samples.js';

define();

const { serialNumber } = product;
const opened: Partial<CheckoutState> = { session: ready(session) };
const select: Partial<CheckoutState> = { ...opened, step: { name: 'select', serialNumber } };
const atOrder: Partial<CheckoutState> = { ...opened, step: { name: 'result', orderId: order.id } };
const delivered = ready({
  ...order, status: 'completed' as const, payment: 'paid' as const, fulfilment: 'issued' as const, actions: ['viewInvoice' as const, 'viewLicence' as const],
});
const chosen = contacts({ chosen: { ...contact, phone: '+31 10 555 0100' } });
const review = paying({}, { contacts: chosen });
const busyReview = paying({ options: [], methodId: null, form: { status: 'none' } }, {
  expansion: expansion({ status: 'pricing', previous: null }),
  contacts: contacts({ chosen: null, book: { query: '', page: loading(idle) } }),
});

/** An element, when it waits, and when what it waited for is there. */
const cases: readonly [ElementName, string, Partial<CheckoutState>, Partial<CheckoutState>][] = [
  ['checkout', 'opens', { session: loading(idle) }, { ...opened, products: { query: '', page: loading(idle) } }],
  ['checkout', 'shows the products', { ...opened, products: { query: '', page: loading(idle) } }, { products: { query: '', page: ready(pageOf(products)) } }],
  ['checkout', 'shows the services', { ...select, expansion: expansion({ status: 'empty' }, { product: loading(idle), offers: loading(idle) }) }, { expansion: expansion({ status: 'empty' }, { entries: {} }) }],
  ['checkout', 'shows the review', busyReview, review],
  ['checkout', 'shows the result', { ...atOrder, order: loading(idle) }, { order: delivered, licence: loading(idle) }],
  ['product-list', 'has its products', { ...opened, products: { query: '', page: loading(idle) } }, { products: { query: '', page: ready(pageOf(products, 'next')) } }],
  ['expansion-selector', 'has its offers', { ...select, expansion: expansion(undefined, { product: loading(idle), offers: loading(idle) }) }, { expansion: expansion() }],
  ['order-summary', 'has its first price', { ...select, expansion: expansion({ status: 'pricing', previous: null }) }, { expansion: expansion() }],
  ['order-summary', 'has the order', { ...atOrder, order: loading(idle) }, { order: ready(order) }],
  ['service-information', 'has its product', { ...busyReview, expansion: expansion(undefined, { product: loading(idle) }) }, review],
  ['billing-contact', 'has its contact', busyReview, review],
  ['billing-contact-list', 'has its contacts', { ...opened, contacts: contacts({ book: { query: '', page: loading(idle) } }) }, { contacts: contacts({ book: { query: '', page: ready(pageOf([contact])) } }) }],
  ['payment', 'has its methods', busyReview, review],
  ['order-result', 'has its order', { ...atOrder, order: loading(idle) }, { order: delivered, licence: loading(idle) }],
  ['order-result', 'has its code', { ...atOrder, order: delivered, licence: loading(idle) }, { licence: ready(licence) }],
  ['order-list', 'has its orders', { ...opened, orders: { query: '', page: loading(idle) } }, { orders: { query: '', page: ready(pageOf([order])) } }],
];

type Shift = PerformanceEntry & { readonly value: number; readonly sources: readonly { readonly node: Node | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[] };

/** What moved while something was done; nothing is the aim. A mark that moves afterwards, until that is counted, tells that all before it was. */
async function shifts(act: () => void): Promise<string[]> {
  const mark = Object.assign(document.createElement('b'), { textContent: 'mark' });
  Object.assign(mark.style, { position: 'fixed', top: '0px', left: '0px' });
  document.body.append(mark);
  await painted();
  const found: string[] = [];
  const marked: Shift[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as Shift[]) {
      const { value, sources } = shift;
      if (sources.some(({ node }) => node === mark || node?.parentNode === mark)) marked.push(shift);
      else found.push(`${value.toFixed(4)}: ${sources.map(({ previousRect: from, currentRect: to }) => `${from.width} × ${from.height} from ${from.x}, ${from.y} to ${to.x}, ${to.y}`).join('; ')}`);
    }
  });
  observer.observe({ type: 'layout-shift' });
  act();
  await drawn();
  await painted();
  for (let top = 100; marked.length === 0; top = 300 - top) {
    mark.style.top = `${top}px`;
    await painted();
  }
  observer.disconnect();
  return found;
}

/** Two frames later what was drawn has been laid out. */
const painted = () => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))); });

for (const width of [390, 1280]) {
  describe(`a page of ${width} px`, () => {
    before(() => setViewport({ width, height: 844 }));
    afterEach(clearPage);
    after(() => setViewport({ width: 1280, height: 800 }));

    for (const [name, happens, before, after] of cases) {
      it(`stands still when <annex-${name}> ${happens}`, async () => {
        const checkout = createFakeCheckout({ licence: idle, ...before });
        await show(`annex-${name}`, checkout);
        await drawn();
        await painted();
        expect(await shifts(() => checkout.show(after))).to.deep.equal([]);
      });
    }

    it('would notice if something moved', async () => {
      const below = document.createElement('p');
      below.textContent = 'This moves.';
      document.body.append(below);
      await painted();
      expect(await shifts(() => below.before(Object.assign(document.createElement('p'), { textContent: 'This comes in between.' })))).to.have.length(1);
    });
  });
}
