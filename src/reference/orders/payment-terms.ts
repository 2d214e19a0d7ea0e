import type { Money } from '../../core/money.js';
import type { AutoRenewConsent } from '../../core/model/product.js';
import type { Renewal } from '../../core/model/quote.js';
import type { ReferenceContext } from '../context.js';
import { day, toInstant, toTime } from '../instants.js';
import { offlineMethod, serviceFor } from '../payments/payment-methods.js';
import type { PaymentService } from '../ports.js';
import { invalid, Refusal } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import type { OrderRecord } from './order-record.js';

/** How an order is to be paid, as a request names it. */
export interface PaymentTerms {
  readonly method: string;
  readonly autoRenew: AutoRenewConsent | null;
  readonly returnUrl: string;
}

/** How long an order waits for its payment. */
const waitingTime = (method: string): number => (method === offlineMethod ? 30 * day : day);

/** When an order expires; an expansion does not outlast the term that it was priced for the rest of. */
export function expiryOf({ kind, term }: Pick<OrderRecord, 'kind' | 'term'>, method: string, now: number, earlier = now): string {
  const last = kind === 'expansion' && term ? toTime(term.end) : Infinity;
  return toInstant(Math.min(last, Math.max(earlier, now + waitingTime(method))));
}

/** The payment service of the method, null for the offline one; refuses what does not fit the session. */
export function checkPaymentTerms({ payments, catalogue }: ReferenceContext, session: BuyerSession, terms: PaymentTerms): PaymentService | null {
  const service = serviceFor(payments, terms.method);
  const offline = terms.method === offlineMethod;
  const refused = (pointer: string, code: string, detail: string): Refusal => invalid([{ pointer, code, detail }]);
  if (!service && !offline) throw refused('/method', 'unknown_method', 'There is no such payment method.');
  if (service?.currencies && !service.currencies.includes(catalogue.currency.code)) throw refused('/method', 'wrong_currency', 'This payment method does not take the currency.');
  if (offline && terms.autoRenew) throw refused('/autoRenew', 'not_available', 'An offline payment cannot renew automatically.');
  if (new URL(terms.returnUrl).origin !== session.origin) throw refused('/returnUrl', 'wrong_origin', 'The return address must lie on the session’s origin.');
  return service;
}

/** Refuses a consent to a renewal that will not come. */
export function checkConsent(consent: AutoRenewConsent | null, nextRenewal: Renewal | null): void {
  if (consent && !nextRenewal) throw invalid([{ pointer: '/autoRenew', code: 'not_available', detail: 'There is nothing that could renew automatically.' }]);
}

/** Refuses a total that the payment service would not take. */
export function checkMinimum(service: PaymentService | null, total: Money): void {
  if (!service || total.amount === 0 || total.amount >= service.minimumAmount(total.currency)) return;
  throw new Refusal(422, 'amount_below_minimum', 'The total is below the least that this payment method takes; please choose another one.', {
    errors: [{ pointer: '/method', code: 'amount_below_minimum', detail: 'The total is too small for this payment method.' }],
  });
}

/** The consent as it is kept with the order: its words, when it was given, and the amount that stood beside it. */
export const keptConsent = (consent: AutoRenewConsent | null, at: string, amount: Money | null) => consent && { ...consent, at, amount };
