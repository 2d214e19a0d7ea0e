import { expect } from 'chai';
import { AnnexOrderSummary } from '../../src/elements/order-summary/order-summary.js';
import { aurelia, applyTheme, fjord } from '../../src/themes/index.js';
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

  it('has a typeface for the elements alone, and one for headings', async () => {
    const { fontFamily } = await styled('body { font-family: monospace; } :root { --annex-font-family: cursive; --annex-font-heading: fantasy; }');
    expect(fontFamily).to.equal('cursive');
    expect(getComputedStyle(byRole('heading', 'Order Summary')).fontFamily).to.equal('fantasy');
  });
});

describe('a ready theme', () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
    clearPage();
  });

  const corner = () => getComputedStyle(byRole('button', 'Checkout')).borderTopLeftRadius;

  it('is put on with one call, and taken off with what that returned', async () => {
    await show('annex-order-summary', createFakeCheckout(state));
    const before = corner();
    const takeOff = applyTheme(document, fjord);
    expect(corner()).to.equal('2px');
    takeOff();
    expect(corner()).to.equal(before);
  });

  it('gives way to what the page says nearer to the element', async () => {
    applyTheme(document, fjord);
    await show('annex-order-summary', createFakeCheckout(state), { className: 'round' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.round { --annex-radius-control: 31px; }');
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
    expect(corner()).to.equal('31px');
  });

  it('goes where the selector says, beside another one', async () => {
    applyTheme(document, fjord);
    applyTheme(document, aurelia, '.hotel');
    await show('annex-order-summary', createFakeCheckout(state), { className: 'hotel' });
    expect(corner()).to.equal('0px');
  });

  it('fits into a shadow root', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    applyTheme(root, fjord);
    root.append(await show('annex-order-summary', createFakeCheckout(state)));
    expect(corner()).to.equal('2px');
  });
});
