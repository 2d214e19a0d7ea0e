import { expect } from 'chai';
import type { Checkout } from '../../src/core/checkout.js';
import type { Page } from '../../src/core/model/common.js';
import type { Product } from '../../src/core/model/product.js';
import { latest, ready } from '../../src/core/remote.js';
import { CheckoutError } from '../../src/core/errors.js';
import { AnnexBillingContactList } from '../../src/elements/billing-contact-list/billing-contact-list.js';
import { AnnexProductList } from '../../src/elements/product-list/product-list.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, drawn, focused, press, register, show, textOf, type } from '../support/page.js';
import { product, session } from '../support/samples.js';
import type { Shop } from '../support/shop.js';
import { become, crowdedShop, settled, undisturbed } from './support/crowd.js';

register('annex-billing-contact-list', AnnexBillingContactList);
register('annex-product-list', AnnexProductList);

/** What a window of this height can show of rows like these, twice over and a little more. */
const most = 60;

const rowsIn = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-row]')];
const scrollTo = async (top: number) => {
  document.scrollingElement!.scrollTop = top;
  await settled();
};
const started = async (shop: Shop): Promise<Checkout> => {
  const { checkout } = shop.open();
  await checkout.start();
  return checkout;
};

afterEach(clearPage);

describe('the contact book at scale', function () {
  this.timeout(20_000);
  const shops = new Map<number, Shop>();

  before(async () => {
    for (const count of [1_000, 100_000]) shops.set(count, await crowdedShop({ contacts: count }));
  });
  after(() => shops.clear());

  it('is as quickly there with 100,000 contacts as with 1,000', async () => {
    const times = new Map([...shops.keys()].map((count) => [count, [] as number[]]));
    for (let round = 0; round < 7; round += 1) {
      for (const [count, taken] of times) {
        const checkout = await started(shops.get(count)!);
        const start = performance.now();
        const element = await show('annex-billing-contact-list', checkout);
        await become(() => rowsIn(element).length > 0);
        taken.push(performance.now() - start);
        checkout.dispose();
        clearPage();
      }
    }
    expect(undisturbed(times.get(100_000)!) / undisturbed(times.get(1_000)!)).to.be.at.most(2);
  });

  it('holds no more rows, and no more of anything, however far it is scrolled', async () => {
    const checkout = await started(shops.get(100_000)!);
    const element = await show('annex-billing-contact-list', checkout);
    await become(() => rowsIn(element).length > 0);
    const read = () => latest(checkout.getState().contacts.book.page)!.items.length;
    const nodes: number[] = [];
    for (let step = 0; step < 10; step += 1) {
      const known = read();
      await scrollTo(1e6);
      await become(() => read() > known);
      await scrollTo(document.scrollingElement!.scrollTop);
      expect(rowsIn(element).length).to.be.within(2, most);
      nodes.push(element.shadowRoot!.querySelectorAll('*').length);
    }
    expect(read()).to.be.at.least(1_000);
    expect(Math.max(...nodes)).to.be.at.most(nodes[0]! * 1.5);
  });

  it('does not jump when rows turn out to be higher or lower than thought', async () => {
    const checkout = await started(shops.get(1_000)!);
    const element = await show('annex-billing-contact-list', checkout);
    await become(() => rowsIn(element).length > 0);
    await scrollTo(1e6);
    for (let step = 0; step < 15; step += 1) {
      const [row, before] = firstInView(element);
      const from = document.scrollingElement!.scrollTop;
      await scrollTo(from - 250);
      const moved = row.getBoundingClientRect().top - before;
      if (row.isConnected) expect(moved).to.be.closeTo(250, 2);
    }
  });
});

describe('the product list at scale', function () {
  this.timeout(20_000);
  let shop: Shop;
  before(async () => {
    shop = await crowdedShop({ products: 10_000 });
  });

  it('draws of 10,000 products by family what is in view, reads on by itself and finds one', async () => {
    const checkout = await started(shop);
    const element = await show('annex-product-list', checkout);
    await become(() => rowsIn(element).length > 0);
    await settled();
    expect(rowsIn(element).length).to.be.within(2, most);
    for (let step = 0; step < 5; step += 1) await scrollTo(1e6);
    expect(rowsIn(element).length).to.be.within(2, most);
    const serialNumber = 'PKG0009998';
    await type(byRole('searchbox'), serialNumber.toLowerCase());
    await become(() => rowsIn(element).length === 1);
    expect(textOf(element)).to.include(serialNumber);
    expect(allByRole('heading').some(({ textContent }) => textContent?.includes('PCE Package'))).to.equal(true);
  });

  it('keeps the row that has the focus, and its neighbours, however far it is scrolled away', async () => {
    const element = await show('annex-product-list', listing(2_000));
    await settled();
    const more = rowsIn(element)[3]!.querySelector<HTMLElement>('.more')!;
    more.focus();
    for (const top of [40_000, 150_000, 90_000, 0, 120_000]) {
      await scrollTo(top);
      expect(focused()).to.equal(more);
      expect(rowsIn(element).length).to.be.within(5, most + 3);
    }
    expect(rowsIn(element).slice(0, 3).map(({ dataset }) => dataset['row'])).to.deep.equal(['2', '3', '4']);
    await press(more, 'ArrowDown');
    await settled();
    expect(focused()).to.equal(byRole('menuitem', 'Expansion'));
    byRole('menu').hidePopover();
    await settled();
    expect(focused()).to.equal(more);
  });

  it('leaves the room of all rows, says where each stands, and has no accessibility problem in the middle', async () => {
    const element = await show('annex-product-list', listing(2_000));
    await settled();
    const height = rowsIn(element)[0]!.offsetHeight;
    expect(element.offsetHeight).to.be.within(2_000 * height * 0.9, 2_000 * height * 1.1);
    await scrollTo(60_000);
    const [row] = firstInView(element);
    expect(row.getAttribute('aria-posinset')).to.equal(String(Number(row.dataset['row']) + 1));
    expect(row.getAttribute('aria-setsize')).to.equal('2000');
    expect(await accessibilityProblems()).to.deep.equal([]);
  });

  it('shows at its end why the next page could not be had, keeps what is there, and tries again', async () => {
    const page = { items: rowsOf(3), nextCursor: 'more' };
    const checkout = createFakeCheckout({ session: ready(session), products: { query: '', page: { status: 'failed', error: new CheckoutError('network', 'down'), previous: page } } });
    const element = await show('annex-product-list', checkout);
    await settled();
    expect(checkout.calls.some(({ intent }) => intent === 'moreProducts')).to.equal(false);
    expect(rowsIn(element)).to.have.length(3);
    expect(textOf(element)).to.match(/Customer 2.*We could not reach the server/);
    await click(byRole('button', 'Try again'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'moreProducts', args: [] });
  });

  it('asks for the next page as the end comes near, and not before', async () => {
    const checkout = listing(200, 'more');
    await show('annex-product-list', checkout);
    await settled();
    const asked = () => checkout.calls.filter(({ intent }) => intent === 'moreProducts').length;
    expect(asked()).to.equal(0);
    await scrollTo(1e6);
    expect(asked()).to.be.at.least(1);
  });

  it('leaves no listener and no frame behind when it goes', async () => {
    const checkout = listing(500);
    const element = await show('annex-product-list', checkout);
    document.scrollingElement!.scrollTop = 5_000;
    element.remove();
    await settled();
    expect(checkout.listeners).to.equal(0);
    expect(element.isUpdatePending).to.equal(false);
    await drawn();
  });
});

const rowsOf = (count: number): Product[] =>
  Array.from({ length: count }, (_, index) => ({ ...product, serialNumber: `S${index}`, customer: { id: `c${index}`, name: `Customer ${index}` } }));

function listing(count: number, nextCursor: string | null = null) {
  const page: Page<Product> = { items: rowsOf(count), nextCursor };
  return createFakeCheckout({ session: ready(session), products: { query: '', page: ready(page) } });
}

function firstInView(element: Element): [row: HTMLElement, top: number] {
  const row = rowsIn(element).find((one) => one.getBoundingClientRect().bottom > 0)!;
  return [row, row.getBoundingClientRect().top];
}
