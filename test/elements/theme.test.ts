import { expect } from 'chai';
import { AnnexOrderSummary } from '../../src/elements/order-summary/order-summary.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { byRole, clearPage, register, show } from '../support/page.js';
import { expansion, product } from '../support/samples.js';

register('annex-order-summary', AnnexOrderSummary);

const state = { step: { name: 'select', serialNumber: product.serialNumber } as const, expansion: expansion() };

const styled = async (css: string): Promise<CSSStyleDeclaration> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  await show('annex-order-summary', createFakeCheckout(state));
  return getComputedStyle(byRole('button', 'Checkout'));
};

describe('a brand', () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
    clearPage();
  });

  it('sets its colours on an ancestor', async () => {
    const { backgroundColor } = await styled(':root { --annex-color-accent: rgb(0, 90, 60); }');
    expect(backgroundColor).to.equal('rgb(0, 90, 60)');
  });

  it('sets them on the element, from names of its own that we use too', async () => {
    const { backgroundColor } = await styled(':root { --accent: rgb(0, 90, 60); } annex-order-summary { --annex-color-accent: var(--accent); }');
    expect(backgroundColor).to.equal('rgb(0, 90, 60)');
  });

  it('is not changed by names of the page that are not tokens', async () => {
    const plain = (await styled('')).backgroundColor;
    clearPage();
    expect((await styled(':root, annex-order-summary { --accent: red; --surface: red; }')).backgroundColor).to.equal(plain);
  });

  it('styles the parts that are named', async () => {
    const { textTransform } = await styled('annex-order-summary::part(checkout) { text-transform: uppercase; }');
    expect(textTransform).to.equal('uppercase');
  });

  it('follows the page into the dark', async () => {
    const light = (await styled(':root { color-scheme: light; }')).backgroundColor;
    clearPage();
    expect((await styled(':root { color-scheme: dark; }')).backgroundColor).not.to.equal(light);
  });

  it('gives its font', async () => {
    expect((await styled('body { font-family: monospace; }')).fontFamily).to.equal('monospace');
  });
});
