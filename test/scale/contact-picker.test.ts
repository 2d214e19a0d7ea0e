import { expect } from 'chai';
import { AnnexBillingContact } from '../../src/elements/billing-contact/billing-contact.js';
import type { Checkout } from '../../src/core/checkout.js';
import { latest } from '../../src/core/remote.js';
import { accessibilityProblems, byRole, clearPage, click, press, register, show, textOf, type } from '../support/page.js';
import type { Shop } from '../support/shop.js';
import { atReview, become, crowdedShop, settled } from './support/crowd.js';

register('annex-billing-contact', AnnexBillingContact);

/** The buyer's own details and the four contacts of the demo are there already. */
const others = 5;

const listbox = () => byRole('listbox');
const options = () => [...listbox().querySelectorAll<HTMLElement>('[role="option"]')];
const active = () => {
  const id = byRole('combobox').getAttribute('aria-activedescendant');
  return id === null ? null : (listbox().getRootNode() as ShadowRoot).getElementById(id);
};
const place = (option: Element | null) => Number(option?.getAttribute('aria-posinset') ?? 0);

async function openPicker(checkout: Checkout): Promise<AnnexBillingContact> {
  const element = await show('annex-billing-contact', checkout);
  await click(byRole('button', 'Change'));
  await become(() => element.shadowRoot?.querySelector('[role="option"]') !== null);
  await settled();
  return element;
}

describe('the contact picker on a long book', function () {
  this.timeout(20_000);
  const shops = new Map<number, Shop>();
  const shopOf = (count: number) => shops.get(count)!;

  before(async () => {
    for (const count of [10, 1_000, 100_000]) shops.set(count, await crowdedShop({ contacts: count - others }));
  });
  after(() => shops.clear());
  afterEach(clearPage);

  for (const count of [10, 1_000, 100_000]) {
    it(`draws of ${count.toLocaleString('en')} contacts no more than are in view and some around, however far it is scrolled`, async () => {
      const checkout = await atReview(shopOf(count));
      await openPicker(checkout);
      const [inView, nodes] = [Math.ceil(listbox().clientHeight / options()[0]!.offsetHeight), () => listbox().querySelectorAll('*').length];
      const before = nodes();
      const read = () => latest(checkout.getState().contacts.book.page)!.items.length;
      for (let step = 0; step < 8; step += 1) {
        const known = read();
        listbox().scrollTop += 40_000;
        await become(() => known === count || read() > known);
        await settled();
        expect(options().length).to.be.at.most(inView * 2 + 3);
        expect(nodes()).to.be.at.most(Math.max(before, (inView * 2 + 3) * 6));
        expect(covered(listbox())).to.equal(true);
      }
      expect(read()).to.be.at.least(Math.min(count, 900));
      expect(options()[0]!.getAttribute('aria-setsize')).to.equal(read() === count ? String(count) : '-1');
    });
  }

  it('is gone through by keyboard, 500 options far and back, with the active one always there and in view', async () => {
    const checkout = await atReview(shopOf(100_000));
    await openPicker(checkout);
    const search = byRole('combobox');
    const read = () => latest(checkout.getState().contacts.book.page)!.items.length;
    while (place(active()) < 500) {
      const from = place(active());
      await press(search, 'ArrowDown');
      if (from === read()) await become(() => read() > from);
      else expect(place(active())).to.equal(from + 1);
    }
    expect(inView(active()!)).to.equal(true);
    await press(search, 'Home');
    expect(place(active())).to.equal(1);
    await settled();
    expect(inView(active()!)).to.equal(true);
    await press(search, 'PageDown');
    const page = place(active());
    const perView = Math.floor(listbox().clientHeight / options()[0]!.offsetHeight);
    expect(page).to.be.within(perView - 1, perView + 1);
    await press(search, 'PageDown');
    await press(search, 'PageUp');
    expect(place(active())).to.be.within(page - 1, page + 1);
    await press(search, 'End');
    await settled();
    expect(place(active())).to.be.at.least(500);
    expect(inView(active()!)).to.equal(true);
    expect(covered(listbox())).to.equal(true);
    expect(byRole('combobox').matches(':focus')).to.equal(true);
  });

  it('keeps the active option in the page when it is scrolled away', async () => {
    await openPicker(await atReview(shopOf(1_000)));
    await press(byRole('combobox'), 'ArrowDown');
    listbox().scrollTop = 20_000;
    await settled();
    expect(place(active())).to.equal(1);
    expect(inView(active()!)).to.equal(false);
    expect(covered(listbox())).to.equal(true);
    expect(options().length).to.be.at.most(30);
  });

  it('finds one of 100,000, says so, and takes it', async () => {
    const checkout = await atReview(shopOf(100_000));
    const element = await openPicker(checkout);
    await type(byRole('combobox'), 'ÁCCOUNTS-77777');
    await become(() => options().length === 1);
    await settled();
    expect(textOf(listbox())).to.include('accounts-77777@customer.example');
    expect([...element.shadowRoot!.querySelectorAll('[role="status"]')].map((region) => region.textContent)).to.include('1 contact');
    await press(byRole('combobox'), 'ArrowDown');
    await press(byRole('combobox'), 'Enter');
    expect(checkout.getState().contacts.chosen?.email).to.equal('accounts-77777@customer.example');
  });

  it('fills in the buyer’s own details, though they stand far down in the book', async () => {
    const checkout = await atReview(shopOf(100_000));
    expect(checkout.getState().contacts.chosen?.isDefault).to.equal(true);
    expect(latest(checkout.getState().contacts.book.page)!.items.some(({ isDefault }) => isDefault)).to.equal(false);
  });

  it('searches nothing before a word that is being composed is done, and does not disturb it', async () => {
    const checkout = await atReview(shopOf(1_000));
    await openPicker(checkout);
    const field = byRole<HTMLInputElement>('combobox');
    field.value = 'だ';
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true, cancelable: true }));
    await settled();
    expect(field.value).to.equal('だ');
    expect(checkout.getState().contacts.book.query).to.equal('');
    field.dispatchEvent(new CompositionEvent('compositionend', { data: 'だ', bubbles: true, composed: true }));
    expect(checkout.getState().contacts.book.query).to.equal('だ');
  });

  it('has no accessibility problem in the middle of the list', async () => {
    await openPicker(await atReview(shopOf(1_000)));
    await press(byRole('combobox'), 'ArrowDown');
    listbox().scrollTop = 3_000;
    await settled();
    expect(await accessibilityProblems()).to.deep.equal([]);
  });
});

function inView(option: Element): boolean {
  const [box, view] = [option.getBoundingClientRect(), listbox().getBoundingClientRect()];
  return box.top >= view.top - 2 && box.bottom <= view.bottom + 2;
}

/** Whether there is an option wherever the reader looks. */
function covered(list: HTMLElement): boolean {
  const { top, bottom, left, width } = list.getBoundingClientRect();
  const root = list.getRootNode() as ShadowRoot;
  const within = [top + 4, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, bottom - 4].filter((y) => y > 0 && y < innerHeight);
  return within.every((y) => root.elementFromPoint(left + width / 2, y)?.closest('[role="option"]'));
}
