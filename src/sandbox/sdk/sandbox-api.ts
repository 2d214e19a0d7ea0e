import type { StripePaymentResult } from '../../gateways/stripe/sdk.js';
import type { PaymentMethod } from '../../core/model/session.js';
import type { IntentReply } from '../http/intents.js';
import type { OrderReply } from '../http/orders.js';
import type { PayPalInstrument } from '../ledger/payment.js';
import { CheckoutError } from '../../core/errors.js';

/** The address of the sandbox that a method's configuration names. */
export function sandboxUrlOf({ id, config }: PaymentMethod): string {
  const { sandboxUrl } = config;
  if (typeof sandboxUrl === 'string' && URL.canParse(sandboxUrl) && /^https?:/.test(sandboxUrl)) return sandboxUrl;
  throw new CheckoutError('bad_reply', `the payment method ${id} names no sandbox`);
}

/** What was answered, or null when nothing was. */
async function ask(url: URL, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  } catch {
    return null;
  }
}

const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

/** Asks for an intent, or to change it, in the name of its client secret; troubles come back in Stripe's own words. */
export async function askIntent(sandboxUrl: string, clientSecret: string, action?: 'confirm' | 'authenticate', body?: unknown): Promise<IntentReply> {
  const id = clientSecret.split('_secret_', 1)[0] ?? '';
  const init = action ? post(body) : { headers: {} };
  const path = ['intents', encodeURIComponent(id), ...(action ? [action] : [])].join('/');
  const response = await ask(new URL(path, sandboxUrl), { ...init, headers: { ...init.headers, authorization: `Bearer ${clientSecret}` } });
  if (!response) return failed('api_connection_error');
  if (response.status === 401) return failed('authentication_error');
  if (!response.ok) return failed(response.status < 500 ? 'invalid_request_error' : 'api_error');
  return (await response.json()) as IntentReply;
}

function failed(type: 'api_connection_error' | 'authentication_error' | 'invalid_request_error' | 'api_error'): StripePaymentResult {
  return { error: { type } };
}

/** An order, or with `instrument` its approval; rejects when PayPal's side does not answer or refuses. */
export async function askOrder(sandboxUrl: string, orderId: string, instrument?: PayPalInstrument): Promise<OrderReply> {
  const path = `orders/${encodeURIComponent(orderId)}${instrument ? '/approve' : ''}`;
  const response = await ask(new URL(path, sandboxUrl), instrument ? post({ instrument }) : {});
  if (!response?.ok) throw new Error(`PayPal’s sandbox does not serve the order (${response?.status ?? 'no answer'})`);
  return (await response.json()) as OrderReply;
}
