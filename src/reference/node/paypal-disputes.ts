import * as z from 'zod/mini';
import type { ServiceDispute } from '../ports.js';
import { PayPalError, type createPayPalClient } from './paypal-client.js';

type Call = ReturnType<typeof createPayPalClient>;

const listSchema = z.object({ items: z.optional(z.array(z.object({ dispute_id: z.string(), status: z.string(), create_time: z.optional(z.string()) }))) });
const detailsSchema = z.object({ dispute_outcome: z.optional(z.object({ outcome_code: z.optional(z.string()) })) });
const captureSchema = z.object({ supplementary_data: z.optional(z.object({ related_ids: z.optional(z.object({ order_id: z.optional(z.string()) })) })) });

/** Outcomes with which the money is the buyer's; with all others the seller keeps it. */
const lostOutcomes: readonly string[] = ['RESOLVED_BUYER_FAVOUR', 'ACCEPTED'];

/** The newest dispute of a capture. */
export async function paypalDispute(call: Call, captureId: string): Promise<ServiceDispute | null> {
  const { items = [] } = listSchema.parse(await call(`/v1/customer/disputes?disputed_transaction_id=${encodeURIComponent(captureId)}`).catch(noneIfForbidden));
  const [newest] = items.toSorted((a, b) => (b.create_time ?? '').localeCompare(a.create_time ?? ''));
  if (!newest) return null;
  if (newest.status !== 'RESOLVED') return { id: newest.dispute_id, status: 'open' };
  const { dispute_outcome: outcome } = detailsSchema.parse(await call(`/v1/customer/disputes/${encodeURIComponent(newest.dispute_id)}`));
  return { id: newest.dispute_id, status: lostOutcomes.includes(outcome?.outcome_code ?? '') ? 'lost' : 'won' };
}

/** An account without the right to read disputes still takes payments. */
function noneIfForbidden(error: unknown): object {
  if (error instanceof PayPalError && error.status === 403) return {};
  throw error;
}

/** The order that a capture belongs to, for a dispute names the capture alone; empty for one that is not of this account. */
export async function orderOfCapture(call: Call, captureId: string): Promise<string> {
  const { supplementary_data: data } = captureSchema.parse(await call(`/v2/payments/captures/${encodeURIComponent(captureId)}`).catch(noneIfUnknown));
  return data?.related_ids?.order_id ?? '';
}

function noneIfUnknown(error: unknown): object {
  if (error instanceof PayPalError && error.status === 404) return {};
  throw error;
}
