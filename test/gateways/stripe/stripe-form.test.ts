import { expect } from 'chai';
import type { OpenAttempt, PaymentContext, PaymentForm } from '../../../src/core/payment-gateway.js';
import { createStripeGateway } from '../../../src/gateways/stripe/stripe-gateway.js';
import type { StripeElementsOptions, StripeElementsUpdate, StripePaymentElement, StripePaymentResult, StripeSdk } from '../../../src/gateways/stripe/sdk.js';
import { holdLongTimers } from '../support/long-timers.js';
import { contextFor, createHost, createSandboxWorld, dollars } from '../support/sandbox-world.js';

type Confirmation = Parameters<StripeSdk['confirmPayment']>[0];

/** An SDK that writes down what it is told, and answers as a test says. */
function createRecorder() {
  const calls: string[] = [];
  const given: { elements: StripeElementsOptions[]; updates: StripeElementsUpdate[]; confirmations: Confirmation[] } = { elements: [], updates: [], confirmations: [] };
  const answers = {
    ready: 'ready' as 'ready' | 'loaderror' | 'never',
    update: (): Promise<void> => Promise.resolve(),
    submit: async (): ReturnType<ReturnType<StripeSdk['elements']>['submit']> => ({}),
    confirm: async (): Promise<StripePaymentResult> => ({ paymentIntent: { id: 'pi_1', status: 'succeeded' } }),
  };
  const element: StripePaymentElement = {
    mount: () => void calls.push('mount'),
    destroy: () => void calls.push('destroy'),
    once: (_event, handler) => void (answers.ready === 'ready' && queueMicrotask(handler)),
    on: (_event, handler) => void (answers.ready === 'loaderror' && queueMicrotask(() => handler({ error: { type: 'api_error' } }))),
  };
  const sdk: StripeSdk = {
    elements(options) {
      given.elements.push(options);
      return {
        create: () => element,
        update(change) {
          calls.push('update');
          given.updates.push(change);
          return answers.update();
        },
        submit() {
          calls.push('submit');
          return answers.submit();
        },
      };
    },
    confirmPayment(options) {
      calls.push('confirm');
      given.confirmations.push(options);
      return answers.confirm();
    },
    retrievePaymentIntent: async () => ({ error: { type: 'api_error' } }),
  };
  return { sdk, calls, given, answers };
}

describe('The card form, call by call', () => {
  const context = contextFor(createSandboxWorld().service('stripe'));
  const attempt: OpenAttempt = {
    orderId: 'order_1', attemptId: 'attempt_1', total: context.total, client: { clientSecret: 'pi_1_secret_2' }, returnUrl: 'https://portal.example/checkout',
  };
  let stripe: ReturnType<typeof createRecorder>;
  let container: HTMLElement;
  let form: PaymentForm;
  const mount = async (change: Partial<PaymentContext> = {}) => {
    form = await createStripeGateway({ loadSdk: async () => stripe.sdk }).mount(container, { ...context, ...change }, createHost());
  };
  const pay = (given: OpenAttempt = attempt) => form.submit(async () => {
    stripe.calls.push('createAttempt');
    return given;
  });

  beforeEach(() => {
    stripe = createRecorder();
    container = document.createElement('div');
    document.body.append(container);
  });
  afterEach(() => {
    form.unmount();
    container.remove();
  });

  it('is made for a deferred intent, with a card alone', async () => {
    await mount();
    const { appearance, ...options } = stripe.given.elements[0] ?? { appearance: null };
    expect(options).to.deep.equal({ mode: 'payment', amount: 11970, currency: 'usd', setupFutureUsage: null, locale: 'en', allowedPaymentMethodTypes: ['card'] });
    expect(appearance).to.have.keys('theme', 'variables');
  });

  it('is made for payments without the buyer only when they agreed to the renewal', async () => {
    await mount({ autoRenew: true });
    expect(stripe.given.elements[0]?.setupFutureUsage).to.equal('off_session');
    await form.update(context);
    expect(stripe.given.updates.at(-1)?.setupFutureUsage).to.equal(null);
  });

  it('submits its fields first, opens the attempt then, and confirms with what that gave', async () => {
    await mount();
    const outcome = pay();
    expect(stripe.calls).to.deep.equal(['mount', 'submit']);
    expect(await outcome).to.deep.equal({ status: 'completed', evidence: { paymentIntentId: 'pi_1' } });
    expect(stripe.calls).to.deep.equal(['mount', 'submit', 'createAttempt', 'confirm']);
    const { elements, ...confirmation } = stripe.given.confirmations[0] ?? {};
    expect(elements).not.to.equal(undefined);
    expect(confirmation).to.deep.equal({
      clientSecret: 'pi_1_secret_2', redirect: 'if_required', confirmParams: { return_url: 'https://portal.example/checkout?annex_attempt=attempt_1' },
    });
  });

  it('confirms nothing before Elements have taken over the last change', async () => {
    await mount();
    let taken = () => {};
    stripe.answers.update = () => new Promise((resolve) => (taken = resolve));
    const told = form.update({ ...context, total: dollars(500) });
    const outcome = pay({ ...attempt, total: dollars(500) });
    await new Promise((resolve) => setTimeout(resolve));
    expect(stripe.calls).to.deep.equal(['mount', 'update', 'submit']);
    taken();
    expect((await outcome).status).to.equal('completed');
    expect(await told).to.equal('applied');
  });

  it('confirms nothing when the attempt is about another amount than the form shows', async () => {
    await mount();
    const outcome = await pay({ ...attempt, total: dollars(99) });
    expect(outcome).to.have.nested.property('error.code', 'amount_changed');
    expect(stripe.calls).not.to.include('confirm');
  });

  it('tells Elements of a change that came during a payment only when that has ended', async () => {
    await mount();
    let confirmed: (result: StripePaymentResult) => void = () => {};
    stripe.answers.confirm = () => new Promise((resolve) => (confirmed = resolve));
    const outcome = pay();
    expect(await form.update({ ...context, total: dollars(500) })).to.equal('applied');
    expect(stripe.given.updates).to.deep.equal([]);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    confirmed({ error: { type: 'card_error', code: 'card_declined' } });
    expect(await outcome).to.deep.equal({ status: 'declined', category: 'declined' });
    expect(stripe.given.updates).to.have.length(1);
    expect(stripe.given.updates[0]?.amount).to.equal(500);
    stripe.answers.confirm = async () => ({ paymentIntent: { id: 'pi_2', status: 'succeeded' } });
    expect((await pay({ ...attempt, total: dollars(500) })).status).to.equal('completed');
  });

  it('asks to be built anew when Elements do not take a change, and does not pay the old price', async () => {
    await mount();
    stripe.answers.update = () => Promise.reject(new Error('lost'));
    const changed = { ...context, total: dollars(500) };
    expect(await form.update(changed)).to.equal('needsRemount');
    expect((await pay()).status).to.equal('fatal');
    expect(stripe.calls).not.to.include('confirm');
    stripe.answers.update = () => Promise.resolve();
    expect(await form.update({ ...changed })).to.equal('applied');
    expect((await pay({ ...attempt, total: dollars(500) })).status).to.equal('completed');
  });

  it('does not go on with an attempt that lacks its client secret', async () => {
    await mount();
    expect(await pay({ ...attempt, client: {} })).to.have.nested.property('error.code', 'bad_reply');
    expect(stripe.calls).not.to.include('confirm');
  });

  it('does not know how it went when the confirmation fails in whatever way', async () => {
    await mount();
    stripe.answers.confirm = () => Promise.reject(new Error('crashed'));
    expect(await pay()).to.deep.equal({ status: 'unknown' });
  });

  it('opens no attempt for fields that Stripe refuses, or when Stripe itself cannot go on', async () => {
    await mount();
    stripe.answers.submit = async () => ({ error: { type: 'validation_error' } });
    expect(await pay()).to.deep.equal({ status: 'incomplete' });
    stripe.answers.submit = async () => ({ error: { type: 'api_error' } });
    expect(await pay()).to.have.nested.property('error.code', 'payment_sdk');
    expect(stripe.calls).not.to.include('createAttempt');
  });

  it('follows the page’s look', async () => {
    await mount();
    document.documentElement.style.setProperty('--annex-color-accent', 'rgb(7, 8, 9)');
    await Promise.resolve();
    expect(stripe.given.updates.map(({ appearance }) => appearance?.variables['colorPrimary'])).to.deep.equal(['rgb(7, 8, 9)']);
    form.unmount();
    document.documentElement.removeAttribute('style');
    await Promise.resolve();
    expect(stripe.given.updates).to.have.length(1);
  });

  it('listens to the page’s end only while it pays', async () => {
    const listening: unknown[] = [];
    const { addEventListener, removeEventListener } = window;
    window.addEventListener = (...[type, listener]: Parameters<typeof addEventListener>) => void (type === 'pagehide' && listening.push(listener));
    window.removeEventListener = (...[, listener]: Parameters<typeof removeEventListener>) => void listening.splice(listening.indexOf(listener), 1);
    try {
      await mount();
      stripe.answers.confirm = () => new Promise(() => {});
      const outcome = pay();
      expect(listening).to.have.length(1);
      form.unmount();
      await outcome;
      expect(listening).to.deep.equal([]);
    } finally {
      Object.assign(window, { addEventListener, removeEventListener });
    }
  });

  describe('when it does not appear', () => {
    const mounting = () => mount().then(() => 'mounted', (error: unknown) => Reflect.get(Object(error), 'code'));

    it('fails when Stripe says so, and can be mounted again', async () => {
      stripe.answers.ready = 'loaderror';
      expect(await mounting()).to.equal('payment_sdk');
      expect(stripe.calls).to.deep.equal(['mount', 'destroy']);
      stripe.answers.ready = 'ready';
      expect(await mounting()).to.equal('mounted');
    });

    it('is not waited for without end', async () => {
      const timers = holdLongTimers(window);
      try {
        stripe.answers.ready = 'never';
        const outcome = mounting();
        await new Promise((resolve) => setTimeout(resolve));
        timers.fire();
        expect(await outcome).to.equal('payment_sdk');
        expect(stripe.calls).to.deep.equal(['mount', 'destroy']);
      } finally {
        timers.release();
      }
    });
  });
});
