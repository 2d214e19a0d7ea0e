import { expect } from 'chai';
import type { Offer } from '../../src/core/model/offer.js';
import { ready } from '../../src/core/remote.js';
import { AnnexExpansionSelector } from '../../src/elements/expansion-selector/expansion-selector.js';
import { createFakeCheckout, type FakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, focused, register, show, type } from '../support/page.js';
import { expansion, offers, product, session } from '../support/samples.js';
import { settled, undisturbed } from './support/crowd.js';

register('annex-expansion-selector', AnnexExpansionSelector);

/** So many offers by number, each with a name of its own. */
function many(count: number): Offer[] {
  const [sample] = offers;
  return sample?.kind === 'quantity' ? Array.from({ length: count }, (_, index) => ({ ...sample, id: `offer-${index}`, name: `Service ${index}`, translations: {} })) : [];
}

const selecting = (count: number, entries = {}): FakeCheckout =>
  createFakeCheckout({
    session: ready(session), step: { name: 'select', serialNumber: product.serialNumber },
    expansion: expansion({ status: 'empty' }, { offers: ready(many(count)), entries }),
  });

const rowsIn = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-row]')];

/** What somebody writes who knows that there is nothing but this list: one field and three lines for each offer. */
function handWritten(list: readonly Offer[]): HTMLElement {
  const page = document.createElement('ul');
  for (const { id, name, description } of list) {
    const row = document.createElement('li');
    const [title, text, price, field] = [document.createElement('h4'), document.createElement('p'), document.createElement('p'), document.createElement('input')];
    title.textContent = name;
    text.textContent = description;
    price.textContent = 'USD 12.00 per extension and year';
    field.id = id;
    field.setAttribute('aria-label', name);
    row.append(title, text, price, field);
    page.append(row);
  }
  return page;
}

describe('the selector with 600 offers', function () {
  this.timeout(20_000);
  afterEach(clearPage);

  it('draws what is in view, and all of a few', async () => {
    expect(rowsIn(await show('annex-expansion-selector', selecting(40)))).to.have.length(40);
    clearPage();
    const element = await show('annex-expansion-selector', selecting(600));
    await settled();
    expect(rowsIn(element).length).to.be.within(3, 40);
    document.scrollingElement!.scrollTop = 40_000;
    await settled();
    expect(rowsIn(element).length).to.be.within(3, 40);
    expect(rowsIn(element)[0]!.getAttribute('aria-setsize')).to.equal('600');
    expect(await accessibilityProblems()).to.deep.equal([]);
  });

  it('is there sooner than a page written by hand that draws them all', async () => {
    const times = { ours: [] as number[], theirs: [] as number[] };
    const all = many(600);
    for (let round = 0; round < 9; round += 1) {
      let start = performance.now();
      const element = await show('annex-expansion-selector', selecting(600));
      void element.offsetHeight;
      times.ours.push(performance.now() - start);
      clearPage();
      start = performance.now();
      document.body.append(handWritten(all));
      void document.body.offsetHeight;
      times.theirs.push(performance.now() - start);
      clearPage();
    }
    expect(undisturbed(times.ours) / undisturbed(times.theirs)).to.be.at.most(1.5);
  });

  it('follows a quantity as quickly as one of 60', async () => {
    const times = new Map<number, number[]>([[60, []], [600, []]]);
    for (const [count, taken] of times) {
      const checkout = selecting(count);
      const element = await show('annex-expansion-selector', checkout);
      await settled();
      for (let quantity = 1; quantity <= 15; quantity += 1) {
        const start = performance.now();
        const entries = { 'offer-1': { kind: 'quantity', text: String(quantity * 5) } } as const;
        checkout.show({ expansion: { ...checkout.getState().expansion!, entries } });
        await element.updateComplete;
        taken.push(performance.now() - start);
      }
      clearPage();
    }
    expect(undisturbed(times.get(600)!) / Math.max(undisturbed(times.get(60)!), 0.5)).to.be.at.most(3);
  });

  it('keeps the field somebody types in, and what they typed, however far the list is scrolled', async () => {
    const checkout = selecting(600);
    const element = await show('annex-expansion-selector', checkout);
    await settled();
    const field = byRole<HTMLInputElement>('spinbutton', 'Service 3');
    field.focus();
    await type(field, '25');
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'enterQuantity', args: ['offer-3', '25'] });
    checkout.show({ expansion: { ...checkout.getState().expansion!, entries: { 'offer-3': { kind: 'quantity', text: '25' } } } });
    for (const top of [30_000, 70_000, 0]) {
      document.scrollingElement!.scrollTop = top;
      await settled();
      expect(focused()).to.equal(field);
    }
    field.blur();
    document.scrollingElement!.scrollTop = 50_000;
    await settled();
    expect(field.isConnected).to.equal(false);
    document.scrollingElement!.scrollTop = 0;
    await settled();
    expect(byRole<HTMLInputElement>('spinbutton', 'Service 3').value).to.equal('25');
    expect(allByRole('spinbutton').length).to.be.at.most(40);
    expect(element.shadowRoot!.querySelectorAll('.chosen')).to.have.length(1);
  });
});
