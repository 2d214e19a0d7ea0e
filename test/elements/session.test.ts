import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import { initialPayment } from '../../src/core/payment.js';
import { ready } from '../../src/core/remote.js';
import type { ConnectConfig } from '../../src/elements/shared/checkout-owner.js';
import { AnnexSession } from '../../src/elements/session/session.js';
import { createFakeCheckout, type FakeCheckout } from '../support/fake-checkout.js';
import { clearPage, drawn, register } from '../support/page.js';
import { order, session } from '../support/samples.js';

const made: { config: ConnectConfig; checkout: FakeCheckout }[] = [];

register('test-session', class extends AnnexSession {
  static override connect = (config: ConnectConfig) => {
    const checkout = createFakeCheckout();
    made.push({ config, checkout });
    return checkout;
  };
});

const add = async (attributes: Record<string, string> = { 'backend-url': '/', 'session-url': '/session' }): Promise<AnnexSession> => {
  const element = document.createElement('test-session') as AnnexSession;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  await drawn();
  return element;
};

const intents = ({ calls }: FakeCheckout) => calls.map(({ intent }) => intent);
const turn = () => new Promise((resolve) => setTimeout(resolve));

const facts = (element: AnnexSession): string[] => {
  const told: string[] = [];
  element.addEventListener('annex-step-change', ({ step, previous }) => told.push(`${previous.name} → ${step.name}`));
  element.addEventListener('annex-order-placed', ({ orderId }) => told.push(`placed ${orderId}`));
  element.addEventListener('annex-order-complete', ({ orderNumber }) => told.push(`complete ${orderNumber}`));
  element.addEventListener('annex-error', ({ code }) => told.push(`error ${code}`));
  return told;
};

describe('<annex-session>', () => {
  beforeEach(() => made.splice(0));
  afterEach(clearPage);

  it('makes one checkout from its attributes and starts it', async () => {
    const element = await add();
    expect(made.map(({ config }) => config)).to.deep.equal([{ backendUrl: '/', sessionUrl: '/session' }]);
    expect(element.checkout).to.equal(made[0]!.checkout);
    expect(intents(made[0]!.checkout)).to.deep.equal(['start']);
  });

  it('makes a new one for another address, and ends the old one', async () => {
    const element = await add();
    element.backendUrl = '/other';
    await drawn();
    expect(made.map(({ config }) => config.backendUrl)).to.deep.equal(['/', '/other']);
    expect(intents(made[0]!.checkout)).to.deep.equal(['start', 'dispose']);
  });

  it('ends its checkout when it is removed', async () => {
    const element = await add();
    element.remove();
    await turn();
    expect(intents(made[0]!.checkout)).to.deep.equal(['start', 'dispose']);
    expect(made[0]!.checkout.listeners).to.equal(0);
  });

  it('keeps its checkout when it is moved', async () => {
    const element = await add();
    const place = document.body.appendChild(document.createElement('div'));
    element.remove();
    await Promise.resolve();
    place.append(element);
    await turn();
    expect(intents(made[0]!.checkout)).to.deep.equal(['start']);
    expect(made).to.have.length(1);
  });

  it('provides a checkout of the page, starts it, and never ends it', async () => {
    const checkout = createFakeCheckout();
    const element = await add({});
    element.checkout = checkout;
    await drawn();
    element.remove();
    await turn();
    expect(intents(checkout)).to.deep.equal(['start']);
    expect(checkout.listeners).to.equal(0);
  });

  it('tells the page about steps', async () => {
    const element = await add();
    const told = facts(element);
    made[0]!.checkout.show({ step: { name: 'select', serialNumber: 'a' } });
    made[0]!.checkout.show({ step: { name: 'select', serialNumber: 'a' } });
    expect(told).to.deep.equal(['products → select']);
  });

  it('tells once that an order was placed and once that it is complete', async () => {
    const { checkout } = await add().then((element) => Object.assign(made[0]!, { told: facts(element) }));
    const { told } = made[0] as unknown as { told: string[] };
    checkout.show({ session: ready(session), step: { name: 'review', serialNumber: 'a' }, payment: { ...initialPayment, progress: { status: 'confirming' } } });
    told.splice(0);
    checkout.show({ step: { name: 'result', orderId: order.id }, order: ready(order), payment: initialPayment });
    const complete = { ...order, status: 'completed', payment: 'paid', fulfilment: 'issued' } as const;
    checkout.show({ order: ready(complete) });
    checkout.show({ order: ready({ ...complete, version: 3 }) });
    expect(told).to.deep.equal(['placed order-1', 'review → result', 'complete A-2026-00042']);
  });

  it('calls no order placed that the buyer only looks at from the review', async () => {
    const element = await add();
    made[0]!.checkout.show({ session: ready(session), step: { name: 'review', serialNumber: 'a' } });
    const told = facts(element);
    made[0]!.checkout.show({ step: { name: 'result', orderId: 'a colleague’s' }, order: ready({ ...order, id: 'a colleague’s' }) });
    expect(told).to.deep.equal(['review → result']);
  });

  it('says nothing new about an order that was complete before', async () => {
    const element = await add();
    const told = facts(element);
    made[0]!.checkout.show({ order: ready({ ...order, status: 'completed' }) });
    expect(told).to.deep.equal([]);
  });

  it('tells each error once, by its code', async () => {
    const element = await add();
    const told = facts(element);
    const failed = { status: 'failed', error: new CheckoutError('network', 'offline'), previous: null } as const;
    made[0]!.checkout.show({ session: failed });
    made[0]!.checkout.show({ activity: null });
    expect(told).to.deep.equal(['error network']);
  });
});
