import Stripe from 'stripe';
import type { DeclineCategory } from '../../core/model/payment-attempt.js';
import type { Clock, PaymentService, ServiceEvent, ServicePayment } from '../ports.js';
import { savedChargeOf } from './saved-charge.js';
import { fromStripeUnits, toStripeUnits } from './service-units.js';
import { stripeDispute } from './stripe-disputes.js';

export interface StripeServiceOptions {
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Without it every webhook is refused, and payments are learned of by asking. */
  readonly webhookSecret: string | null;
  readonly clock: Clock;
  readonly fetch?: typeof globalThis.fetch;
}

const minimums: Readonly<Record<string, number>> = {
  AED: 200, AUD: 50, BGN: 100, BRL: 50, CAD: 50, CHF: 50, CZK: 1500, DKK: 250, EUR: 50, GBP: 30, HKD: 400, HUF: 17_500, INR: 50,
  JPY: 50, MXN: 1000, MYR: 200, NOK: 300, NZD: 50, PLN: 200, RON: 200, SEK: 300, SGD: 50, THB: 1000, USD: 50,
};
const toleranceInSeconds = 300;

/** Stripe's PaymentIntents, restricted to cards. */
export function createStripeService(options: StripeServiceOptions): PaymentService {
  const { publishableKey, secretKey, webhookSecret, clock, fetch = globalThis.fetch } = options;
  const stripe = new Stripe(secretKey, { httpClient: Stripe.createFetchHttpClient(fetch), maxNetworkRetries: 2, timeout: 20_000, telemetry: false });
  const retrieve = async (reference: string): Promise<ServicePayment> => {
    const intent = await stripe.paymentIntents.retrieve(reference, { expand: ['latest_charge'] });
    return { ...paymentOf(intent), dispute: await stripeDispute(stripe, intent) };
  };

  return {
    gateway: 'stripe',
    sandbox: false,
    currencies: null,
    publicConfig: () => ({ publishableKey }),
    minimumAmount: (currency) => minimums[currency] ?? 50,
    retrieve,

    async open({ idempotencyId, orderId, attemptId, amount, reusable }) {
      // A card can be charged again only where it belongs to a customer.
      const customer = reusable ? await stripe.customers.create({ metadata: { orderId, attemptId } }, { idempotencyKey: `${idempotencyId}-customer` }) : null;
      const intent = await stripe.paymentIntents.create({
        ...intentFor({ orderId, attemptId, amount }),
        ...(customer && { customer: customer.id, setup_future_usage: 'off_session' as const }),
      }, { idempotencyKey: idempotencyId });
      if (intent.client_secret === null) throw new Error('Stripe opened a payment without a client secret.');
      return { reference: intent.id, client: { clientSecret: intent.client_secret } };
    },

    async openSaved({ idempotencyId, savedMethod, ...particulars }) {
      const [customer, paymentMethod] = customerAndMethod(savedMethod);
      try {
        const { id } = await stripe.paymentIntents.create({ ...intentFor(particulars), customer, payment_method: paymentMethod }, { idempotencyKey: idempotencyId });
        return id;
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },

    /** Stripe forgets a key after a day; an intent that has been confirmed is never confirmed again. */
    async chargeSaved(reference, { idempotencyId, savedMethod }) {
      const [, paymentMethod] = customerAndMethod(savedMethod);
      const before = await retrieve(reference);
      if (before.status !== 'open') return savedChargeOf(before);
      try {
        return savedChargeOf(paymentOf(await stripe.paymentIntents.confirm(reference, { payment_method: paymentMethod, off_session: true }, { idempotencyKey: idempotencyId })));
      } catch (error) {
        if (error instanceof Stripe.errors.StripeCardError && error.payment_intent) return savedChargeOf(paymentOf(error.payment_intent));
        if (isGone(error)) return { ...before, status: 'failed', declineCategory: 'declined' };
        if (isUnexpected(error)) return savedChargeOf(await retrieve(reference));
        throw error;
      }
    },

    async settle(reference, { idempotencyId }) {
      const payment = await retrieve(reference);
      return payment.status === 'approved' ? paymentOf(await stripe.paymentIntents.capture(reference, {}, { idempotencyKey: idempotencyId })) : payment;
    },

    async cancel(reference, { idempotencyId }) {
      try {
        return paymentOf(await stripe.paymentIntents.cancel(reference, {}, { idempotencyKey: idempotencyId }));
      } catch (error) {
        // It cannot be cancelled any more (or again): how it stands is the answer.
        if (error instanceof Stripe.errors.StripeInvalidRequestError) return retrieve(reference);
        throw error;
      }
    },

    /** Stripe forgets a key after a day; a refund that bears our id is never made again. */
    async refund(reference, { idempotencyId, amount }) {
      const { data: made } = await stripe.refunds.list({ payment_intent: reference, limit: 100 });
      if (made.some(({ metadata }) => metadata?.['refundId'] === idempotencyId)) return;
      try {
        await stripe.refunds.create({ payment_intent: reference, amount: toStripeUnits(amount), metadata: { refundId: idempotencyId } }, { idempotencyKey: idempotencyId });
      } catch (error) {
        if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'charge_already_refunded') return;
        throw error;
      }
    },

    async verifyWebhook(request) {
      const signature = request.headers.get('stripe-signature');
      if (webhookSecret === null || signature === null) return null;
      try {
        const event = await stripe.webhooks.constructEventAsync(
          await request.text(), signature, webhookSecret, toleranceInSeconds, Stripe.createSubtleCryptoProvider(), clock.now());
        return event.livemode === secretKey.includes('_live_') ? eventOf(event) : null;
      } catch {
        return null;
      }
    },
  };
}

/** Charges, refunds and disputes name the payment that they belong to; other events name something we do not know. */
function eventOf({ id, type, data }: Stripe.Event): ServiceEvent {
  const object = data.object as { id?: string; payment_intent?: string | { id: string } | null };
  const payment = object.payment_intent;
  const reference = (typeof payment === 'object' ? payment?.id : payment) ?? object.id ?? '';
  return { id, reference, ...(type.startsWith('charge.dispute.') && { topic: 'dispute' as const }) };
}

function paymentOf(intent: Stripe.PaymentIntent): ServicePayment {
  const exponent = Number(intent.metadata['exponent'] ?? 2);
  const succeeded = intent.status === 'succeeded';
  const status = statusOf(intent);
  return {
    reference: intent.id,
    status,
    amount: fromStripeUnits(succeeded ? intent.amount_received : intent.amount, intent.currency, exponent),
    declineCategory: status === 'failed' ? categoryOf(intent.last_payment_error) : null,
    savedMethod: succeeded ? savedMethodOf(intent) : null,
  };
}

/** A saved card as the customer and the payment method that it takes to charge it. */
function savedMethodOf({ setup_future_usage: usage, customer, payment_method: method }: Stripe.PaymentIntent): string | null {
  return usage === 'off_session' && customer && method ? `${idOf(customer)}/${idOf(method)}` : null;
}

const customerAndMethod = (savedMethod: string): [customer: string, method: string] => {
  const [customer = '', method = ''] = savedMethod.split('/');
  return [customer, method];
};

const idOf = (object: string | { readonly id: string }): string => (typeof object === 'string' ? object : object.id);

const intentFor = ({ orderId, attemptId, amount }: Pick<Parameters<PaymentService['open']>[0], 'orderId' | 'attemptId' | 'amount'>) => ({
  amount: toStripeUnits(amount),
  currency: amount.currency.toLowerCase(),
  allowed_payment_method_types: ['card' as const],
  metadata: { orderId, attemptId, exponent: String(amount.exponent) },
});

/** Whether the card was refused without an intent, or is not kept any more. */
const isGone = (error: unknown): boolean => error instanceof Stripe.errors.StripeCardError
  || (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing');

/** Whether somebody else has moved the intent on in the meantime. */
const isUnexpected = (error: unknown): boolean => error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'payment_intent_unexpected_state';

function statusOf({ status, last_payment_error: error }: Stripe.PaymentIntent): ServicePayment['status'] {
  switch (status) {
    case 'succeeded':
      return 'succeeded';
    case 'processing':
      return 'processing';
    case 'canceled':
      return 'cancelled';
    case 'requires_capture':
      return 'approved';
    case 'requires_action':
      return 'requiresAction';
    default:
      return error ? 'failed' : 'open';
  }
}

const categories: Readonly<Record<string, DeclineCategory>> = {
  expired_card: 'expiredCard', insufficient_funds: 'insufficientFunds',
  incorrect_number: 'wrongDetails', invalid_number: 'wrongDetails', incorrect_cvc: 'wrongDetails', invalid_cvc: 'wrongDetails',
  invalid_expiry_month: 'wrongDetails', invalid_expiry_year: 'wrongDetails',
  authentication_required: 'authenticationNeeded', payment_intent_authentication_failure: 'authenticationNeeded',
  processing_error: 'tryLater', issuer_not_available: 'tryLater', try_again_later: 'tryLater',
  card_velocity_exceeded: 'amountLimit', withdrawal_count_limit_exceeded: 'amountLimit',
};

/** Which of several reasons it was; fraud, loss and theft are never told apart from a plain decline. */
function categoryOf(error: Stripe.PaymentIntent['last_payment_error']): DeclineCategory {
  return categories[error?.decline_code ?? ''] ?? categories[error?.code ?? ''] ?? 'declined';
}
