import * as z from 'zod/mini';
import type { DeclineCategory } from '../../core/model/payment-attempt.js';
import type { PaymentService, SavedCharge, ServiceEvent, ServicePayment } from '../ports.js';
import { createPayPalClient, PayPalError, type PayPalClientOptions } from './paypal-client.js';
import { orderOfCapture, paypalDispute } from './paypal-disputes.js';
import { savedChargeOf } from './saved-charge.js';
import { fromPayPalValue, toPayPalValue } from './service-units.js';

export interface PayPalServiceOptions extends PayPalClientOptions {
  /**
   * Without it every webhook is refused, and payments are learned of by asking; an account that PayPal keeps only after the payment
   * (`VAULT.PAYMENT-TOKEN.CREATED`) is then not learned of, and its renewals ask the buyer to pay.
   */
  readonly webhookId: string | null;
}

const moneySchema = z.object({ currency_code: z.string(), value: z.string() });
const captureSchema = z.object({ id: z.string(), status: z.string(), amount: moneySchema });
const orderSchema = z.object({
  id: z.string(),
  status: z.string(),
  update_time: z.optional(z.string()),
  purchase_units: z.array(z.object({
    custom_id: z.optional(z.string()),
    amount: moneySchema,
    payments: z.optional(z.object({ captures: z.optional(z.array(captureSchema)) })),
  })).check(z.minLength(1)),
  payment_source: z.optional(z.object({
    paypal: z.optional(z.object({ attributes: z.optional(z.object({ vault: z.optional(z.object({ id: z.optional(z.string()) })) })) })),
  })),
});
type PayPalOrder = z.infer<typeof orderSchema>;

const eventSchema = z.object({
  id: z.string(),
  event_type: z.string(),
  resource: z.object({
    id: z.optional(z.string()),
    disputed_transactions: z.optional(z.array(z.object({ seller_transaction_id: z.optional(z.string()) }))),
    metadata: z.optional(z.object({ order_id: z.optional(z.string()) })),
    supplementary_data: z.optional(z.object({ related_ids: z.optional(z.object({ order_id: z.optional(z.string()) })) })),
  }),
});
const verdictSchema = z.object({ verification_status: z.string() });

type Particulars = Pick<Parameters<PaymentService['open']>[0], 'orderId' | 'attemptId' | 'amount'>;

const currencies = [
  'AUD', 'BRL', 'CAD', 'CHF', 'CZK', 'DKK', 'EUR', 'GBP', 'HKD', 'HUF', 'ILS', 'JPY',
  'MXN', 'MYR', 'NOK', 'NZD', 'PHP', 'PLN', 'SEK', 'SGD', 'THB', 'TWD', 'USD',
];

/** PayPal's Orders: approved by the buyer, captured by us alone. */
export function createPayPalService({ webhookId, ...options }: PayPalServiceOptions): PaymentService {
  const call = createPayPalClient(options);
  const order = async (reference: string): Promise<PayPalOrder> => orderSchema.parse(await call(`/v2/checkout/orders/${encodeURIComponent(reference)}`));
  const standing = async (reference: string): Promise<ServicePayment> => paymentOf(await order(reference));
  const retrieve = async (reference: string): Promise<ServicePayment> => {
    const found = await order(reference);
    const taken = takenIn(found);
    return { ...paymentOf(found), dispute: taken ? await paypalDispute(call, taken.id) : null };
  };

  const openOrder = async (requestId: string, { orderId, attemptId, amount }: Particulars, paypal?: object): Promise<PayPalOrder> =>
    orderSchema.parse(await call('/v2/checkout/orders', {
      method: 'POST',
      requestId,
      body: {
        intent: 'CAPTURE',
        purchase_units: [{
          reference_id: orderId,
          custom_id: `${attemptId}/${amount.exponent}`,
          amount: { currency_code: amount.currency, value: toPayPalValue(amount) },
        }],
        ...(paypal && { payment_source: { paypal } }),
      },
    }));

  const capture = (reference: string, requestId: string, paypal?: object): Promise<unknown> => call(`/v2/checkout/orders/${encodeURIComponent(reference)}/capture`, {
    method: 'POST', requestId, ...(paypal && { body: { payment_source: { paypal } } }),
  });

  /**
   * A decline whose answer got lost is repeated under its request id, but not to an account that was approved since: what was approved
   * at another time is another try. That takes no money twice, for an order is captured once, whatever the request id.
   */
  const settle: PaymentService['settle'] = async (reference, { idempotencyId }) => {
    const found = await order(reference);
    const payment = paymentOf(found);
    if (payment.status !== 'approved') return payment;
    try {
      await capture(reference, [idempotencyId, found.update_time?.replace(/\D/g, '')].filter(Boolean).join('-'));
    } catch (error) {
      if (!(error instanceof PayPalError)) throw error;
      if (error.issue === 'INSTRUMENT_DECLINED') return { ...payment, status: 'failed', declineCategory: 'declined' };
      if (error.issue !== 'ORDER_ALREADY_CAPTURED') throw error;
    }
    return standing(reference);
  };

  return {
    gateway: 'paypal',
    sandbox: false,
    currencies,
    publicConfig: () => ({ clientId: options.clientId, environment: options.environment }),
    minimumAmount: () => 1,
    retrieve,

    async open({ idempotencyId, reusable, returnUrl, ...particulars }) {
      const { id } = await openOrder(idempotencyId, particulars, {
        experience_context: { shipping_preference: 'NO_SHIPPING', user_action: 'PAY_NOW', return_url: returnUrl, cancel_url: returnUrl },
        ...(reusable && { attributes: { vault: { store_in_vault: 'ON_SUCCESS', usage_type: 'MERCHANT' } } }),
      });
      return { reference: id, client: { paypalOrderId: id } };
    },

    async openSaved({ idempotencyId, ...particulars }) {
      return (await openOrder(idempotencyId, particulars)).id;
    },

    /** PayPal forgets a request id after hours; an order is captured once for ever. */
    async chargeSaved(reference, { idempotencyId, amount, savedMethod }) {
      const failed = (declineCategory: DeclineCategory): SavedCharge => ({ reference, status: 'failed', amount, declineCategory, savedMethod: null });
      const before = await standing(reference).catch(nullWhenUnknown);
      // An order that nobody captured is forgotten after three hours; one that took money is kept.
      if (!before) return failed('tryLater');
      if (before.status !== 'open') return savedChargeOf(before);
      try {
        await capture(reference, idempotencyId, {
          vault_id: savedMethod,
          stored_credential: { payment_initiator: 'MERCHANT', usage: 'SUBSEQUENT', usage_pattern: 'SUBSCRIPTION_PREPAID' },
        });
      } catch (error) {
        if (!(error instanceof PayPalError) || !refusedFor.includes(error.status)) throw error;
        if (error.issue !== 'ORDER_ALREADY_CAPTURED') return failed(error.issue === 'PAYER_ACTION_REQUIRED' ? 'authenticationNeeded' : 'declined');
      }
      return savedChargeOf(await standing(reference));
    },

    settle,

    /** PayPal cannot cancel an order, and need not: nobody but `settle` captures, and it is not asked to any more. */
    async cancel(reference) {
      const payment = await standing(reference);
      return payment.status === 'succeeded' || payment.status === 'processing' ? payment : { ...payment, status: 'cancelled' };
    },

    async refund(reference, { idempotencyId, amount }) {
      const taken = takenIn(await order(reference));
      if (!taken) throw new Error('There is nothing to refund: no capture of this order took money.');
      try {
        await call(`/v2/payments/captures/${encodeURIComponent(taken.id)}/refund`, {
          method: 'POST', requestId: idempotencyId, body: { amount: { currency_code: amount.currency, value: toPayPalValue(amount) } },
        });
      } catch (error) {
        if (!(error instanceof PayPalError && error.issue === 'CAPTURE_FULLY_REFUNDED')) throw error;
      }
    },

    async verifyWebhook(request) {
      const text = await request.text();
      const event = parsedEvent(text);
      const claims = Object.fromEntries(Object.entries(signatureHeaders).map(([field, header]) => [field, request.headers.get(header)]));
      if (!event || webhookId === null || Object.values(claims).includes(null)) return null;
      // The event goes back letter by letter: the signature covers its bytes.
      const body = `${JSON.stringify({ ...claims, webhook_id: webhookId }).slice(0, -1)},"webhook_event":${text}}`;
      const verdict = verdictSchema.parse(await call('/v1/notifications/verify-webhook-signature', { method: 'POST', body }));
      return verdict.verification_status === 'SUCCESS' ? eventOf(event, call) : null;
    },
  };
}

const signatureHeaders = {
  auth_algo: 'paypal-auth-algo', cert_url: 'paypal-cert-url', transmission_id: 'paypal-transmission-id',
  transmission_sig: 'paypal-transmission-sig', transmission_time: 'paypal-transmission-time',
};

function parsedEvent(text: string): z.infer<typeof eventSchema> | null {
  try {
    return eventSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function eventOf({ id, event_type: type, resource }: z.infer<typeof eventSchema>, call: ReturnType<typeof createPayPalClient>): Promise<ServiceEvent> {
  const disputed = resource.disputed_transactions?.[0]?.seller_transaction_id;
  if (type.startsWith('CUSTOMER.DISPUTE.') && disputed !== undefined) return { id, reference: await orderOfCapture(call, disputed), topic: 'dispute' };
  if (type === 'VAULT.PAYMENT-TOKEN.CREATED' && resource.id !== undefined) return { id, reference: resource.metadata?.order_id ?? '', savedMethod: resource.id };
  const related = resource.supplementary_data?.related_ids?.order_id;
  return { id, reference: related ?? (type.startsWith('CHECKOUT.ORDER.') ? resource.id : undefined) ?? '' };
}

const capturesOf = ({ purchase_units: [unit] }: PayPalOrder) => unit?.payments?.captures ?? [];

/** How PayPal refuses to capture, where the account cannot be charged or is not kept any more. */
const refusedFor: readonly number[] = [404, 422];

function nullWhenUnknown(error: unknown): null {
  if (error instanceof PayPalError && error.status === 404) return null;
  throw error;
}

/** What was refunded had been taken. */
const tookMoney = (status: string): boolean => ['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'].includes(status);

const takenIn = (order: PayPalOrder) => capturesOf(order).find(({ status }) => tookMoney(status));

/** An order that is COMPLETED says nothing of the money; its capture does. */
function paymentOf(order: PayPalOrder): ServicePayment {
  const captures = capturesOf(order);
  const decisive = captures.find(({ status }) => tookMoney(status)) ?? captures.find(({ status }) => status === 'PENDING') ?? captures.at(-1);
  const [unit] = order.purchase_units;
  const { currency_code: currency = '', value = '0' } = decisive?.amount ?? unit?.amount ?? {};
  const status = decisive ? captureStatus(decisive.status) : orderStatus(order.status);
  return {
    reference: order.id,
    status,
    amount: fromPayPalValue(value, currency, Number(unit?.custom_id?.split('/')[1] ?? 2)),
    declineCategory: status === 'failed' ? 'declined' : null,
    savedMethod: order.payment_source?.paypal?.attributes?.vault?.id ?? null,
  };
}

function captureStatus(status: string): ServicePayment['status'] {
  if (tookMoney(status)) return 'succeeded';
  return status === 'PENDING' ? 'processing' : 'failed';
}

function orderStatus(status: string): ServicePayment['status'] {
  const known: Readonly<Record<string, ServicePayment['status']>> = { APPROVED: 'approved', COMPLETED: 'processing', VOIDED: 'cancelled' };
  return known[status] ?? 'open';
}
