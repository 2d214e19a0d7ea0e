import { expect } from 'chai';
import { CheckoutError } from '../../../src/core/errors.js';
import type { PaymentForm } from '../../../src/core/payment-gateway.js';
import type { GatewayScene } from './gateway-scene.js';
import { dollars, eventually } from './sandbox-world.js';

/** Something that every gateway keeps to, at some moment of its life. */
export interface GatewayRule {
  readonly moment: string;
  readonly name: string;
  keeps(scene: GatewayScene): void | Promise<void>;
}

/** Addresses that lead back from other payment services, or from none. */
const foreignAddresses = {
  nobody: 'https://portal.example/checkout?step=2#pay',
  unnamed: 'https://portal.example/checkout?annex_attempt=attempt_1',
  stripe: 'https://portal.example/?annex_attempt=attempt_1&payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_2&redirect_status=succeeded',
  paypal: 'https://portal.example/?annex_attempt=attempt_1&token=P1&PayerID=B1',
  'bank-transfer': 'https://portal.example/?annex_attempt=attempt_1&bank_transfer=t_1',
  'no address': 'about:',
};

const refusal = new CheckoutError('quote_expired', 'too late', { status: 410 });
const refuse = () => Promise.reject(refusal);

/** What holds for every gateway. */
export const gatewayRules: readonly GatewayRule[] = [
  {
    moment: 'before anything is loaded',
    name: 'says all that a page must know, as plain data',
    keeps({ world }) {
      const { descriptor } = world.gateway;
      expect(JSON.parse(JSON.stringify(descriptor))).to.deep.equal(descriptor);
      for (const [directive, origins] of Object.entries(descriptor.csp)) {
        expect(directive).to.match(/^(?:script|frame|connect|img|font|style)-src$/);
        for (const origin of origins) expect(origin).to.match(/^https:\/\/(?:\*\.)?[\w.-]+$/);
      }
    },
  },
  {
    moment: 'before anything is loaded',
    name: 'may be used for what is to be paid, which asks nobody',
    async keeps({ world }) {
      expect(await world.gateway.eligible(world.context)).to.deep.equal({ status: 'ok' });
      expect(world.sdk?.loads ?? 0).to.equal(0);
      expect(await world.opened()).to.equal(0);
    },
  },
  {
    moment: 'before anything is loaded',
    name: 'hides itself from a currency that it does not take',
    async keeps({ world }) {
      const { currencies } = world.gateway.descriptor;
      const { status } = await world.gateway.eligible({ ...world.context, total: { amount: 5120, currency: 'KWD', exponent: 3 } });
      expect(status).to.equal(currencies === null || currencies.includes('KWD') ? 'ok' : 'hidden');
    },
  },
  {
    moment: 'before anything is loaded',
    name: 'takes an address that is not its own for somebody else’s, and loads nothing for it',
    async keeps({ world }) {
      for (const [owner, address] of Object.entries(foreignAddresses)) {
        if (owner === world.gateway.descriptor.gateway) continue;
        expect(await world.gateway.resume(world.context.method, address), owner).to.equal(null);
      }
      expect(world.sdk?.loads ?? 0).to.equal(0);
    },
  },
  {
    moment: 'when it is loaded',
    name: 'does not keep a failure in mind',
    async keeps({ world, success, load, mount, pay }) {
      const { sdk } = world;
      if (sdk) {
        sdk.broken = true;
        expect(await load().then(() => 'loaded', () => 'failed')).to.equal('failed');
        sdk.broken = false;
      }
      await load();
      expect((await pay(await mount())).status).to.be.oneOf(success);
    },
  },
  {
    moment: 'when it is loaded',
    name: 'does nothing for who has given it up',
    async keeps({ world }) {
      if (!world.sdk) return;
      const reason = await world.gateway.load(world.context.method, AbortSignal.abort()).catch((error: unknown) => error);
      expect(reason).to.have.property('name', 'AbortError');
    },
  },
  {
    moment: 'in the page',
    name: 'draws in an element of the document itself alone',
    async keeps({ world, host }) {
      const shadow = document.createElement('div');
      shadow.attachShadow({ mode: 'open' }).append(document.createElement('div'));
      document.body.append(shadow);
      for (const place of [document.createElement('div'), shadow.shadowRoot?.firstElementChild ?? {}, {}]) {
        const mounted = await world.gateway.mount(place, world.context, host).then((ghost) => ghost.unmount(), (error: unknown) => error);
        if (mounted) expect(mounted).to.have.property('code', 'payment_sdk');
        else expect(place instanceof Node && place.hasChildNodes()).to.equal(false);
      }
      shadow.remove();
    },
  },
  {
    moment: 'in the page',
    name: 'leaves its container where it is, and everything around it as it was',
    async keeps({ mount }) {
      const around = [...document.body.children];
      await mount();
      expect([...document.body.children]).to.deep.equal(around);
    },
  },
  {
    moment: 'in the page',
    name: 'takes over a new total and language, and keeps what it has drawn where it says so',
    async keeps({ world, container, mount, pay }) {
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
    },
  },
  {
    moment: 'at the press',
    name: 'begins in the same turn',
    async keeps(scene) {
      const { kit, world, container, success, mount, press } = scene;
      const mounted = await mount();
      kit.fill?.(container);
      const before = world.sdk?.starts ?? 0;
      const outcome = press(mounted);
      expect(world.sdk ? world.sdk.starts - before : scene.asked).to.equal(1);
      await kit.agree?.();
      expect((await outcome).status).to.be.oneOf(success);
    },
  },
  {
    moment: 'at the press',
    name: 'opens one attempt, and ends with a claim that the books bear out',
    async keeps(scene) {
      const { world, host, success, mount, pay } = scene;
      const outcome = await pay(await mount());
      expect(outcome.status).to.be.oneOf(success);
      expect(scene.asked).to.equal(1);
      expect(await world.taken(outcome)).to.deep.equal([world.context.total]);
      expect(host.late).to.deep.equal([]);
    },
  },
  {
    moment: 'at the press',
    name: 'hands on why no attempt could be opened, and can be pressed again',
    async keeps({ kit, world, container, success, mount, press, pay }) {
      const mounted = await mount();
      kit.fill?.(container);
      expect(await press(mounted, refuse)).to.deep.equal({ status: 'fatal', error: refusal });
      expect(await world.opened()).to.equal(0);
      expect((await pay(mounted)).status).to.be.oneOf(success);
      expect(await world.opened()).to.equal(1);
    },
  },
  {
    moment: 'at the press',
    name: 'is not disturbed by what changes around it meanwhile',
    async keeps({ kit, world, container, mount, press }) {
      const mounted = await mount();
      kit.fill?.(container);
      const outcome = press(mounted);
      const answer = mounted.update({ ...world.context, locale: 'fr' });
      await kit.agree?.();
      expect(await world.taken(await outcome)).to.deep.equal([world.context.total]);
      expect(await answer).to.equal('applied');
    },
  },
  {
    moment: 'when it is taken away',
    name: 'leaves nothing behind, in whatever state and however often',
    async keeps({ container, host, mount, press, pay }) {
      const states: ((mounted: PaymentForm) => Promise<unknown>)[] = [async () => undefined, (mounted) => press(mounted, refuse), (mounted) => pay(mounted)];
      for (const reach of states) {
        const mounted = await mount();
        await reach(mounted);
        mounted.unmount();
        mounted.unmount();
        expect(container.childElementCount).to.equal(0);
      }
      expect(host.late).to.deep.equal([]);
    },
  },
  {
    moment: 'when it is taken away',
    name: 'ends a press that waits for its attempt',
    async keeps({ kit, world, container, success, mount, opening, press }) {
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
    },
  },
  {
    moment: 'when it is taken away',
    name: 'does not know how a payment under way will end, and hands on what arrives late',
    async keeps({ kit, world, container, host, mount, press, opened }) {
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
    },
  },
];
