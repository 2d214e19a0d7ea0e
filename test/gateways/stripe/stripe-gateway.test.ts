import { expect } from 'chai';
import type { PaymentContext, PaymentForm, PaymentOutcome } from '../../../src/core/payment-gateway.js';
import { createStripeGateway } from '../../../src/gateways/stripe/stripe-gateway.js';
import { createStripeStandIn } from '../../../src/sandbox/sdk/stripe-sdk.js';
import { testCards } from '../../../src/sandbox/test-cards.js';
import { describeGateway } from '../gateway-contract.js';
import { stripeKit } from './stripe-kit.js';
import { cardDocument, fieldIn, modalWith, type, typeCard } from '../support/buyer.js';
import { attemptsOf, contextFor, createHost, createSandboxWorld, dollars, eventually, reachSandbox, type SandboxWorld } from '../support/sandbox-world.js';

const sandboxUrl = 'https://sandbox.test/sandbox/';
const visited: string[] = [];
const create = () =>
  createStripeGateway({ loadSdk: async () => createStripeStandIn(sandboxUrl, { now: () => new Date(2026, 2, 1), navigate: (url) => visited.push(url) }) });

describeGateway('The card gateway', stripeKit);

describe('The card gateway', () => {
  let world: SandboxWorld;
  let container: HTMLElement;
  let form: PaymentForm;
  const host = createHost();
  const context = (change: Partial<PaymentContext> = {}) => contextFor(world.service('stripe'), change);
  const mount = async (change: Partial<PaymentContext> = {}) => {
    form = await create().mount(container, context(change), host);
  };
  const pay = (change: Partial<PaymentContext> = {}) => form.submit(attemptsOf(world.service('stripe'), context(change)));
  const payWith = async (number: string): Promise<PaymentOutcome> => {
    await mount();
    typeCard(container, number);
    return pay();
  };
  const status = async () => (await world.onlyPayment()).status;

  beforeEach(() => {
    world = createSandboxWorld();
    container = document.createElement('div');
    document.body.append(container);
    host.late.length = 0;
    visited.length = 0;
  });
  afterEach(() => {
    form?.unmount();
    container.remove();
  });
  const { unplug } = reachSandbox(() => world);

  for (const { number, label, behaviour } of testCards) {
    if (behaviour.kind !== 'declines') continue;
    it(`tells a card that says “${label}” as ${behaviour.category}`, async () => {
      expect(await payWith(number)).to.deep.equal({ status: 'declined', category: behaviour.category });
      expect((await world.onlyPayment()).captures).to.deep.equal([]);
    });
  }

  it('lets the form say what is missing, and opens no attempt', async () => {
    await mount();
    expect(await pay()).to.deep.equal({ status: 'incomplete' });
    expect(fieldIn(cardDocument(container), 'Card number').getAttribute('aria-invalid')).to.equal('true');
    expect(await world.sandbox.ledger.payments()).to.deep.equal([]);
  });

  it('refuses a card that is not a test card before anything leaves the form', async () => {
    await mount();
    typeCard(container, '5555555555554444');
    expect(await pay()).to.deep.equal({ status: 'incomplete' });
    expect(cardDocument(container).body.textContent).to.include('Use a test card');
  });

  it('pays after the bank’s question in a window was answered', async () => {
    const outcome = payWith('4000002760003184');
    (await modalWith('Complete authentication')).click();
    expect((await outcome).status).to.equal('completed');
    expect(document.querySelector('dialog')).to.equal(null);
    expect(await status()).to.equal('succeeded');
  });

  it('tells that the bank’s question was not passed', async () => {
    const outcome = payWith('4000000000003220');
    (await modalWith('Fail authentication')).click();
    expect(await outcome).to.deep.equal({ status: 'declined', category: 'authenticationNeeded' });
    expect(await status()).to.equal('failed');
  });

  it('goes to the bank’s page and finds its attempt again on the way back', async () => {
    void payWith('4000000000003063');
    const bank = await eventually(() => visited[0]);
    const answer = await world.sandbox.fetch(new Request(bank, { method: 'POST', body: 'answer=complete' }));
    const back = answer.headers.get('location') ?? '';
    const resumed = await create().resume(context().method, back);
    expect(resumed?.attemptId).to.equal('attempt_1');
    expect(resumed?.outcome.status).to.equal('completed');
    expect(resumed?.cleanUrl).to.equal(`${location.origin}/checkout`);
    expect(await status()).to.equal('succeeded');
  });

  it('does not believe the address that it succeeded', async () => {
    void payWith('4000000000003063');
    const bank = await eventually(() => visited[0]);
    const answer = await world.sandbox.fetch(new Request(bank, { method: 'POST', body: 'answer=fail' }));
    const back = new URL(answer.headers.get('location') ?? '');
    back.searchParams.set('redirect_status', 'succeeded');
    const resumed = await create().resume(context().method, back.href);
    expect(resumed?.outcome).to.deep.equal({ status: 'declined', category: 'authenticationNeeded' });
  });

  it('says of a card that takes its time that the payment is being processed', async () => {
    expect((await payWith('4000000000000077')).status).to.equal('processing');
    world.pass(10_000);
    await world.sandbox.runDue();
    expect(await status()).to.equal('succeeded');
  });

  it('does not know what became of a payment whose answer never came', async () => {
    await mount();
    typeCard(container, '4242424242424242');
    unplug();
    expect(await pay()).to.deep.equal({ status: 'unknown' });
  });

  it('confirms no other amount than the form shows', async () => {
    await mount();
    typeCard(container, '4242424242424242');
    const outcome = await pay({ total: dollars(99) });
    expect(outcome.status).to.equal('fatal');
    expect(await status()).to.equal('open');
  });

  it('keeps the card for renewals only when that was agreed', async () => {
    await mount({ autoRenew: true });
    typeCard(container, '4242424242424242');
    expect((await pay({ autoRenew: true })).status).to.equal('completed');
    expect((await world.onlyPayment()).reusable).to.equal(true);
  });

  it('keeps what was typed when the total changes', async () => {
    await mount();
    type(fieldIn(cardDocument(container), 'Card number'), '4242424242424242');
    await form.update(context({ total: dollars(500), autoRenew: true, locale: 'ar' }));
    expect(fieldIn(cardDocument(container), 'رقم البطاقة').value).to.equal('4242 4242 4242 4242');
    expect(cardDocument(container).documentElement.dir).to.equal('rtl');
  });

  it('speaks the language of the page, and goes on in another one with what is typed and what is wrong with it', async () => {
    await mount({ locale: 'de-AT' });
    const number = fieldIn(cardDocument(container), 'Kartennummer');
    type(number, '42');
    number.dispatchEvent(new Event('blur'));
    expect(cardDocument(container).documentElement.lang).to.equal('de');
    expect(cardDocument(container).getElementById('number-error')?.textContent).to.equal('Ihre Kartennummer ist unvollständig.');
    await form.update(context({ locale: 'en' }));
    expect(fieldIn(cardDocument(container), 'Card number')).to.equal(number);
    expect([number.value, cardDocument(container).getElementById('number-error')?.textContent]).to.eql(['42', 'Your card number is incomplete.']);
  });
});
