import { expect } from 'chai';
import { CheckoutError } from '../../../src/core/errors.js';
import type { CreateAttempt, OpenAttempt, PaymentContext, PaymentForm } from '../../../src/core/payment-gateway.js';
import { createPayPalGateway } from '../../../src/gateways/paypal/paypal-gateway.js';
import type { PayPalPresentationMode, PayPalSdk, PayPalSessionOptions } from '../../../src/gateways/paypal/sdk.js';
import { holdLongTimers } from '../support/long-timers.js';
import { contextFor, createHost, createSandboxWorld, eventually } from '../support/sandbox-world.js';

type Order = Promise<{ orderId: string }>;
type Start = (session: PayPalSessionOptions, order: Order, mode: PayPalPresentationMode) => Promise<void>;

const recoverable = () => Object.assign(new Error('no window'), { code: 'ERR_POPUP', isRecoverable: true });

/** An SDK that writes down what it is told, and does at each start what a test says. */
function createRecorder() {
  const told = { modes: [] as PayPalPresentationMode[], orders: [] as Order[], sessions: [] as PayPalSessionOptions[], flows: [] as string[], locales: [] as string[], destroyed: 0, cancelled: 0 };
  const answers = { start: (async () => undefined) as Start, eligible: (_flow: string): Promise<boolean> => Promise.resolve(true) };
  const sdk: PayPalSdk = {
    async findEligibleMethods({ paymentFlow }) {
      told.flows.push(paymentFlow);
      const eligible = await answers.eligible(paymentFlow);
      return { isEligible: () => eligible };
    },
    createPayPalOneTimePaymentSession(options) {
      told.sessions.push(options);
      return {
        start({ presentationMode }, order) {
          told.modes.push(presentationMode);
          told.orders.push(order);
          return answers.start(options, order, presentationMode);
        },
        cancel: () => void (told.cancelled += 1),
        destroy: () => void (told.destroyed += 1),
      };
    },
    updateLocale: (locale) => void told.locales.push(locale),
  };
  return { sdk, told, answers };
}

describe('PayPal’s button, call by call', () => {
  const context = contextFor(createSandboxWorld().service('paypal'));
  const attempt: OpenAttempt = { orderId: 'o', attemptId: 'a', total: context.total, client: { paypalOrderId: 'P1' }, returnUrl: location.href };
  const open = async () => attempt;
  const never: CreateAttempt = () => new Promise(() => undefined);
  let paypal: ReturnType<typeof createRecorder>;
  let host: ReturnType<typeof createHost>;
  let container: HTMLElement;
  let form: PaymentForm;
  const mount = async (change: Partial<PaymentContext> = {}) => {
    form = await createPayPalGateway({ loadSdk: async () => paypal.sdk }).mount(container, { ...context, ...change }, host);
  };
  const approve: Start = async ({ onApprove }, order) => onApprove({ ...(await order), payerId: 'B1' });
  const approved = { status: 'needsCompletion', evidence: { orderId: 'P1', payerId: 'B1' } };
  const saved = () => paypal.told.sessions.map(({ savePayment }) => savePayment);

  beforeEach(async () => {
    paypal = createRecorder();
    host = createHost();
    container = document.createElement('div');
    document.body.append(container);
    await mount();
  });
  afterEach(() => {
    form.unmount();
    container.remove();
  });

  describe('at the press', () => {
    it('starts in the same turn as PayPal thinks best, with the promise of an order', async () => {
      paypal.answers.start = approve;
      const outcome = form.submit(open);
      expect(paypal.told.modes).to.deep.equal(['auto']);
      expect(await paypal.told.orders[0]).to.deep.equal({ orderId: 'P1' });
      expect(await outcome).to.deep.equal(approved);
    });

    it('asks for no attempt before PayPal has started', async () => {
      const order: string[] = [];
      paypal.answers.start = async () => void order.push('start');
      void form.submit(async () => {
        order.push('attempt');
        return attempt;
      });
      await Promise.resolve();
      expect(order).to.deep.equal(['start', 'attempt']);
    });
  });

  describe('where PayPal cannot show itself as it would', () => {
    const refusing = (refused: readonly PayPalPresentationMode[], then: Start, report = false): Start => async (session, order, mode) => {
      if (!refused.includes(mode)) return then(session, order, mode);
      const error = recoverable();
      if (report) session.onError(error);
      throw error;
    };

    it('shows itself in the page, with the same order', async () => {
      paypal.answers.start = refusing(['auto'], approve);
      let attempts = 0;
      const opening = async () => {
        attempts += 1;
        return attempt;
      };
      expect(await form.submit(opening)).to.deep.equal(approved);
      expect(paypal.told.modes).to.deep.equal(['auto', 'modal']);
      expect([attempts, new Set(paypal.told.orders).size]).to.deep.equal([1, 1]);
    });

    it('goes to its own page where that cannot be either, once for each error that is told twice', async () => {
      paypal.answers.start = refusing(['auto', 'modal'], () => new Promise(() => undefined), true);
      const outcome = form.submit(open);
      await eventually(() => paypal.told.modes.length === 3);
      expect(paypal.told.modes).to.deep.equal(['auto', 'modal', 'redirect']);
      await paypal.told.orders[2];
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(await outcome).to.deep.equal({ status: 'redirecting' });
    });

    it('keeps the payment method as was agreed, whatever is tried', async () => {
      await form.update({ ...context, autoRenew: true });
      paypal.answers.start = refusing(['auto'], approve);
      await form.submit(open);
      expect(saved()).to.deep.equal([false, true, true, true]);
    });

    it('fails once it has tried everything', async () => {
      paypal.answers.start = refusing(['auto', 'modal', 'redirect'], approve);
      expect(await form.submit(never)).to.have.nested.property('error.code', 'payment_sdk');
      expect(paypal.told.modes).to.have.length(3);
    });

    it('tries nothing else after an error that is for good, or when the order was refused', async () => {
      paypal.answers.start = async () => Promise.reject(new Error('for good'));
      expect(await form.submit(never)).to.have.nested.property('error.code', 'payment_sdk');
      const refusal = new CheckoutError('quote_expired', 'too late');
      paypal.answers.start = async (_session, order) => order.then(() => undefined, () => Promise.reject(recoverable()));
      expect(await form.submit(() => Promise.reject(refusal))).to.deep.equal({ status: 'fatal', error: refusal });
      expect(paypal.told.modes).to.deep.equal(['auto', 'auto']);
    });

    it('does not take the window that failed for a buyer who stepped back', async () => {
      paypal.answers.start = refusing(['auto'], approve);
      const outcome = form.submit(open);
      await eventually(() => paypal.told.modes.length === 2);
      paypal.told.sessions[0]?.onCancel({});
      expect(await outcome).to.deep.equal(approved);
    });
  });

  describe('whatever the SDK does', () => {
    it('ends once when it both rejects and reports an error', async () => {
      paypal.answers.start = async ({ onError }, order) => {
        await order;
        onError(new Error('window lost'));
        throw new Error('window lost');
      };
      expect(await form.submit(open)).to.deep.equal({ status: 'unknown' });
      expect(host.late).to.deep.equal([]);
    });

    it('ends once when it throws instead of rejecting', async () => {
      paypal.answers.start = () => {
        throw new Error('not now');
      };
      expect(await form.submit(never)).to.have.nested.property('error.code', 'payment_sdk');
    });

    it('ends once when it tells of a cancellation twice', async () => {
      paypal.answers.start = async ({ onCancel, onComplete }) => {
        onCancel({});
        onComplete({ paymentSessionState: 'canceled' });
      };
      expect(await form.submit(open)).to.deep.equal({ status: 'cancelled' });
    });

    it('hands on the backend’s own refusal, not what the SDK makes of it', async () => {
      const refusal = new CheckoutError('order_not_payable', 'paid already');
      paypal.answers.start = async ({ onError }, order) => {
        await order.catch((error: Error) => onError(error));
        throw new Error('no order');
      };
      expect(await form.submit(() => Promise.reject(refusal))).to.deep.equal({ status: 'fatal', error: refusal });
    });

    it('hands an approval that arrives after a cancellation to the backend, once', async () => {
      paypal.answers.start = async ({ onCancel }, order) => {
        await order;
        onCancel({ orderId: 'P1' });
      };
      expect(await form.submit(open)).to.deep.equal({ status: 'cancelled' });
      await paypal.told.sessions[0]?.onApprove({ orderId: 'P1' });
      await paypal.told.sessions[0]?.onApprove({ orderId: 'P1' });
      expect(host.late).to.deep.equal([['a', { status: 'needsCompletion', evidence: { orderId: 'P1' } }]]);
    });

    it('does not go on with an attempt that lacks PayPal’s order', async () => {
      paypal.answers.start = async (_session, order) => void (await order);
      expect(await form.submit(async () => ({ ...attempt, client: {} }))).to.have.nested.property('error.code', 'bad_reply');
    });

    it('uses a session once, and lets all go when it is taken away', async () => {
      paypal.answers.start = approve;
      await form.submit(open);
      await form.submit(open);
      form.unmount();
      expect([paypal.told.sessions.length, paypal.told.destroyed, paypal.told.cancelled]).to.deep.equal([3, 3, 0]);
    });
  });

  describe('with Auto Renew', () => {
    it('has a session of its own for it, under the same button', async () => {
      const button = container.firstElementChild;
      expect(await form.update({ ...context, autoRenew: true })).to.equal('applied');
      expect(saved()).to.deep.equal([false, true]);
      expect([paypal.told.destroyed, container.firstElementChild === button]).to.deep.equal([1, true]);
      expect(paypal.told.flows).to.deep.equal(['ONE_TIME_PAYMENT', 'VAULT_WITH_PAYMENT']);
    });

    it('says so where PayPal is not to be had with it', async () => {
      paypal.answers.eligible = async (flow) => flow === 'ONE_TIME_PAYMENT';
      expect(await form.update({ ...context, autoRenew: true })).to.equal('needsRemount');
      expect(await mount({ autoRenew: true }).catch((error: unknown) => error)).to.have.property('code', 'payment_method_unavailable');
    });
  });

  it('tells PayPal the language, and its changes', async () => {
    await form.update({ ...context, locale: 'de' });
    await form.update({ ...context, locale: 'de' });
    expect(paypal.told.locales).to.deep.equal(['en', 'de']);
  });

  it('is not waited for without end when PayPal does not say whether it is to be had', async () => {
    const timers = holdLongTimers(window);
    try {
      paypal.answers.eligible = () => new Promise(() => undefined);
      const mounting = mount().catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve));
      timers.fire();
      expect(await mounting).to.have.property('code', 'payment_sdk');
    } finally {
      timers.release();
    }
  });
});
