import { expect } from 'chai';
import { appearanceOf, watchAppearance } from '../../../src/gateways/stripe/appearance.js';
import type { StripeAppearance } from '../../../src/gateways/stripe/sdk.js';

describe('The card form’s look', () => {
  let container: HTMLElement;
  const set = (styles: Record<string, string>) => {
    for (const [name, value] of Object.entries(styles)) container.style.setProperty(name, value);
  };

  beforeEach(() => {
    container = document.createElement('div');
    document.body.append(container);
  });
  afterEach(() => container.remove());

  it('takes on a brand’s tokens', () => {
    set({ '--annex-color-accent': 'oklch(60% 0.2 250)', '--annex-color-text': '#112233', 'font-family': 'Georgia', 'font-size': '18px' });
    const { variables, theme } = appearanceOf(container);
    expect(variables['colorPrimary']).to.match(/^rgb\(\d+, \d+, \d+\)$/);
    expect(variables).to.include({ colorText: 'rgb(17, 34, 51)', fontFamily: 'Georgia', fontSizeBase: '18px' });
    expect(theme).to.equal('stripe');
  });

  it('takes on what our elements resolve, corners included', () => {
    set({ '--surface': 'light-dark(white, black)', '--radius-control': 'calc(12px * 0.75)', 'color-scheme': 'dark', '--text': 'light-dark(black, white)' });
    const { variables, theme } = appearanceOf(container);
    expect(variables).to.include({ colorBackground: 'rgb(0, 0, 0)', borderRadius: '9px' });
    expect(theme).to.equal('night');
  });

  it('says nothing of what the page says nothing of', () => {
    expect(appearanceOf(container).variables).to.have.all.keys('fontFamily', 'fontSizeBase');
    expect(container.childElementCount).to.equal(0);
  });

  describe('when the page changes', () => {
    let told: StripeAppearance[] = [];
    let stop: () => void = () => undefined;
    const background = () => told.map(({ variables }) => variables['colorBackground']);

    beforeEach(() => {
      told = [];
      stop = watchAppearance(container, (appearance) => told.push(appearance));
    });
    afterEach(() => {
      stop();
      document.body.removeAttribute('style');
    });

    it('is told, wherever above the form the look was changed', async () => {
      document.body.style.setProperty('--annex-color-surface', 'rgb(1, 2, 3)');
      await Promise.resolve();
      set({ '--annex-color-surface': 'rgb(4, 5, 6)' });
      await Promise.resolve();
      expect(background()).to.deep.equal(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
    });

    it('is not told of what changes nothing', async () => {
      document.body.classList.toggle('scrolled');
      await Promise.resolve();
      expect(told).to.deep.equal([]);
    });

    it('is told no more once nobody listens', async () => {
      stop();
      document.body.style.setProperty('--annex-color-surface', 'rgb(1, 2, 3)');
      await Promise.resolve();
      expect(told).to.deep.equal([]);
    });
  });
});
