import { expect } from 'chai';
import { define } from '../../src/define.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { clearPage, drawn, show } from '../support/page.js';
import { contacts, licence, paying } from '../support/payment-samples.js';
import { ready } from '../../src/core/remote.js';
import { expansion, order, product, products, session } from '../support/samples.js';

define();

const opened = { session: ready(session) };
const steps = {
  products: { ...opened, products: { query: '', page: ready({ items: products, nextCursor: null }) } },
  select: { ...opened, step: { name: 'select' as const, serialNumber: product.serialNumber }, expansion: expansion() },
  review: paying({ methodId: 'offline' }, { contacts: contacts() }),
  result: {
    ...opened, step: { name: 'result' as const, orderId: order.id }, licence: ready(licence),
    order: ready({ ...order, status: 'completed' as const, payment: 'paid' as const, fulfilment: 'issued' as const, actions: ['viewLicence' as const] }),
  },
};

const partsOf = (root: ParentNode) => [...root.querySelectorAll('[part]')].flatMap((element) => [...element.part]);

describe('the parts of a whole checkout', () => {
  afterEach(clearPage);

  for (const [step, state] of Object.entries(steps)) {
    it(`are those of the elements within, under their names, at ${step}`, async () => {
      const element = await show('annex-checkout', createFakeCheckout(state), { noHistory: true });
      await drawn();
      for (const child of element.shadowRoot!.querySelectorAll('[exportparts]')) {
        const name = child.localName.replace('annex-', '');
        const exported = child.getAttribute('exportparts')!.split(', ');
        for (const part of partsOf(child.shadowRoot!)) expect(exported, `${name} has a part ${part}`).to.include(`${part}: ${name}-${part}`);
      }
    });
  }

  it('take a style from the page', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('annex-checkout::part(order-summary-checkout) { text-transform: uppercase; }');
    document.adoptedStyleSheets = [sheet];
    const element = await show('annex-checkout', createFakeCheckout(steps.select), { noHistory: true });
    await drawn();
    const button = element.shadowRoot!.querySelector('annex-order-summary')!.shadowRoot!.querySelector('[part=checkout]')!;
    const { textTransform } = getComputedStyle(button);
    document.adoptedStyleSheets = [];
    expect(textTransform).to.equal('uppercase');
  });
});
