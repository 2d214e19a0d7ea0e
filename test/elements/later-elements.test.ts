import { expect } from 'chai';
import { ready } from '../../src/core/remote.js';
import type { CheckoutState } from '../../src/core/state.js';
import { AnnexCheckout } from '../../src/elements/checkout/checkout.js';
import { AnnexOrderResult } from '../../src/elements/order-result/order-result.js';
import type { LoadElements } from '../../src/elements/shared/checkout-owner.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { allByRole, byRole, clearPage, click, drawn, register } from '../support/page.js';
import { expansion, order, product, session } from '../support/samples.js';

interface Delivery {
  readonly names: readonly string[];
  arrive(): Promise<void>;
  fail(): Promise<void>;
}

const serialNumber = product.serialNumber;
const selecting: Partial<CheckoutState> = { session: ready(session), step: { name: 'select', serialNumber }, expansion: expansion() };
const showing: Partial<CheckoutState> = { session: ready(session), step: { name: 'result', orderId: order.id }, order: ready(order) };

let deliveries: Delivery[] = [];
let count = 0;

/** A checkout under a prefix of its own, of whose parts none is there yet. */
async function openAt(state: Partial<CheckoutState>) {
  count += 1;
  const prefix = `late${count}`;
  const load: LoadElements = (names) => new Promise((resolve, reject) => {
    const settled = () => new Promise<void>((done) => setTimeout(done)).then(drawn);
    deliveries.push({
      names,
      arrive() {
        for (const name of names) register(`${prefix}-${name}`, name === 'order-result' ? class extends AnnexOrderResult {} : class extends HTMLElement {});
        resolve();
        return settled();
      },
      fail() {
        reject(new TypeError('Failed to fetch dynamically imported module'));
        return settled();
      },
    });
  });
  register(`${prefix}-checkout`, class extends AnnexCheckout {
    static override load = load;
  });
  const element = document.createElement(`${prefix}-checkout`) as AnnexCheckout;
  const checkout = createFakeCheckout(state);
  Object.assign(element, { checkout, noHistory: true });
  document.body.append(element);
  await drawn();
  return { element, checkout, shown: () => element.shadowRoot!.querySelector(`${prefix}-order-result`), busy: () => element.shadowRoot!.querySelector('[part="base"]')!.getAttribute('aria-busy') };
}

describe('Elements that come as their step comes near', () => {
  beforeEach(() => (deliveries = []));
  afterEach(clearPage);

  it('keep their place while they are on their way', async () => {
    const { element, shown, busy } = await openAt(showing);
    expect(deliveries.map(({ names }) => names)).to.deep.equal([['order-result']]);
    expect([shown(), busy(), element.shadowRoot!.querySelectorAll('.placeholder').length]).to.deep.equal([null, 'true', 1]);
    await deliveries[0]!.arrive();
    expect([shown()?.shadowRoot?.textContent?.includes(order.number), busy()]).to.deep.equal([true, 'false']);
  });

  it('are asked for again when they could not be had, and nothing is lost meanwhile', async () => {
    const { checkout, shown } = await openAt(showing);
    await deliveries[0]!.fail();
    expect(byRole('alert').textContent).to.include('We could not reach the server.');
    expect(deliveries).to.have.length(1);
    await click(byRole('button', 'Try again'));
    expect(deliveries).to.have.length(2);
    await deliveries[1]!.arrive();
    expect(shown()).to.be.instanceOf(AnnexOrderResult);
    expect(allByRole('button', 'Try again')).to.deep.equal([]);
    expect(checkout.getState().step).to.deep.equal(showing.step);
  });

  it('are fetched ahead when the buyer points at the summary', async () => {
    const { element } = await openAt(selecting);
    await deliveries[0]!.arrive();
    const summary = [...element.shadowRoot!.querySelectorAll('*')].find(({ localName }) => localName.endsWith('-order-summary'))!;
    summary.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    expect(deliveries.at(-1)!.names).to.include.members(['service-information', 'billing-contact', 'payment']);
  });

  it('are fetched ahead once the page is at rest', async () => {
    await openAt(selecting);
    await deliveries[0]!.arrive();
    await new Promise((rested) => requestIdleCallback(() => requestIdleCallback(rested)));
    expect(deliveries.some(({ names }) => names.includes('payment'))).to.equal(true);
  });

  it('do not come before there is something to select', async () => {
    await openAt({ ...selecting, expansion: { ...expansion(), offers: { status: 'loading', previous: null } } });
    await deliveries[0]!.arrive();
    await new Promise((rested) => requestIdleCallback(() => requestIdleCallback(rested)));
    expect(deliveries).to.have.length(1);
  });
});
