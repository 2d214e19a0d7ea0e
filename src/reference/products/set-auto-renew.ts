import type { AutoRenewRequest } from '../../core/model/product.js';
import type { ReferenceContext } from '../context.js';
import { runKeyed, type Answer, type RequestKey } from '../idempotency.js';
import { toInstant } from '../instants.js';
import { enqueue } from '../jobs/job.js';
import { taxedParty } from '../quotes/contact-tax.js';
import { nextRenewal } from '../quotes/renewal.js';
import { invalid } from '../refusal.js';
import type { RenewalTerms } from '../renewals/renewal-terms.js';
import { schedule } from '../renewals/schedule.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { findProduct } from './find-product.js';
import { presentProduct } from './present-product.js';
import { products, type ProductRecord } from './product-record.js';
import { viewerOf, type Viewer } from './viewer.js';

/** Switches the renewal of a subscription off, or on with the consent that was given. The buyer is told of either by mail. */
export function setAutoRenew(context: ReferenceContext, session: BuyerSession, serialNumber: string, request: AutoRenewRequest, key: RequestKey): Promise<Answer> {
  const now = context.clock.now();
  const { buyer } = session;
  return runKeyed(context, key, {
    read: async (reader) => ({ product: await findProduct(reader, session, serialNumber), viewer: await viewerOf(reader, session) }),
    decide: ({ product: { version, body }, viewer }) => {
      const answer = (product: ProductRecord): Answer => ({ status: 200, body: presentProduct(context.catalogue, product, viewer) });
      if (!request.enabled && !body.renewal.terms) return { writes: [], answer: answer(body) };
      const terms = request.enabled ? consented(context, session, body, viewer, { ...request.consent, at: toInstant(now) }) : null;
      const { product, writes } = schedule(body, terms, now);
      const told = enqueue({ kind: 'mailAutoRenew', serialNumber, schedule: product.renewal.schedule, enabled: request.enabled, buyer }, now);
      return { writes: [products.put(product, version), ...writes, told], answer: answer(product) };
    },
  });
}

/** The terms under a consent given in the portal. What the same buyer agreed to before goes on: who is billed, and what is charged. */
function consented({ catalogue }: ReferenceContext, { buyer }: BuyerSession, product: ProductRecord, viewer: Viewer, consent: { text: string; locale: string; at: string }): RenewalTerms {
  const before = product.renewal.terms?.buyer.email.toLowerCase() === buyer.email.toLowerCase() ? product.renewal.terms : null;
  const billTo = before?.billTo ?? viewer.billTo;
  const next = nextRenewal(catalogue, product, viewer.priceListId, taxedParty(catalogue, { details: billTo }));
  if (!next) throw invalid([{ pointer: '/enabled', code: 'not_available', detail: 'Nothing renews on trial, or without a term.' }]);
  const { amount } = next;
  return { consent: { ...consent, amount }, buyer, billTo, orderId: before?.orderId ?? null, savedMethod: before?.savedMethod ?? null };
}
