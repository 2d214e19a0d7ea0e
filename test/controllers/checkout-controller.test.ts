import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CheckoutController } from '../../src/controllers/checkout-controller.js';
import type { Checkout } from '../../src/core/checkout.js';
import { AnnexSession } from '../../src/elements/session/session.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { clearPage, drawn, register } from '../support/page.js';

class TestStep extends LitElement {
  readonly source = new CheckoutController(this, ({ step }) => [step]);
  draws = 0;

  @property({ attribute: false }) checkout: Checkout | null = null;

  protected override render(): TemplateResult {
    this.draws += 1;
    return html`${this.source.state?.step.name ?? 'none'}`;
  }
}
register('annex-session', AnnexSession);
register('test-step', TestStep);

const said = (element: TestStep) => element.shadowRoot!.textContent;

const nested = async (): Promise<{ session: AnnexSession; element: TestStep }> => {
  const session = document.createElement('annex-session');
  const element = session.appendChild(document.createElement('test-step')) as TestStep;
  document.body.append(session);
  await drawn();
  return { session, element };
};

describe('CheckoutController', () => {
  afterEach(clearPage);

  it('takes the nearest provider\'s checkout, and follows it', async () => {
    const { session, element } = await nested();
    expect(said(element)).to.equal('none');
    const checkout = createFakeCheckout();
    session.checkout = checkout;
    await drawn();
    expect(said(element)).to.equal('products');
    checkout.show({ step: { name: 'select', serialNumber: 'a' } });
    await drawn();
    expect(said(element)).to.equal('select');
  });

  it('prefers the element\'s own checkout', async () => {
    const { session, element } = await nested();
    session.checkout = createFakeCheckout();
    element.checkout = createFakeCheckout({ step: { name: 'result', orderId: 'a' } });
    await drawn();
    expect(said(element)).to.equal('result');
  });

  it('finds a provider that comes later', async () => {
    const element = document.createElement('test-step') as TestStep;
    const late = document.createElement('late-session') as AnnexSession;
    late.append(element);
    document.body.append(late);
    await drawn();
    expect(said(element)).to.equal('none');
    register('late-session', class extends AnnexSession {});
    late.checkout = createFakeCheckout();
    await drawn();
    expect(said(element)).to.equal('products');
  });

  it('asks no provider any more once it is gone', async () => {
    const element = document.createElement('test-step');
    document.body.append(element);
    element.remove();
    let asked = 0;
    element.addEventListener('context-request', () => (asked += 1));
    document.body.append(document.createElement('annex-session'));
    await drawn();
    expect(asked).to.equal(0);
  });

  it('leaves a provider that it is taken out of', async () => {
    const { session, element } = await nested();
    session.checkout = createFakeCheckout();
    await drawn();
    document.body.append(element);
    await drawn();
    expect(said(element)).to.equal('none');
  });

  it('draws only when what it selected changed', async () => {
    const checkout = createFakeCheckout();
    const { session, element } = await nested();
    session.checkout = checkout;
    await drawn();
    const { draws } = element;
    checkout.show({ activity: null });
    await drawn();
    expect(element.draws).to.equal(draws);
  });

  it('listens no longer when its element is gone', async () => {
    const checkout = createFakeCheckout();
    const { element } = await nested();
    element.checkout = checkout;
    await drawn();
    expect(checkout.listeners).to.equal(1);
    element.remove();
    expect(checkout.listeners).to.equal(0);
  });
});
