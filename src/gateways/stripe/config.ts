import * as z from 'zod/mini';
import type { PaymentMethod } from '../../core/model/session.js';
import { parseConfig } from '../parse-config.js';

const configSchema = z.object({ publishableKey: z.string().check(z.minLength(1)) });

/** Stripe's public configuration, as the session's payment method carries it. */
export const parseStripeConfig = (method: PaymentMethod): z.infer<typeof configSchema> => parseConfig(configSchema, method);
