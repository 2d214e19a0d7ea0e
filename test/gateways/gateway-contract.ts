import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import type { CreateAttempt, OpenAttempt, PaymentContext, PaymentForm, PaymentOutcome } from '../../src/core/payment-gateway.js';
import type { GatewayKit, GatewayWorld } from './support/gateway-kit.js';
import { inPress } from './support/press.js';
import { createHost, dollars, eventually } from './support/sandbox-world.js';

/** Addresses that lead back from other payment services, or from none. */
const foreignAddresses = {
  nobody: 'https://portal.example/checkout?step=2#pay',
  unnamed: 'https://portal.example/checkout?annex_attempt=attempt_1',
  stripe: 'https://portal.example/?annex_attempt=attempt_1&payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_2&redirect_status=succeeded',
  paypal: 'https://portal.example/?annex_attempt=attempt_1&token=P1&PayerID=B1',
  'bank-transfer': 'https://portal.example/?annex_attempt=attempt_1&bank_transfer=t_1',
  'no address': 'about:',
};

/** What every gateway keeps to, shown against the books of its payment service. */
export function describeGateway(name: string, kit: GatewayKit): void {
  describe(`${name} keeps to the contract of gateways`, () => {
    let world: GatewayWorld;
    let container: HTMLElement;
    let form: PaymentForm | null = null;
    let host: ReturnType<typeof createHost>;
    /** How often the gateway asked for an attempt, and what it was given. */
    let asked: number;
    let opened: OpenAttempt[];

    const success = kit.success ? [kit.success] : ['completed', 'needsCompletion'];
    const load = () => world.gateway.load(world.context.method, new AbortController().signal);
    const mount = async (context: PaymentContext = world.context) => {
      await load();
      form = await world.gateway.mount(container, context, host);
      return form;
    };
    const opening = (context: PaymentContext = world.context): CreateAttempt => async () => {
      asked += 1;
      const attempt = await world.open(context);
      opened.push(attempt);
      return attempt;
    };
    const press = (mounted: PaymentForm, createAttempt = opening()) => inPress(() => mounted.submit(createAttempt));
    const pay = async (mounted: PaymentForm, context: PaymentContext = world.context): Promise<PaymentOutcome> => {
      kit.fill?.(container);
      const outcome = press(mounted, opening(context));
      await kit.agree?.();
      return outcome;
    };
    const refusal = new CheckoutError('quote_expired', 'too late', { status: 410 });
    const refuse = () => Promise.reject(refusal);

    beforeEach(() => {
      world = kit.world();
      container = document.createElement('div');
      document.body.append(container);
      host = createHost();
      asked = 0;
      opened = [];
    });
    afterEach(() => {
      form?.unmount();
      form = null;
      container.remove();
    });
    kit.hooks?.();

    describe('before anything is loaded', () => {
      it('says all that a page must know, as plain data', () => {
        const { descriptor } = world.gateway;
        expect(JSON.parse(JSON.stringify(descriptor))).to.deep.equal(descriptor);
        for (const [directive, origins] of Object.entries(descriptor.csp)) {
          expect(directive).to.match(/^(?:script|frame|connect|img|font|style)-src$/);
          for (const origin of origins) expect(origin).to.match(/^https:\/\/(?:\*\.)?[\w.-]+$/);
        }
      });

      it('may be used for what is to be paid, which asks nobody', async () => {
        expect(await world.gateway.eligible(world.context)).to.deep.equal({ status: 'ok' });
        expect(world.sdk?.loads ?? 0).to.equal(0);
        expect(await world.opened()).to.equal(0);
      });

      it('hides itself from a currency that it does not take', async () => {
        const { currencies } = world.gateway.descriptor;
        const { status } = await world.gateway.eligible({ ...world.context, total: { amount: 5120, currency: 'KWD', exponent: 3 } });
        expect(status).to.equal(currencies === null || currencies.includes('KWD') ? 'ok' : 'hidden');
      });

      it('takes an address that is not its own for somebody else’s, and loads nothing for it', async () => {
        for (const [owner, address] of Object.entries(foreignAddresses)) {
          if (owner === world.gateway.descriptor.gateway) continue;
          expect(await world.gateway.resume(world.context.method, address), owner).to.equal(null);
        }
        expect(world.sdk?.loads ?? 0).to.equal(0);
      });
    });

    describe('when it is loaded', () => {
      it('does not keep a failure in mind', async () => {
        const { sdk } = world;
        if (sdk) {
          sdk.broken = true;
          expect(await load().then(() => 'loaded', () => 'failed')).to.equal('failed');
          sdk.broken = false;
        }
        await load();
        expect((await pay(await mount())).status).to.be.oneOf(success);
      });

      it('does nothing for who has given it up', async () => {
        if (!world.sdk) return;
        const reason = await world.gateway.load(world.context.method, AbortSignal.abort()).catch((error: unknown) => error);
        expect(reason).to.have.property('name', 'AbortError');
      });
    });

    describe('in the page', () => {
      it('draws in an element of the document itself alone', async () => {
        const shadow = document.createElement('div');
        shadow.attachShadow({ mode: 'open' }).append(document.createElement('div'));
        document.body.append(shadow);
        for (const place of [document.createElement('div'), shadow.shadowRoot?.firstElementChild ?? {}, {}]) {
          const mounted = await world.gateway.mount(place, world.context, host).then((ghost) => ghost.unmount(), (error: unknown) => error);
          if (mounted) expect(mounted).to.have.property('code', 'payment_sdk');
          else expect(place instanceof Node && place.hasChildNodes()).to.equal(false);
        }
        shadow.remove();
      });

      it('leaves its container where it is, and everything around it as it was', async () => {
        const around = [...document.body.children];
        await mount();
        expect([...document.body.children]).to.deep.equal(around);
      });

      it('takes over a new total and language, and keeps what it has drawn where it says so', async () => {
        let mounted = await mount();
        const drawn = [...container.children];
        const frame = container.querySelector('iframe')?.contentWindow;
        const changed = { ...world.context, total: dollars(20000), locale: 'de' };
        if ((await mounted.update(changed)) === 'applied') {
          expect([...container.children]).to.deep.equal(drawn);
          expect(container.querySelector('iframe')?.contentWindow).to.equal(frame);
        } else {
          mounted.unmount();
          mounted = await mount(changed);
        }
        expect(await world.taken(await pay(mounted, changed))).to.deep.equal([changed.total]);
      });
    });

    describe('at the press', () => {
      it('begins in the same turn', async () => {
        const mounted = await mount();
        kit.fill?.(container);
        const before = world.sdk?.starts ?? 0;
        const outcome = press(mounted);
        expect(world.sdk ? world.sdk.starts - before : asked).to.equal(1);
        await kit.agree?.();
        expect((await outcome).status).to.be.oneOf(success);
      });

      it('opens one attempt, and ends with a claim that the books bear out', async () => {
        const outcome = await pay(await mount());
        expect(outcome.status).to.be.oneOf(success);
        expect(asked).to.equal(1);
        expect(await world.taken(outcome)).to.deep.equal([world.context.total]);
        expect(host.late).to.deep.equal([]);
      });

      it('hands on why no attempt could be opened, and can be pressed again', async () => {
        const mounted = await mount();
        kit.fill?.(container);
        expect(await press(mounted, refuse)).to.deep.equal({ status: 'fatal', error: refusal });
        expect(await world.opened()).to.equal(0);
        expect((await pay(mounted)).status).to.be.oneOf(success);
        expect(await world.opened()).to.equal(1);
      });

      it('is not disturbed by what changes around it meanwhile', async () => {
        const mounted = await mount();
        kit.fill?.(container);
        const outcome = press(mounted);
        const answer = mounted.update({ ...world.context, locale: 'fr' });
        await kit.agree?.();
        expect(await world.taken(await outcome)).to.deep.equal([world.context.total]);
        expect(await answer).to.equal('applied');
      });
    });

    describe('when it is taken away', () => {
      it('leaves nothing behind, in whatever state and however often', async () => {
        const states: ((mounted: PaymentForm) => Promise<unknown>)[] = [async () => undefined, (mounted) => press(mounted, refuse), (mounted) => pay(mounted)];
        for (const reach of states) {
          const mounted = await mount();
          await reach(mounted);
          mounted.unmount();
          mounted.unmount();
          expect(container.childElementCount).to.equal(0);
        }
        expect(host.late).to.deep.equal([]);
      });

      it('ends a press that waits for its attempt', async () => {
        const mounted = await mount();
        kit.fill?.(container);
        let give = () => {};
        const gate = new Promise<void>((resolve) => (give = resolve));
        const outcome = press(mounted, () => gate.then(opening()));
        mounted.unmount();
        if (!kit.attemptIsAll) expect(await outcome).to.deep.equal({ status: 'cancelled' });
        give();
        if (kit.attemptIsAll) expect((await outcome).status).to.be.oneOf(success);
        else expect(await world.taken(await outcome)).to.deep.equal([]);
      });

      it('does not know how a payment under way will end, and hands on what arrives late', async () => {
        if (!kit.midway) return;
        const mounted = await mount();
        (kit.midway.fill ?? kit.fill)?.(container);
        const outcome = press(mounted);
        const agree = await kit.midway.reach();
        mounted.unmount();
        expect(await outcome).to.deep.equal({ status: 'unknown' });
        agree();
        if (kit.midway.arrivesLate) {
          const [attemptId, late] = await eventually(() => host.late[0]);
          expect(attemptId).to.equal(opened[0]?.attemptId);
          expect(await world.taken(late)).to.deep.equal([world.context.total]);
        }
        expect(host.late).to.have.length(kit.midway.arrivesLate ? 1 : 0);
      });
    });

    const { redirect } = kit;
    if (redirect) describe('when the buyer is sent elsewhere', () => {
      const leave = async () => {
        world = redirect.world();
        const mounted = await mount();
        redirect.fill?.(container);
        return press(mounted);
      };

      it('says that the page is being left', async () => {
        const outcome = leave();
        await redirect.payElsewhere();
        dispatchEvent(new PageTransitionEvent('pagehide'));
        expect(await outcome).to.deep.equal({ status: 'redirecting' });
      });

      it('finds its attempt on the way back, and leaves the address as the page had it', async () => {
        void leave();
        const back = new URL(await redirect.payElsewhere());
        back.searchParams.set('step', 'review');
        const resumed = await world.gateway.resume(world.context.method, back.href);
        expect(resumed?.attemptId).to.equal(opened[0]?.attemptId);
        expect(resumed?.cleanUrl).to.equal(`${location.origin}/checkout?step=review`);
        expect(await world.taken(resumed?.outcome ?? { status: 'unknown' })).to.deep.equal([world.context.total]);
        expect(await world.gateway.resume(world.context.method, resumed?.cleanUrl ?? '')).to.equal(null);
      });

      it('leaves it to the backend when its code cannot be loaded on the way back', async () => {
        void leave();
        const back = await redirect.payElsewhere();
        if (!world.sdk) return;
        world.sdk.broken = true;
        expect((await world.gateway.resume(world.context.method, back))?.outcome).to.deep.equal({ status: 'unknown' });
      });
    });
  });
}
