import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { MostlyFewRows } from '../../src/controllers/mostly-few-rows.js';
import { RowWindow } from '../../src/controllers/row-window.js';
import { clearPage, drawn, register } from '../support/page.js';

let asked = 0;
let delivery: Promise<typeof RowWindow>;

class ListOfRows extends LitElement {
  readonly #rows = new MostlyFewRows(this, () => {
    asked += 1;
    return delivery;
  });
  #items: readonly object[] = [];

  set items(items: readonly object[]) {
    this.#items = items;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<ul data-rows="all">${this.#rows.rows('all', this.#items).map(({ index }) => html`<li data-row=${index} style="height: 60px">${index}</li>`)}</ul>`;
  }
}
register('list-of-rows', ListOfRows);

const some = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

describe('A list that is mostly short', () => {
  const show = async (count: number) => {
    const element = document.createElement('list-of-rows') as ListOfRows;
    element.items = some(count);
    document.body.append(element);
    await element.updateComplete;
    return { element, rows: () => element.shadowRoot!.querySelectorAll('li').length };
  };

  beforeEach(() => (asked = 0));
  afterEach(clearPage);

  it('is drawn whole where it is short, and nothing is loaded for it', async () => {
    const { rows } = await show(40);
    expect([rows(), asked]).to.deep.equal([40, 0]);
  });

  it('shows its beginning until that is there which draws what is in view', async () => {
    let arrive = (_window: typeof RowWindow) => {};
    delivery = new Promise((resolve) => (arrive = resolve));
    const { element, rows } = await show(500);
    element.items = some(501);
    await element.updateComplete;
    expect([rows(), asked]).to.deep.equal([12, 1]);
    arrive(RowWindow);
    await drawn();
    await element.updateComplete;
    expect(rows()).to.be.within(3, 60);
    expect(element.shadowRoot!.querySelector('ul')!.style.getPropertyValue('--after')).to.match(/^\d+(\.5)?px$/);
  });

  it('is drawn whole where that cannot be had', async () => {
    delivery = Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const { element, rows } = await show(500);
    await drawn();
    await element.updateComplete;
    expect([rows(), asked]).to.deep.equal([500, 1]);
  });
});
