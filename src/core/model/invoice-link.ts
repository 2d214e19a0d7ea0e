import * as z from 'zod/mini';
import { instantSchema } from './common.js';

/** `POST /v1/orders/{id}/invoice-links`: a fresh one-time link went by mail; the older one no longer works. */
export const invoiceLinkSchema = z.object({ sentTo: z.string(), expiresAt: instantSchema });
export type InvoiceLink = z.infer<typeof invoiceLinkSchema>;
