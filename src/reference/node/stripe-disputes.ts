import type Stripe from 'stripe';
import type { ServiceDispute } from '../ports.js';

const states: Readonly<Record<string, ServiceDispute['status']>> = { needs_response: 'open', under_review: 'open', won: 'won', lost: 'lost' };

/** The newest dispute of a payment. An inquiry (`warning_…`) is none yet: no money has left. */
export async function stripeDispute(stripe: Stripe, { id, latest_charge: charge }: Stripe.PaymentIntent): Promise<ServiceDispute | null> {
  if (typeof charge === 'string' || !charge?.disputed) return null;
  const [dispute] = (await stripe.disputes.list({ payment_intent: id, limit: 1 })).data;
  const status = dispute && states[dispute.status];
  return status ? { id: dispute.id, status } : null;
}
