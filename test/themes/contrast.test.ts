import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { shared } from '../../src/styles/shared.js';
import * as exported from '../../src/themes/index.js';
import { applyTheme, type Theme } from '../../src/themes/index.js';
import { contrastOf } from '../support/contrast.js';
import { clearPage, drawn, register } from '../support/page.js';

const themes = Object.values(exported).filter((value): value is Theme => typeof value === 'object');
const plain: Theme = { name: 'default', title: 'The default', summary: 'as it comes', tokens: {} };

const surfaces = ['--surface', '--surface-muted', '--surface-chosen'];
const tint = (tone: string, share: number) => `color-mix(in oklab, var(${tone}) ${share}%, var(--surface))`;
const ink = (tone: string, share: number) => `color-mix(in oklab, var(${tone}) ${share}%, var(--text))`;
const tones = ['--accent', '--danger', '--warning', '--success'];

/** What is written on what: 4.5 at least. */
const texts: readonly (readonly [text: string, surface: string])[] = [
  ...['--text', '--muted', '--accent', '--danger', '--warning', '--success'].flatMap((text) => surfaces.map((surface) => [`var(${text})`, `var(${surface})`] as const)),
  ['var(--on-accent)', 'var(--accent)'],
  ['var(--on-accent)', 'color-mix(in oklab, var(--accent) 88%, var(--text))'],
  ...['--muted', ...tones].map((tone) => [ink(tone, 85), tint(tone, 11)] as const),
  ...tones.flatMap((tone) => [[ink(tone, 80), tint(tone, 7)], ['var(--text)', tint(tone, 7)], ['var(--accent)', tint(tone, 7)]] as const),
];

/** Controls, what is chosen, and the ring around what has the focus: 3 at least. */
const controls: readonly (readonly [control: string, surface: string])[] = [
  ...['--control', '--accent', '--focus'].flatMap((control) => surfaces.map((surface) => [`var(${control})`, `var(${surface})`] as const)),
  ['var(--on-accent)', 'var(--accent)'],
  ['var(--success)', 'var(--surface)'],
  ['var(--danger)', 'var(--surface)'],
];

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
          const low = (pairs: typeof texts, least: number) => pairs.flatMap(([front, back]) => {
            const contrast = contrastOf(swatch.paint(front), swatch.paint(back));
            return contrast < least ? [`${front} on ${back}: ${contrast.toFixed(2)}`] : [];
          });
          expect([...low(texts, 4.5), ...low(controls, 3)]).to.deep.equal([]);
        } finally {
          takeOff();
          document.documentElement.style.removeProperty('color-scheme');
        }
      });
    }
  }
});
