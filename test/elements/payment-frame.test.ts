import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checkout } from '../../src/core/checkout.js';
import { latest } from '../../src/core/remote.js';
import { createOfflineGateway } from '../../src/gateways/offline/offline-gateway.js';
import type { PaymentGateway } from '../../src/core/payment-gateway.js';
import { define } from '../../src/define.js';
import { placed, progress } from '../core/support/shopping.js';
import { createShop, demoPbx, type Shop } from '../support/shop.js';
import { createTestCardGateway, type TestCardGateway } from '../support/test-card-gateway.js';
import { byRole, clearPage, drawn, textOf } from '../support/page.js';
import { until } from '../support/until.js';

define();

/** A host's own component around ours: our element stands in its shadow root, and its template is drawn again with each change. */
class HostPanel extends LitElement {
  @property() caption = 'first';
  @property({ attribute: false }) checkout: Checkout | null = null;

  override render(): TemplateResult {
    return html`<h1>${this.caption}</h1><section class=${this.caption}><annex-checkout no-history .checkout=${this.checkout}></annex-checkout></section>`;
  }
}
customElements.define('test-host-panel', HostPanel);

/** One more component around the host's own. */
class HostShell extends LitElement {
  @property() caption = 'first';
  @property({ attribute: false }) checkout: Checkout | null = null;

  override render(): TemplateResult {
    return html`<header>${this.caption}</header><main><test-host-panel .caption=${this.caption} .checkout=${this.checkout}></test-host-panel></main>`;
  }
}
customElements.define('test-host-shell', HostShell);

/** A component into which a page puts our element, and which moves it from slot to slot. */
class HostTabs extends LitElement {
  @property() caption = 'first';

  override render(): TemplateResult {
    return html`<div ?hidden=${this.caption !== 'first'}><slot></slot></div><div><slot name="second"></slot></div>`;
  }
}
customElements.define('test-host-tabs', HostTabs);

/** The gateway with a frame for its form, which counts how often that frame loads. */
function framed(card: TestCardGateway): PaymentGateway & { loads: number; frames: HTMLIFrameElement[] } {
  const gateway = {
    ...card,
    loads: 0,
    frames: [] as HTMLIFrameElement[],
    async mount(container: object, ...rest: [Parameters<PaymentGateway['mount']>[1], Parameters<PaymentGateway['mount']>[2]]) {
      const form = await card.mount(container, ...rest);
      const frame = document.createElement('iframe');
      gateway.frames.push(frame);
      frame.title = 'Card details';
      frame.srcdoc = '<!doctype html><input value="">';
      await new Promise<void>((resolve) => {
        frame.addEventListener('load', () => {
          gateway.loads += 1;
          resolve();
        });
        (container as HTMLElement).append(frame);
      });
      return { ...form, unmount: () => frame.remove() };
    },
  };
  return gateway;
}

describe('the payment service\'s frame', function () {
  // Each test loads real frames.
  this.timeout(20_000);

  let shop: Shop;
  let card: TestCardGateway;
  let gateway: ReturnType<typeof framed>;
  let checkout: Checkout;

  beforeEach(async () => {
    shop = await createShop();
    card = createTestCardGateway(shop.fetch, shop.origin);
    gateway = framed(card);
    ({ checkout } = shop.open({ gateways: [gateway, createOfflineGateway()] }));
    await checkout.start();
    await checkout.expand(demoPbx);
    checkout.enterQuantity('extension-expansion', '20');
    await until(checkout, ({ expansion }) => expansion?.quote.status === 'priced');
    await checkout.review();
    checkout.chooseMethod('card');
  });
  afterEach(() => {
    checkout.dispose();
    clearPage();
  });

  const mounted = () => until(checkout, ({ payment }) => payment.form.status === 'mounted');
  const frame = () => gateway.frames.at(-1)!;
  const typed = () => frame().contentDocument!.querySelector('input')!;

  const hosts: readonly [string, () => HTMLElement & { caption?: string }][] = [
    ['in the page itself', () => Object.assign(document.createElement('annex-checkout'), { noHistory: true, checkout })],
    ['within a component of the host', () => Object.assign(new HostPanel(), { checkout })],
    ['within a component within a component of the host', () => Object.assign(new HostShell(), { checkout })],
    ['put into a component of the host', () => {
      const tabs = new HostTabs();
      tabs.append(Object.assign(document.createElement('annex-checkout'), { noHistory: true, checkout }));
      return tabs;
    }],
  ];

  for (const [where, host] of hosts) {
    describe(where, () => {
      let outermost: HTMLElement & { caption?: string };

      beforeEach(async () => {
        outermost = host();
        document.body.append(outermost);
        await drawn();
        await mounted();
        typed().value = 'half a number';
      });

      it('stands in the document and shows in its place', () => {
        expect(frame().getRootNode()).to.equal(document);
        expect(frame().checkVisibility()).to.equal(true);
        expect(gateway.loads).to.equal(1);
      });

      it('stays as it is while the host draws itself again, changes attributes and has other children', async () => {
        const before = frame();
        const caption = outermost instanceof HostTabs ? 'first' : 'second';
        outermost.caption = caption;
        outermost.classList.add('changed');
        outermost.lang = 'de';
        const other = document.createElement('p');
        outermost.append(other);
        await drawn();
        other.remove();
        await drawn();
        expect([gateway.loads, frame() === before, typed().value]).to.deep.equal([1, true, 'half a number']);
      });

      it('is hidden rather than moved, and shows again with what was typed', async () => {
        outermost.hidden = true;
        await drawn();
        expect(frame().checkVisibility()).to.equal(false);
        outermost.hidden = false;
        await drawn();
        expect([frame().checkVisibility(), gateway.loads, typed().value]).to.deep.equal([true, 1, 'half a number']);
      });

      it('is hidden, not reloaded, while the outcome of a payment is unknown, and during a decline', async () => {
        card.moves.push('hears nothing', 'is declined');
        checkout.pay();
        await progress(checkout, 'failed');
        checkout.pay();
        await progress(checkout, 'declined');
        await drawn();
        expect([frame().checkVisibility(), gateway.loads, typed().value]).to.deep.equal([true, 1, 'half a number']);
      });

      it('is put up anew when the page moves it; the buyer is told, and the attempt stays the same', async () => {
        card.moves.push('steps back', 'pays');
        checkout.pay();
        await progress(checkout, 'cancelled');
        const attempt = latest(checkout.getState().order)!.attempts[0]!.id;
        const elsewhere = document.createElement('div');
        document.body.append(elsewhere);
        elsewhere.append(outermost);
        await drawn();
        await mounted();
        await drawn();
        expect([gateway.loads, frame().checkVisibility()]).to.deep.equal([2, true]);
        expect(textOf(byRole('region', 'Payment Method'))).to.include('Please enter your details again');
        byRole('button', /^Pay/).click();
        await until(checkout, ({ step }) => step.name === 'result');
        expect((await shop.payments()).map(({ attemptId }) => attemptId)).to.deep.equal([attempt]);
      });

      it('is not put up for another payment when the page moves it in the middle of one', async () => {
        card.moves.push('pays and closes the tab');
        checkout.pay();
        await placed(checkout);
        const elsewhere = document.createElement('div');
        document.body.append(elsewhere);
        elsewhere.append(outermost);
        await drawn();
        expect([checkout.getState().payment.form.status, gateway.loads]).to.deep.equal(['none', 1]);
      });
    });
  }

  it('stays as it is when the host shows the element in another slot', async () => {
    const tabs = new HostTabs();
    const element = Object.assign(document.createElement('annex-checkout'), { noHistory: true, checkout });
    tabs.append(element);
    document.body.append(tabs);
    await drawn();
    await mounted();
    typed().value = 'half a number';
    element.slot = 'second';
    tabs.caption = 'second';
    await drawn();
    expect([frame().checkVisibility(), gateway.loads, typed().value]).to.deep.equal([true, 1, 'half a number']);
  });

  it('comes back on a press when the host has wiped its own children', async () => {
    const panel = Object.assign(new HostPanel(), { checkout });
    document.body.append(panel);
    await drawn();
    await mounted();
    panel.replaceChildren();
    await drawn();
    expect(textOf(byRole('region', 'Payment Method'))).to.include('Please enter your details again');
    byRole('button', 'Try again').click();
    await drawn();
    await mounted();
    await drawn();
    expect([gateway.loads, frame().checkVisibility()]).to.deep.equal([2, true]);
  });
});
