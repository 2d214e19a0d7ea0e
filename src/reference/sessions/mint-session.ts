import type { CheckoutSession, CheckoutSessionRequest } from '../../core/model/checkout-session.js';
import { ensureOwnContact } from '../contacts/contact-book.js';
import type { ReferenceContext } from '../context.js';
import { createId } from '../identifiers.js';
import { second, toInstant } from '../instants.js';
import { invalid } from '../refusal.js';
import { signToken } from './checkout-token.js';
import type { Partner } from './partner.js';

const longest = 900;

/** Makes the token of one buyer's page, and sees to it that the buyer's own details are in the contact book. */
export async function mintSession(context: ReferenceContext, partner: Partner, request: CheckoutSessionRequest): Promise<CheckoutSession> {
  const { origin } = new URL(request.origin);
  if (origin !== request.origin) throw invalid([{ pointer: '/origin', code: 'not_an_origin', detail: 'An origin is scheme, host and port only.' }]);
  const expiresAt = Math.floor((context.clock.now() + (request.expiresIn ?? longest) * second) / second) * second;
  const granted = { tokenId: createId(context.random, 'tok'), origin, buyer: request.buyer, scope: request.scope, expiresAt };
  await ensureOwnContact(context, { partner, ...granted });
  const token = await signToken({ partnerId: partner.id, ...granted }, context.secrets.tokenSecret);
  return { token, expiresAt: toInstant(expiresAt) };
}
