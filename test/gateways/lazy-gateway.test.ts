import { expect } from 'chai';
import type { PaymentContext, PaymentGateway } from '../../src/core/payment-gateway.js';
import { lazyGateway } from '../../src/gateways/lazy-gateway.js';
import { createOfflineGateway } from '../../src/gateways/offline/offline-gateway.js';
import { describeGateway } from './gateway-contract.js';
import { stripeKit } from './stripe/stripe-kit.js';
import type { GatewayWorld } from './support/gateway-kit.js';
import { paypalDescriptor } from '../../src/gateways/paypal/descriptor.js';

describeGateway('A lazy gateway', {
  ...stripeKit,
  world: () => lazily(stripeKit.world()),
  ...(stripeKit.redirect && { redirect: { ...stripeKit.redirect, world: () => lazily(stripeKit.world()) } }),
});

function lazily(world: GatewayWorld): GatewayWorld {
  return { ...world, gateway: lazyGateway(world.gateway.descriptor, async () => world.gateway) };
}

describe('A lazy gateway', () => {
  const method = { id: 'paypal', gateway: 'paypal', sandbox: false, config: {} };
  const context: PaymentContext = { method, total: { amount: 100, currency: 'USD', exponent: 2 }, autoRenew: false, locale: 'en', billTo: null };
  const host = { requestSubmit: () => undefined, lateOutcome: () => undefined };
  let fetched = 0;
  const fetchGateway = async (): Promise<PaymentGateway> => {
    fetched += 1;
    return { ...createOfflineGateway(), resume: async () => ({ attemptId: 'a', outcome: { status: 'cancelled' }, cleanUrl: '' }) };
  };
  const create = () => lazyGateway(paypalDescriptor, fetchGateway);

  beforeEach(() => {
    fetched = 0;
  });

  it('is known by its descriptor before any of its code is fetched', async () => {
    expect(create().descriptor).to.equal(paypalDescriptor);
    expect(await create().eligible(context)).to.deep.equal({ status: 'ok' });
    expect(fetched).to.equal(0);
  });

  it('hides itself where its currencies do not fit', async () => {
    const { status } = await create().eligible({ ...context, total: { amount: 100, currency: 'KWD', exponent: 3 } });
    expect(status).to.equal('hidden');
  });

  it('fetches its code once, however many ask', async () => {
    const gateway = create();
    const { signal } = new AbortController();
    await Promise.all([gateway.load(method, signal), gateway.load(method, signal)]);
    await gateway.mount({}, context, host);
    expect(fetched).to.equal(1);
  });

  it('submits in the same turn once it is mounted', async () => {
    const form = await create().mount({}, context, host);
    let inTurn = false;
    void form.submit(() => {
      inTurn = true;
      return Promise.reject(new Error('enough'));
    });
    expect(inTurn).to.equal(true);
  });

  it('tries again after its code could not be fetched', async () => {
    let broken = true;
    const gateway = lazyGateway(paypalDescriptor, () => (broken ? Promise.reject(new Error('offline')) : fetchGateway()));
    const { signal } = new AbortController();
    expect(await gateway.load(method, signal).catch((error: unknown) => error)).to.have.property('message', 'offline');
    broken = false;
    await gateway.load(method, signal);
  });

  it('does not load what was called off', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await create().load(method, controller.signal).catch((error: unknown) => error)).to.have.property('name', 'AbortError');
  });

  it('fetches nothing for an address that carries no attempt', async () => {
    expect(await create().resume(method, 'https://portal.example/')).to.equal(null);
    expect(fetched).to.equal(0);
    expect(await create().resume(method, 'https://portal.example/?annex_attempt=a')).to.have.property('attemptId', 'a');
  });
});
