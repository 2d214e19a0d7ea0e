import { expect } from 'chai';
import { ready } from '../../src/core/remote.js';
import { define } from '../../src/define.js';
import { tokenDefaults } from '../../src/styles/token-defaults.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { allByRole, clearPage, drawn, everything, show } from '../support/page.js';
import { licence, paying } from '../support/payment-samples.js';
import { expansion, order, product, session } from '../support/samples.js';

define();

/** For each token something that it is not anyway. */
const samples: Readonly<Record<keyof typeof tokenDefaults, string>> = {
  'color-text': 'rgb(1, 2, 3)',
  'color-muted': 'rgb(1, 2, 3)',
  'color-surface': 'rgb(1, 2, 3)',
  'color-surface-muted': 'rgb(1, 2, 3)',
  'color-surface-chosen': 'rgb(1, 2, 3)',
  'color-border': 'rgb(1, 2, 3)',
  'color-control': 'rgb(1, 2, 3)',
  'color-accent': 'rgb(1, 2, 3)',
  'color-on-accent': 'rgb(1, 2, 3)',
  'color-focus': 'rgb(1, 2, 3)',
  'color-danger': 'rgb(1, 2, 3)',
  'color-warning': 'rgb(1, 2, 3)',
  'color-success': 'rgb(1, 2, 3)',
  'color-backdrop': 'rgb(1, 2, 3)',
  'font-family': 'fantasy',
  'font-heading': 'fantasy',
  'font-mono': 'fantasy',
  'font-size': '23px',
  'font-size-caption': '23px',
  'font-size-small': '23px',
  'font-size-medium': '23px',
  'font-size-heading': '23px',
  'font-size-title': '29px',
  'font-weight': '350',
  'font-weight-medium': '350',
  'font-weight-strong': '850',
  'font-weight-heading': '850',
  'font-line': '3',
  'font-line-tight': '3',
  'font-tracking-heading': '3px',
  'font-tracking-code': '3px',
  'space': '7px',
  'space-card': '31px',
  'space-gap': '31px',
  'size-control': '71px',
  'size-control-small': '71px',
  'size-border': '3px',
  'size-focus': '5px',
  'radius': '3px',
  'radius-control': '3px',
  'radius-button': '3px',
  'radius-small': '3px',
  'radius-pill': '3px',
  'shadow': 'rgb(1, 2, 3) 1px 1px 1px 1px',
  'shadow-card': 'rgb(1, 2, 3) 1px 1px 1px 1px',
  'motion': '777ms',
  'motion-easing': 'linear',
  'motion-skeleton': '7s',
  'motion-spinner': '7s',
};

const looks = [
  'color', 'background-color', 'border-top-color', 'border-bottom-color', 'outline-color', 'outline-width', 'border-top-width', 'border-top-left-radius', 'box-shadow',
  'font-family', 'font-size', 'font-weight', 'line-height', 'letter-spacing', 'padding', 'row-gap', 'min-height',
  'transition-duration', 'transition-timing-function', 'animation-duration',
];

const lookOf = (style: CSSStyleDeclaration) => looks.map((property) => style.getPropertyValue(property)).join('|');

/** How all that is on the page looks once every transition is over. */
function look(): string[] {
  const elements = everything(document.body);
  for (const animation of elements.flatMap((element) => element.getAnimations({ subtree: true }))) {
    if (animation instanceof CSSTransition) animation.finish();
  }
  return elements.flatMap((element) => [
    lookOf(getComputedStyle(element)),
    ...(element instanceof HTMLDialogElement ? [getComputedStyle(element, '::backdrop').backgroundColor] : []),
  ]);
}

describe('each token', () => {
  before(async () => {
    const opened = { session: ready(session) };
    const bought = { ...opened, step: { name: 'result', orderId: order.id } as const, licence: ready(licence) };
    await show('annex-product-list', createFakeCheckout(opened));
    await show('annex-checkout', createFakeCheckout({
      ...opened, step: { name: 'select', serialNumber: product.serialNumber }, expansion: expansion(undefined, { entries: { extensions: { kind: 'quantity', text: '20' } } }),
    }), { noHistory: true });
    await show('annex-payment', createFakeCheckout(paying({ methodId: 'offline', progress: { status: 'declined', category: 'declined' } })));
    await show('annex-order-result', createFakeCheckout({ ...bought, order: ready({ ...order, status: 'completed', payment: 'paid', fulfilment: 'issued', actions: ['viewLicence'] }) }));
    await show('annex-order-result', createFakeCheckout({ ...bought, order: ready({ ...order, payment: 'paid', fulfilment: 'issuing' }) }));
    await drawn();
    everything(document.body).find((element) => element instanceof HTMLDialogElement)?.showModal();
    allByRole('textbox').at(-1)?.focus();
  });

  after(clearPage);

  for (const [token, sample] of Object.entries(samples)) {
    it(`changes something: --annex-${token}`, () => {
      const before = look();
      document.documentElement.style.setProperty(`--annex-${token}`, sample);
      try {
        const after = look();
        expect(after.filter((one, index) => one !== before[index])).not.to.have.length(0);
      } finally {
        document.documentElement.style.removeProperty(`--annex-${token}`);
      }
    });
  }
});
