import type { AutoRenewRequest } from '../../core/model/product.js';
import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { toInstant } from '../instants.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { findProduct } from './find-product.js';
import { presentProduct } from './present-product.js';
import { products, type ProductRecord } from './product-record.js';

/** Switches the renewal of a subscription off, or on with the consent that was given. */
export function setAutoRenew(context: ReferenceContext, session: BuyerSession, serialNumber: string, request: AutoRenewRequest, key: RequestKey): Promise<Answer> {
  const at = toInstant(context.clock.now());
  return runKeyed(context, key, {
    read: (reader) => findProduct(reader, session, serialNumber),
    decide: ({ version, body }) => {
      const autoRenewConsent = request.enabled ? { ...request.consent, at } : null;
      const product: ProductRecord = { ...body, autoRenew: request.enabled, autoRenewConsent };
      return { writes: [products.put(product, version)], answer: { status: 200, body: presentProduct(context.catalogue, product) } };
    },
  });
}
