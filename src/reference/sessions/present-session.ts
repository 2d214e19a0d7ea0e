import type { Session } from '../../core/model/session.js';
import type { ReferenceContext } from '../context.js';
import { toInstant } from '../instants.js';
import { paymentMethods } from '../payments/payment-methods.js';
import type { BuyerSession } from './buyer-session.js';

/** What the page needs first. */
export function presentSession({ payments, catalogue }: ReferenceContext, { partner, buyer, expiresAt }: BuyerSession): Session {
  return {
    partner: { id: partner.id, name: partner.name },
    buyer,
    accountManager: partner.accountManager,
    currency: catalogue.currency.code,
    paymentMethods: paymentMethods(payments).filter(({ id }) => takesCurrency({ payments, catalogue }, id)),
    sandbox: payments.some(({ sandbox }) => sandbox),
    expiresAt: toInstant(expiresAt),
  };
}

function takesCurrency({ payments, catalogue }: Pick<ReferenceContext, 'payments' | 'catalogue'>, method: string): boolean {
  const gateway = paymentMethods(payments).find(({ id }) => id === method)?.gateway;
  return payments.find((service) => service.gateway === gateway)?.currencies?.includes(catalogue.currency.code) ?? true;
}
