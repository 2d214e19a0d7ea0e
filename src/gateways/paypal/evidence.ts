import type { Evidence } from '../../core/model/payment-attempt.js';
import type { PayPalApproval } from './sdk.js';

/** What the backend is told of an approval. */
export const evidenceOf = ({ orderId, payerId }: PayPalApproval): Evidence => ({ orderId, ...(payerId && { payerId }) });
