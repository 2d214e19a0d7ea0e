import type { TokenClaims } from './checkout-token.js';
import type { Partner } from './partner.js';

/** On whose behalf a page calls, as its token says. */
export interface BuyerSession extends Omit<TokenClaims, 'partnerId'> {
  readonly partner: Partner;
}

/** Whether something of this owner lies within the session's reach. */
export function reaches(session: BuyerSession, owned: { partnerId: string; customerId: string; serialNumber: string }): boolean {
  if (owned.partnerId !== session.partner.id) return false;
  const { scope } = session;
  if (scope.kind === 'customer') return scope.customerId === owned.customerId;
  return scope.kind === 'partner' || scope.serialNumbers.includes(owned.serialNumber);
}

/** The contact book that a session sees: the partner's, one customer's, or the buyer's own. */
export function contactBookOf({ partner, scope, buyer }: BuyerSession): string {
  if (scope.kind === 'partner') return `${partner.id}/partner`;
  return scope.kind === 'customer' ? `${partner.id}/customer/${scope.customerId}` : `${partner.id}/buyer/${buyer.email.toLowerCase()}`;
}
