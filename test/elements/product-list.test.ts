import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import { ready } from '../../src/core/remote.js';
import { AnnexProductList } from '../../src/elements/product-list/product-list.js';
import type { AnnexExpandEvent } from '../../src/elements/product-list/product-list.events.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, drawn, focused, press, register, show, textOf, type } from '../support/page.js';
import { products, session } from '../support/samples.js';

register('annex-product-list', AnnexProductList);

const opened = { session: ready(session) };
const stocked = { ...opened, products: { query: '', page: ready({ items: products, nextCursor: null }) } };

/** The popover tells a turn later that it opened. */
const toggled = () => new Promise((resolve) => setTimeout(resolve));

describe('<annex-product-list>', () => {
  afterEach(clearPage);

  it('asks for the products once the session is there', async () => {
    const checkout = createFakeCheckout();
    await show('annex-product-list', checkout);
    expect(checkout.calls).to.deep.equal([]);
    checkout.show(opened);
    await drawn();
    expect(checkout.calls).to.deep.equal([{ intent: 'searchProducts', args: [''] }]);
  });

  it('names each product with its customer, serial number, plan, capacity and end of term', async () => {
    const element = await show('annex-product-list', createFakeCheckout(stocked));
    expect(textOf(element)).to.include('Harbour Hotel Group Ultimate Harbour Hotel PBX 3631A2E40021');
    expect(textOf(element)).to.match(/50 extensions 12 concurrent calls.*Jun 23, 2027/);
    expect(textOf(element)).not.to.include('Hot Standby');
  });

  it('groups by family, and narrows to one', async () => {
    await show('annex-product-list', createFakeCheckout(stocked));
    expect(allByRole('list')).to.have.length(2);
    await click(byRole('button', 'Software PBX (PSE Self-hosted)'));
    expect(byRole('button', 'Software PBX (PSE Self-hosted)').getAttribute('aria-pressed')).to.equal('true');
    expect(allByRole('listitem')).to.have.length(2);
  });

  it('offers Expansion in the menu behind More, tells the page, and expands', async () => {
    const checkout = createFakeCheckout(stocked);
    const element = await show('annex-product-list', checkout);
    const told: string[] = [];
    element.addEventListener('annex-expand', (event: AnnexExpandEvent) => told.push(event.serialNumber));
    await click(allByRole('button', 'More')[0]!);
    await toggled();
    await click(byRole('menuitem', 'Expansion'));
    expect(told).to.deep.equal(['3631A2E40021']);
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'expand', args: ['3631A2E40021'] });
    expect(allByRole('menuitem')).to.deep.equal([]);
  });

  it('works its menu by keyboard', async () => {
    await show('annex-product-list', createFakeCheckout(stocked));
    const more = allByRole('button', 'More')[1]!;
    more.focus();
    await press(more, 'ArrowDown');
    await toggled();
    await drawn();
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    expect(focused()).to.equal(byRole('menuitem', 'Expansion'));
    await press(byRole('menuitem', 'Expansion'), 'ArrowDown');
    expect(focused()).to.equal(byRole('menuitem', 'View pending order'));
    await press(byRole('menuitem', 'View pending order'), 'e');
    expect(focused()).to.equal(byRole('menuitem', 'Expansion'));
  });

  it('leads to the order that is pending', async () => {
    const checkout = createFakeCheckout(stocked);
    await show('annex-product-list', checkout);
    await click(allByRole('button', 'More')[1]!);
    await toggled();
    await click(byRole('menuitem', 'View pending order'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'goTo', args: [{ name: 'result', orderId: 'order-7' }] });
  });

  it('searches while somebody types', async () => {
    const checkout = createFakeCheckout(stocked);
    await show('annex-product-list', checkout);
    await type(byRole('searchbox', 'Search products'), 'hotel');
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'searchProducts', args: ['hotel'] });
  });

  it('says that nothing was found, and clears the search', async () => {
    const checkout = createFakeCheckout({ ...opened, products: { query: 'zzz', page: ready({ items: [], nextCursor: null }) } });
    const element = await show('annex-product-list', checkout);
    expect(textOf(element)).to.include('Nothing found for “zzz”');
    await click(byRole('button', 'Clear search'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'searchProducts', args: [''] });
  });

  it('loads the next page', async () => {
    const checkout = createFakeCheckout({ ...opened, products: { query: '', page: ready({ items: products, nextCursor: 'next' }) } });
    await show('annex-product-list', checkout);
    await click(byRole('button', 'Show more'));
    expect(checkout.calls.at(-1)?.intent).to.equal('moreProducts');
  });

  it('keeps what was there when asking again failed, and offers to try again', async () => {
    const failed = { status: 'failed', error: new CheckoutError('network', 'offline'), previous: { items: products, nextCursor: null } } as const;
    const checkout = createFakeCheckout({ ...opened, products: { query: 'pbx', page: failed } });
    const element = await show('annex-product-list', checkout);
    expect(textOf(element)).to.include('We could not reach the server.').and.to.include('Harbour Hotel PBX');
    await click(byRole('button', 'Try again'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'searchProducts', args: ['pbx'] });
  });

  it('says where it belongs when there is no checkout', async () => {
    const element = await show('annex-product-list', null);
    expect(textOf(element)).to.include('Put <annex-product-list> inside <annex-session');
  });

  it('is accessible with products, empty, busy and failed', async () => {
    const checkout = createFakeCheckout(stocked);
    await show('annex-product-list', checkout);
    expect(await accessibilityProblems()).to.deep.equal([]);
    checkout.show({ products: { query: '', page: ready({ items: [], nextCursor: null }) } });
    await drawn();
    expect(await accessibilityProblems()).to.deep.equal([]);
    checkout.show({ products: { query: '', page: { status: 'loading', previous: null } } });
    await drawn();
    expect(await accessibilityProblems()).to.deep.equal([]);
    checkout.show({ products: { query: '', page: { status: 'failed', error: new CheckoutError('server', ''), previous: null } } });
    await drawn();
    expect(await accessibilityProblems()).to.deep.equal([]);
  });
});
