import { createPayPalService } from '../../reference/node/paypal-service.js';
import { createStripeService } from '../../reference/node/stripe-service.js';
import type { Clock, PaymentService } from '../../reference/ports.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** The real payment services whose keys stand in the environment. Half a set of keys is an error, not a guess. */
export function realServices(env: Variables, clock: Clock): PaymentService[] {
  const stripe = complete(env, ['STRIPE_PUBLISHABLE_KEY', 'STRIPE_SECRET_KEY']);
  const paypal = complete(env, ['PAYPAL_CLIENT_ID', 'PAYPAL_CLIENT_SECRET']);
  return [
    ...(stripe ? [createStripeService({
      publishableKey: stripe.STRIPE_PUBLISHABLE_KEY, secretKey: stripe.STRIPE_SECRET_KEY, webhookSecret: env['STRIPE_WEBHOOK_SECRET'] ?? null, clock,
    })] : []),
    ...(paypal ? [createPayPalService({
      clientId: paypal.PAYPAL_CLIENT_ID, clientSecret: paypal.PAYPAL_CLIENT_SECRET, webhookId: env['PAYPAL_WEBHOOK_ID'] ?? null,
      environment: paypalEnvironment(env['PAYPAL_ENVIRONMENT']), clock,
    })] : []),
  ];
}

function complete<Name extends string>(env: Variables, names: readonly Name[]): Record<Name, string> | null {
  const missing = names.filter((name) => !env[name]);
  if (missing.length === names.length) return null;
  if (missing.length > 0) throw new Error(`${missing.join(' and ')} must be set as well.`);
  return Object.fromEntries(names.map((name) => [name, env[name]])) as Record<Name, string>;
}

function paypalEnvironment(value = 'sandbox'): 'sandbox' | 'production' {
  if (value === 'sandbox' || value === 'production') return value;
  throw new Error('PAYPAL_ENVIRONMENT is either "sandbox" or "production".');
}
