import { expect } from 'chai';
import type { OpenAttempt, PaymentContext, PaymentForm } from '../../../src/core/payment-gateway.js';
import { createPayPalGateway } from '../../../src/gateways/paypal/paypal-gateway.js';
import { createPayPalStandIn } from '../../../src/sandbox/sdk/paypal-sdk.js';
import { describeGateway } from '../gateway-contract.js';
import { payPalKit } from './paypal-kit.js';
import { watchPopups } from '../support/popup.js';
import { buttonIn, modalWith } from '../support/buyer.js';
import { attemptsOf, contextFor, createHost, createSandboxWorld, eventually, reachSandbox, type SandboxWorld } from '../support/sandbox-world.js';

const create = () => createPayPalGateway({ loadSdk: async () => createPayPalStandIn('https://sandbox.test/sandbox/') });

describeGateway('The PayPal gateway', payPalKit);

describe('The PayPal gateway', () => {
  const popups = watchPopups();
  const inPopup = (name: string) => eventually(() => popups.last && !popups.last.closed && buttonIn(popups.last.document, name));
  let world: SandboxWorld;
  let container: HTMLElement;
  let form: PaymentForm;
  let host: ReturnType<typeof createHost>;
  const context = (change: Partial<PaymentContext> = {}) => contextFor(world.service('paypal'), change);
  const opener = (change: Partial<PaymentContext> = {}) => attemptsOf(world.service('paypal'), context(change));
  const button = () => container.querySelector('paypal-button')?.shadowRoot?.querySelector('button');

  beforeEach(async () => {
    world = createSandboxWorld();
    container = document.createElement('div');
    document.body.append(container);
    host = createHost();
    form = await create().mount(container, context(), host);
  });
  afterEach(() => {
    form.unmount();
    container.remove();
    document.querySelector('dialog')?.remove();
  });
  reachSandbox(() => world);

  it('shows PayPal’s own button, which asks to be submitted in the click itself', () => {
    let inClick = false;
    host.onSubmit = () => (inClick = true);
    button()?.click();
    expect(inClick).to.equal(true);
    expect(button()?.getAttribute('aria-label')).to.equal('PayPal');
  });

  it('opens PayPal’s window in the same turn', () => {
    void form.submit(opener());
    expect(popups.last).not.to.equal(null);
  });

  it('brings the approval back for the backend to capture', async () => {
    const outcome = form.submit(opener());
    (await inPopup('Agree and Pay')).click();
    const { id } = await world.onlyPayment();
    expect(await outcome).to.deep.equal({ status: 'needsCompletion', evidence: { orderId: id, payerId: 'SANDBOXBUYER1' } });
    expect((await world.onlyPayment()).status).to.equal('approved');
    await eventually(() => popups.last?.closed);
  });

  it('opens a window that speaks the language of the page', async () => {
    await form.update(context({ locale: 'de' }));
    const outcome = form.submit(opener());
    (await inPopup('Zustimmen und zahlen')).click();
    expect(popups.last?.document.documentElement.lang).to.equal('de');
    expect((await outcome).status).to.equal('needsCompletion');
  });

  it('is cancelled by the buyer’s *Cancel*', async () => {
    const outcome = form.submit(opener());
    (await inPopup('Cancel')).click();
    expect(await outcome).to.deep.equal({ status: 'cancelled' });
    expect((await world.onlyPayment()).status).to.equal('open');
  });

  it('is cancelled once when the window is closed before the order is there', async () => {
    let give: (attempt: Promise<OpenAttempt>) => void = () => undefined;
    const outcome = form.submit(() => new Promise<OpenAttempt>((resolve) => (give = resolve)));
    popups.last?.close();
    expect(await outcome).to.deep.equal({ status: 'cancelled' });
    give(opener()());
    await eventually(() => popups.last?.closed);
    expect(host.late).to.deep.equal([]);
  });

  it('is cancelled once when the window is closed in mid-payment', async () => {
    const outcome = form.submit(opener());
    await inPopup('Agree and Pay');
    popups.last?.close();
    expect(await outcome).to.deep.equal({ status: 'cancelled' });
  });

  it('takes an approval whose money takes a while, which the backend finds being processed', async () => {
    const outcome = form.submit(opener());
    const pay = await inPopup('Agree and Pay');
    popups.last?.document.querySelector<HTMLInputElement>('input[value=slow]')?.click();
    pay.click();
    expect((await outcome).status).to.equal('needsCompletion');
    const { id } = await world.onlyPayment();
    expect((await world.service('paypal').settle(id, { idempotencyId: 's', evidence: {} })).status).to.equal('processing');
  });

  it('goes on in the page where windows are blocked', async () => {
    window.open = () => null;
    const outcome = form.submit(opener());
    (await modalWith('Agree and Pay')).click();
    expect((await outcome).status).to.equal('needsCompletion');
    await eventually(() => !document.querySelector('dialog'));
  });

  it('lets the same order be approved again after the instrument was declined', async () => {
    const service = world.service('paypal');
    const attempt = await opener()();
    const first = form.submit(async () => attempt);
    const pay = await inPopup('Agree and Pay');
    popups.last?.document.querySelector<HTMLInputElement>('input[value=declined]')?.click();
    pay.click();
    expect((await first).status).to.equal('needsCompletion');
    const { id } = await world.onlyPayment();
    const declined = await service.settle(id, { idempotencyId: 'attempt_1', evidence: {} });
    expect([declined.status, declined.declineCategory]).to.deep.equal(['failed', 'declined']);

    const second = form.submit(async () => attempt);
    (await inPopup('Agree and Pay')).click();
    expect((await second).status).to.equal('needsCompletion');
    expect((await service.settle(id, { idempotencyId: 'attempt_1', evidence: {} })).status).to.equal('succeeded');
    expect((await world.onlyPayment()).captures).to.have.length(1);
  });

  it('makes a new session when the renewal is agreed to, under the same button', async () => {
    const before = container.querySelector('paypal-button');
    expect(await form.update(context({ autoRenew: true }))).to.equal('applied');
    expect(container.querySelector('paypal-button')).to.equal(before);
    const outcome = form.submit(opener({ autoRenew: true }));
    const pay = await inPopup('Agree and Pay');
    expect(popups.last?.document.body.textContent).to.include('renewals');
    pay.click();
    expect((await outcome).status).to.equal('needsCompletion');
  });

  it('takes over a renewal that was agreed to during a payment with the next one', async () => {
    const first = form.submit(opener());
    expect(await form.update(context({ autoRenew: true }))).to.equal('applied');
    (await inPopup('Cancel')).click();
    expect(await first).to.deep.equal({ status: 'cancelled' });
    const second = form.submit(opener({ autoRenew: true }));
    (await inPopup('Agree and Pay')).click();
    expect((await second).status).to.equal('needsCompletion');
  });

  it('does not know how it went once it is taken away, and closes the window', async () => {
    const outcome = form.submit(opener());
    await inPopup('Agree and Pay');
    form.unmount();
    expect(await outcome).to.deep.equal({ status: 'unknown' });
    await eventually(() => popups.last?.closed);
  });
});
