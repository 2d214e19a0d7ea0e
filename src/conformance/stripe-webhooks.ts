import type { ConformanceOptions, PaymentEvent } from './options.js';

const types: Readonly<Record<PaymentEvent['kind'], string>> = {
  succeeded: 'payment_intent.succeeded', processing: 'payment_intent.processing', failed: 'payment_intent.payment_failed',
};
const statuses: Readonly<Record<PaymentEvent['kind'], string>> = { succeeded: 'succeeded', processing: 'processing', failed: 'requires_payment_method' };

/** Makes webhooks as Stripe sends them, signed with an endpoint's secret. For payments that were opened as intents. */
export const stripeWebhooks = (baseUrl: string, secret: string): NonNullable<ConformanceOptions['webhookOf']> => async ({ order, attemptId, client }, event) => {
  const { clientSecret } = client;
  if (clientSecret === undefined) return null;
  const [intent = ''] = clientSecret.split('_secret');
  const seconds = Math.floor(event.signedAt / 1000);
  const object = {
    id: event.foreign ? 'pi_of_somebody_else' : intent, object: 'payment_intent', amount: event.amount.amount, amount_received: event.kind === 'succeeded' ? event.amount.amount : 0,
    currency: event.amount.currency.toLowerCase(), status: statuses[event.kind], metadata: { orderId: order.id, attemptId },
  };
  const body = JSON.stringify({ id: event.id, object: 'event', type: types[event.kind], created: seconds, livemode: false, data: { object } });
  return new Request(new URL('/webhooks/stripe', baseUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': `t=${seconds},v1=${await hmac(secret, `${seconds}.${body}`)}` },
    body,
  });
};

async function hmac(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
