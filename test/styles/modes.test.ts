import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Order } from '../../src/core/model/order.js';
import { ready } from '../../src/core/remote.js';
import { define } from '../../src/define.js';
import * as exported from '../../src/themes/index.js';
import { applyTheme, type Theme } from '../../src/themes/index.js';
import { contrastOf } from '../support/contrast.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { allByRole, byRole, clearPage, everything, show, textOf } from '../support/page.js';
import { licence, paying } from '../support/payment-samples.js';
import { expansion, order, product, products, session } from '../support/samples.js';

define();

const themes = Object.values(exported).filter((value): value is Theme => typeof value === 'object');

/** More than the command's own type knows of: all that the browser can emulate. */
type Media = Parameters<typeof emulateMedia>[0] & { contrast?: 'more' | 'no-preference'; forcedColors?: 'active' | 'none' };
const prefer = (media: Media) => emulateMedia(media);

const selecting = () => createFakeCheckout({
  session: ready(session), step: { name: 'select', serialNumber: product.serialNumber }, expansion: expansion(undefined, { entries: { extensions: { kind: 'quantity', text: '20' } } }),
});

/** What a system colour comes to. */
function system(name: string): string {
  const probe = document.createElement('i');
  probe.style.setProperty('background-color', name);
  document.body.append(probe);
  const color = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return color;
}

describe('where a person prefers', () => {
  afterEach(async () => {
    clearPage();
    document.documentElement.style.removeProperty('color-scheme');
    await prefer({ media: 'screen', contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  for (const theme of themes) {
    it(`more contrast, secondary text of ${theme.title} has 7, and borders of fields and the text itself still more`, async () => {
      await prefer({ contrast: 'more' });
      const takeOff = applyTheme(document, theme);
      try {
        for (const scheme of ['light', 'dark']) {
          document.documentElement.style.setProperty('color-scheme', scheme);
          await show('annex-payment', createFakeCheckout(paying({ methodId: 'offline' })));
          const field = getComputedStyle(allByRole('textbox')[0]!);
          const hint = everything(document.body).find((element) => element.matches('.hint'))!;
          expect(contrastOf(getComputedStyle(hint).color, field.backgroundColor)).to.be.at.least(7);
          expect(contrastOf(field.borderTopColor, field.backgroundColor)).to.be.at.least(10);
          clearPage();
        }
      } finally {
        takeOff();
      }
    });
  }

  it('no motion, nothing moves and nothing fades, not even what is still loading', async () => {
    await prefer({ reducedMotion: 'reduce' });
    await show('annex-product-list', createFakeCheckout({ session: ready(session) }));
    await show('annex-checkout', selecting(), { noHistory: true });
    await show('annex-payment', createFakeCheckout(paying({ progress: { status: 'unknown' } })));
    const moving = everything(document.body).flatMap((element) => ['', '::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo)))
      .filter(({ animationName, transitionDuration }) => animationName !== 'none' || transitionDuration.split(', ').some((duration) => duration !== '0s'));
    expect(moving).to.have.length(0);
  });

  it('motion as usual, what is loading breathes', async () => {
    await show('annex-product-list', createFakeCheckout({ session: ready(session) }));
    const skeleton = everything(document.body).find((element) => element.matches('.skeleton'))!;
    expect(skeleton.getAnimations()).to.have.length(1);
  });

  describe('colours of their own', () => {
    beforeEach(() => prefer({ forcedColors: 'active' }));

    it('shows the button that goes on, and what is chosen, in the colour for that', async () => {
      await show('annex-order-summary', selecting());
      expect(getComputedStyle(byRole('button', 'Checkout')).backgroundColor).to.equal(system('Highlight'));
      clearPage();
      await show('annex-payment', createFakeCheckout(paying({ methodId: 'offline' })));
      const [chosen, other] = [byRole('radio', 'Offline'), byRole('radio', 'PayPal')].map((radio) => getComputedStyle(radio));
      expect(chosen!.backgroundColor).to.equal(system('Highlight'));
      expect(other!.backgroundColor).not.to.equal(system('Highlight'));
    });

    it('draws around the chosen row, and not around the others', async () => {
      await show('annex-payment', createFakeCheckout(paying({ methodId: 'offline' })));
      const [chosen, other] = ['Offline', 'PayPal'].map((name) => getComputedStyle(byRole('radio', name).closest('.method')!));
      expect([chosen!.outlineStyle, chosen!.outlineColor]).to.deep.equal(['solid', system('Highlight')]);
      expect(other!.outlineStyle).to.equal('none');
    });

    it('tells a switch that is on from one that is off', async () => {
      await show('annex-expansion-selector', selecting());
      const [off] = everything(document.body).filter((element) => element.matches('input[role=switch]'));
      const look = () => [getComputedStyle(off!).backgroundColor, getComputedStyle(off!, '::before').backgroundColor];
      const before = look();
      (off as HTMLInputElement).checked = true;
      for (const animation of off!.getAnimations({ subtree: true })) animation.finish();
      expect(look()).to.deep.equal([system('Highlight'), system('HighlightText')]);
      expect(before).not.to.deep.equal(look());
    });

    it('gives badges a border, and the ring of the focus the colour for that', async () => {
      await show('annex-product-list', createFakeCheckout({ session: ready(session), products: { query: '', page: ready({ items: products, nextCursor: null }) } }));
      const badge = everything(document.body).find((element) => element.matches('.badge'))!;
      expect(getComputedStyle(badge).borderTopStyle).to.equal('solid');
      const search = byRole('searchbox');
      search.focus();
      expect(getComputedStyle(search).outlineColor).to.equal(system('Highlight'));
    });
  });
});

describe('on paper', () => {
  afterEach(async () => {
    clearPage();
    document.documentElement.style.removeProperty('color-scheme');
    await prefer({ media: 'screen' });
  });

  it('text is dark on white, however dark the page', async () => {
    document.documentElement.style.setProperty('color-scheme', 'dark');
    await prefer({ media: 'print' });
    const summary = await show('annex-order-summary', selecting());
    const base = summary.renderRoot.querySelector('.base')!;
    expect(contrastOf(getComputedStyle(base).color, 'rgb(255, 255, 255)')).to.be.at.least(12);
  });

  it('a result has the code and the amounts, and no buttons', async () => {
    await prefer({ media: 'print' });
    const delivered = { ...order, status: 'completed', payment: 'paid', fulfilment: 'issued', actions: ['viewInvoice', 'sendInvoiceLink', 'viewLicence'] } satisfies Order;
    const result = await show('annex-order-result', createFakeCheckout({
      session: ready(session), step: { name: 'result', orderId: order.id }, order: ready(delivered), licence: ready(licence),
    }));
    expect(textOf(result)).to.include(licence.activationCode).and.to.match(/USD\s429\.23/).and.to.include('How to activate');
    expect(allByRole('button')).to.deep.equal([]);
  });
});
