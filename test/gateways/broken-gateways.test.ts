import { expect } from 'chai';
import type { CreateAttempt, PaymentForm, PaymentGateway } from '../../src/core/payment-gateway.js';
import { bankTransferKit } from '../demo/gateways/bank-transfer-kit.js';
import { rulesFor } from './gateway-contract.js';
import type { GatewayKit } from './support/gateway-kit.js';

type Fault = (gateway: PaymentGateway) => PaymentGateway;

const withForm = (change: (form: PaymentForm, container: HTMLElement) => Partial<PaymentForm>): Fault => (gateway) => ({
  ...gateway,
  async mount(container, context, host) {
    const form = await gateway.mount(container, context, host);
    return { ...form, ...change(form, container as HTMLElement) };
  },
});
const later = () => Promise.resolve();
const hint = (text: string) => Object.assign(document.createElement('p'), { textContent: text });

/** What somebody who writes a gateway may get wrong, and the rule that tells them. */
const faults: Readonly<Record<string, readonly [fault: Fault, rule: RegExp]>> = {
  'waits before it begins': [withForm((form) => ({ submit: (createAttempt) => later().then(() => form.submit(createAttempt)) })), /begins in the same turn/],
  'opens two attempts': [withForm((form) => ({ submit: (createAttempt) => form.submit(() => createAttempt().then(() => createAttempt())) })), /opens one attempt/],
  'hides why it was refused': [
    withForm((form) => ({ submit: (createAttempt: CreateAttempt) => form.submit(() => createAttempt().catch((error: unknown) => Promise.reject(new Error('no', { cause: error })))) })),
    /hands on why/,
  ],
  'rejects instead of ending': [
    withForm((form) => ({ submit: async (createAttempt) => form.submit(createAttempt).then((outcome) => (outcome.status === 'fatal' ? Promise.reject(new Error('no')) : outcome)) })),
    /hands on why/,
  ],
  'claims success before there is any': [withForm((form) => ({ submit: async (createAttempt) => {
    void form.submit(createAttempt);
    return { status: 'completed', evidence: {} };
  } })), /opens one attempt/],
  'asks to be mounted anew in mid-payment': [withForm(() => ({ update: async () => 'needsRemount' })), /is not disturbed/],
  'draws anew with every change': [withForm((_form, container) => ({ update: async () => {
    container.replaceChildren(hint('new'));
    return 'applied';
  } })), /keeps what it has drawn/],
  'leaves something behind': [withForm((_form, container) => ({ unmount: () => container.append(hint('left')) })), /leaves nothing behind/],
  'cannot be taken away twice': [
    withForm((form) => {
      let gone = false;
      return { unmount() {
        if (gone) throw new Error('gone already');
        gone = true;
        form.unmount();
      } };
    }),
    /leaves nothing behind/,
  ],
  'forgets a press when it is taken away': [withForm((_form, container) => ({ unmount: () => container.replaceChildren() })), /ends a press/],
  'draws wherever it is told to': [
    (gateway) => ({ ...gateway, mount: async (container) => {
      (container as HTMLElement).append(hint('here'));
      return { update: async () => 'applied', submit: async () => ({ status: 'cancelled' }), unmount: () => undefined };
    } }),
    /draws in an element of the document itself alone/,
  ],
  'draws outside of its container': [
    (gateway) => ({ ...gateway, async mount(container, context, host) {
      const form = await gateway.mount(container, context, host);
      const banner = hint('Buy!');
      document.body.append(banner);
      return { ...form, unmount() {
        banner.remove();
        form.unmount();
      } };
    } }),
    /everything around it as it was/,
  ],
  'shows itself for every currency': [(gateway) => ({ ...gateway, eligible: async () => ({ status: 'ok' }) }), /hides itself/],
  'does not keep to its data': [(gateway) => ({ ...gateway, descriptor: { ...gateway.descriptor, csp: { 'script-src': ['*'] } } }), /as plain data/],
  'takes every return for its own': [
    (gateway) => ({ ...gateway, resume: async (_method, url) => ({ attemptId: 'attempt_1', outcome: { status: 'unknown' }, cleanUrl: url }) }),
    /takes an address that is not its own/,
  ],
  'takes no return for its own': [(gateway) => ({ ...gateway, resume: async () => null }), /finds its attempt/],
  'leaves its parameters in the address': [
    (gateway) => ({ ...gateway, resume: async (method, url) => gateway.resume(method, url).then((back) => back && { ...back, cleanUrl: url }) }),
    /leaves the address as the page had it/,
  ],
};

describe('The contract of gateways', () => {
  const brokenBy = (fault: Fault): GatewayKit => {
    const world = () => {
      const whole = bankTransferKit.world();
      return { ...whole, gateway: fault(whole.gateway) };
    };
    return { ...bankTransferKit, world, ...(bankTransferKit.redirect && { redirect: { ...bankTransferKit.redirect, world } }) };
  };
  /** The names of the rules that are broken. One that does not end within a moment is broken too. */
  const brokenRules = async (kit: GatewayKit): Promise<string[]> => {
    const broken: string[] = [];
    for (const { name, run } of rulesFor(kit)) {
      const moment = new Promise<string>((resolve) => setTimeout(() => resolve('never ended'), 100));
      const ended = await Promise.race([run().then(() => 'kept', () => 'broken'), moment]);
      if (ended !== 'kept') broken.push(name);
    }
    return broken;
  };

  it('finds nothing where nothing is wrong', async () => {
    expect(await brokenRules(brokenBy((gateway) => gateway))).to.deep.equal([]);
  });

  for (const [name, [fault, rule]] of Object.entries(faults)) {
    it(`finds a gateway that ${name}`, async () => {
      expect((await brokenRules(brokenBy(fault))).join('\n')).to.match(rule);
    }).timeout(10_000);
  }
});
