import { expect } from 'chai';
import { CheckoutError } from '../../../src/core/errors.js';
import { createOfflineGateway } from '../../../src/gateways/offline/offline-gateway.js';
import { describeGateway } from '../gateway-contract.js';
import { offlineKit } from './offline-kit.js';
import { contextFor, createHost, createSandboxWorld } from '../support/sandbox-world.js';

describeGateway('The offline gateway', offlineKit);

describe('The offline gateway', () => {
  const context = { ...contextFor(createSandboxWorld().service('stripe')), method: { id: 'offline', gateway: 'offline', sandbox: false, config: {} } };
  const attempt = { orderId: 'o', attemptId: 'a', total: context.total, client: {}, returnUrl: location.href };
  const container = document.createElement('div');
  const mount = () => createOfflineGateway().mount(container, context, createHost());

  it('draws nothing of its own', async () => {
    await mount();
    expect(container.childElementCount).to.equal(0);
  });

  it('is done once the order is placed', async () => {
    expect(await (await mount()).submit(async () => attempt)).to.deep.equal({ status: 'completed', evidence: {} });
  });

  it('places the order in the click itself', async () => {
    let placed = false;
    void (await mount()).submit(async () => {
      placed = true;
      return attempt;
    });
    expect(placed).to.equal(true);
  });

  it('hands on why the order could not be placed', async () => {
    const error = new CheckoutError('quote_expired', 'too late');
    expect(await (await mount()).submit(() => Promise.reject(error))).to.deep.equal({ status: 'fatal', error });
  });

  it('takes every currency and knows no return', async () => {
    const gateway = createOfflineGateway();
    expect(await gateway.eligible({ ...context, total: { amount: 1, currency: 'KWD', exponent: 3 } })).to.deep.equal({ status: 'ok' });
    expect(await gateway.resume(context.method, 'https://portal.example/?annex_attempt=a')).to.equal(null);
  });

  it('takes itself away as often as it is told to', async () => {
    const form = await mount();
    expect(await form.update(context)).to.equal('applied');
    form.unmount();
    form.unmount();
  });
});
