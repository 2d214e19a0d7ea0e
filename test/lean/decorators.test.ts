import { expect } from 'chai';
import { html, LitElement } from 'lit';
import * as lits from 'lit/decorators.js';
import * as lean from '../../src/lean/decorators.js';
import { clearPage, register } from '../support/page.js';

/** The same element, decorated by either. */
const decoratedBy = (by: string, { property, state, query }: Pick<typeof lits, 'property' | 'query' | 'state'>) => {
  class Decorated extends LitElement {
    renders = 0;
    #accessed = 'first';
    @property({ attribute: 'given-name' }) givenName = 'nobody';
    @property({ type: Boolean }) open = false;
    @property() plain = '';
    @state() inner = 0;
    @query('p') readonly paragraph!: HTMLElement | null;
    @query('em') readonly nothing!: HTMLElement | null;

    @property({ attribute: false })
    get accessed(): string {
      return this.#accessed;
    }

    set accessed(value: string) {
      this.#accessed = `${value}!`;
    }

    protected override render() {
      this.renders += 1;
      return html`<p>${this.givenName} ${this.inner}</p>`;
    }
  }
  register(`decorated-by-${by}`, Decorated);
  return Decorated;
};

const sides = { lit: decoratedBy('lit', lits), us: decoratedBy('us', lean as unknown as typeof lits) };

for (const [by, Decorated] of Object.entries(sides)) {
  describe(`An element decorated by ${by}`, () => {
    let element: InstanceType<typeof Decorated>;

    beforeEach(async () => {
      element = new Decorated();
      document.body.append(element);
      await element.updateComplete;
    });
    afterEach(clearPage);

    it('watches the attributes of its properties, and of nothing else', () => {
      expect(Decorated.observedAttributes.sort()).to.deep.equal(['given-name', 'open', 'plain']);
    });

    it('reads an attribute into its property, and updates', async () => {
      element.setAttribute('given-name', 'Ada');
      element.toggleAttribute('open', true);
      await element.updateComplete;
      expect([element.givenName, element.open, element.paragraph?.textContent, element.renders]).to.deep.equal(['Ada', true, 'Ada 0', 2]);
    });

    it('updates for its state, and for an accessor after that has taken the value', async () => {
      element.inner = 7;
      await element.updateComplete;
      expect(element.paragraph?.textContent).to.equal('nobody 7');
      element.accessed = 'second';
      await element.updateComplete;
      expect([element.accessed, element.renders]).to.deep.equal(['second!', 3]);
      element.accessed = element.accessed.slice(0, -1);
      await element.updateComplete;
      expect(element.renders).to.equal(3);
    });

    it('finds what it has drawn, or nothing', () => {
      expect([element.paragraph?.localName, element.nothing]).to.deep.equal(['p', null]);
    });
  });
}
