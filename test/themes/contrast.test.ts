import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { shared } from '../../src/styles/shared.js';
import * as exported from '../../src/themes/index.js';
import { applyTheme, type Theme } from '../../src/themes/index.js';
import { contrastOf, contrastPairs } from '../support/contrast.js';
import { clearPage, drawn, register } from '../support/page.js';

const themes = Object.values(exported).filter((value): value is Theme => typeof value === 'object');
const plain: Theme = { name: 'default', title: 'The default', summary: 'as it comes', tokens: {} };

/** Stands in for any element: what is below its host has the tokens. */
class Swatch extends LitElement {
  static override styles = shared;

  paint(color: string): string {
    const element = this.renderRoot.querySelector('p');
    if (!element) throw new Error('Not drawn yet.');
    element.style.setProperty('color', color);
    return getComputedStyle(element).color;
  }

  protected override render() {
    return html`<p></p>`;
  }
}

register('annex-swatch', Swatch);

describe('contrast', () => {
  afterEach(clearPage);

  for (const theme of [plain, ...themes]) {
    for (const scheme of ['light', 'dark']) {
      it(`of ${theme.title} in ${scheme} is enough for every text, control and focus ring`, async () => {
        const takeOff = applyTheme(document, theme);
        document.documentElement.style.setProperty('color-scheme', scheme);
        try {
          const swatch = new Swatch();
          document.body.append(swatch);
          await drawn();
          const low = contrastPairs.flatMap(({ what, front, back, least }) => {
            const contrast = contrastOf(swatch.paint(front), swatch.paint(back));
            return contrast < least ? [`${what}: ${contrast.toFixed(2)}`] : [];
          });
          expect(low).to.deep.equal([]);
        } finally {
          takeOff();
          document.documentElement.style.removeProperty('color-scheme');
        }
      });
    }
  }
});
