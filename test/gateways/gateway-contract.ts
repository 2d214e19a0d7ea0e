import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import type { PaymentForm, PaymentGateway, PaymentOutcome } from '../../src/core/payment-gateway.js';
import { attemptsOf, contextFor, createHost, createSandboxWorld, dollars, reachSandbox, type SandboxWorld } from './support/sandbox-world.js';

/** How a gateway is made, and what a buyer does in its form. */
export interface GatewayKit {
  readonly service: string;
  create(): PaymentGateway;
  /** Does what has to be done before the button, so that the payment succeeds. */
  fill(container: HTMLElement): void;
  /** Does what has to be done after the button. */
  agree(): Promise<void>;
}

/** What every gateway keeps to, shown against the sandbox and its books. */
export function describeGateway(name: string, kit: GatewayKit): void {
  describe(`${name} keeps to the contract of gateways`, () => {
    let world: SandboxWorld;
    let container: HTMLElement;
    let form: PaymentForm;

    const service = () => world.service(kit.service);
    const context = () => contextFor(service());
    const mount = async () => {
      const gateway = kit.create();
      await gateway.load(context().method, new AbortController().signal);
      form = await gateway.mount(container, context(), createHost());
    };

    beforeEach(() => {
      world = createSandboxWorld();
      container = document.createElement('div');
      document.body.append(container);
    });
    afterEach(() => {
      form.unmount();
      container.remove();
    });
    reachSandbox(() => world);

    it('may be used for what is to be paid', async () => {
      await mount();
      expect(await kit.create().eligible(context())).to.deep.equal({ status: 'ok' });
    });

    it('ends a success with a claim that the books bear out', async () => {
      await mount();
      kit.fill(container);
      const outcome = form.submit(attemptsOf(service(), context()));
      await kit.agree();
      const ended = await outcome;
      expect(ended.status).to.be.oneOf(['completed', 'needsCompletion']);
      const { id } = await world.onlyPayment();
      const { status } = await service().settle(id, { idempotencyId: 'settle', evidence: evidenceOf(ended) });
      expect(status).to.equal('succeeded');
      expect((await world.onlyPayment()).captures.map(({ amount }) => amount)).to.deep.equal([dollars(11970)]);
    });

    it('hands on why no attempt could be opened', async () => {
      await mount();
      kit.fill(container);
      const refusal = new CheckoutError('quote_expired', 'too late', { status: 410 });
      const outcome = await form.submit(() => Promise.reject(refusal));
      expect(outcome).to.deep.equal({ status: 'fatal', error: refusal });
      expect(await world.sandbox.ledger.payments()).to.deep.equal([]);
    });

    it('can be submitted again after a refusal', async () => {
      await mount();
      kit.fill(container);
      await form.submit(() => Promise.reject(new CheckoutError('network', 'nobody there')));
      const outcome = form.submit(attemptsOf(service(), context()));
      await kit.agree();
      expect((await outcome).status).to.be.oneOf(['completed', 'needsCompletion']);
    });

    it('takes over a new total and language in place', async () => {
      await mount();
      kit.fill(container);
      const changed = { ...context(), total: dollars(20000), locale: 'de' };
      expect(await form.update(changed)).to.equal('applied');
      const outcome = form.submit(attemptsOf(service(), changed));
      await kit.agree();
      expect((await outcome).status).to.be.oneOf(['completed', 'needsCompletion']);
      expect((await world.onlyPayment()).amount).to.deep.equal(dollars(20000));
    });

    it('leaves nothing behind, however often it is taken away', async () => {
      await mount();
      form.unmount();
      form.unmount();
      expect(container.childElementCount).to.equal(0);
    });

    it('takes an address that is not its own for somebody else’s', async () => {
      await mount();
      expect(await kit.create().resume(context().method, 'https://portal.example/checkout?step=2')).to.equal(null);
    });
  });
}

function evidenceOf(outcome: PaymentOutcome): Record<string, string> {
  return 'evidence' in outcome ? outcome.evidence : {};
}
