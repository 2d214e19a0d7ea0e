import type { SavedCharge, ServicePayment } from '../ports.js';

/**
 * A charge without the buyer is over at once, or on its way. One that wants the buyer after all cannot be taken any more:
 * nobody is given what it takes to go on with it.
 */
export function savedChargeOf({ status, ...payment }: ServicePayment): SavedCharge {
  if (status === 'succeeded' || status === 'processing') return { ...payment, status };
  return { ...payment, status: 'failed', declineCategory: payment.declineCategory ?? (status === 'cancelled' ? 'declined' : 'authenticationNeeded') };
}
