import * as z from 'zod/mini';
import { CheckoutError } from '../core/errors.js';
import type { PaymentMethod } from '../core/model/session.js';

/** A method's configuration as its gateway reads it; one that is not as it should be names the field. */
export function parseConfig<Schema extends z.core.$ZodType>(schema: Schema, method: PaymentMethod): z.output<Schema> {
  const parsed = z.safeParse(schema, method.config);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new CheckoutError('bad_reply', `the configuration of the payment method ${method.id} is not valid at “${path}”`);
}
