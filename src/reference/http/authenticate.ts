import type { ReferenceContext } from '../context.js';
import { Refusal } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { readToken } from '../sessions/checkout-token.js';
import type { Partner } from '../sessions/partner.js';
import { digest } from './request-key.js';
import { countStranger } from './strangers.js';

/** The buyer that a page's token names. An `Origin` other than the token's is refused like a wrong token. */
export async function buyerOf(context: ReferenceContext, request: Request): Promise<BuyerSession> {
  const { clock, secrets, partners } = context;
  const claims = await readToken(bearerOf(request), clock.now(), secrets.tokenSecret);
  const partner = partners.find(({ id }) => id === claims?.partnerId);
  const origin = request.headers.get('origin');
  if (!claims || !partner || (origin !== null && origin !== claims.origin)) throw turnedAway(context, request);
  const { partnerId: _partnerId, ...granted } = claims;
  return { partner, ...granted };
}

/** The partner that a secret key belongs to. */
export async function partnerOf(context: ReferenceContext, request: Request): Promise<Partner> {
  const { secrets, partners } = context;
  const given = await digest(bearerOf(request));
  const [first] = partners;
  const keys = { ...(first && { [first.id]: secrets.apiKey }), ...secrets.partnerKeys };
  let owner: string | null = null;
  for (const [id, key] of Object.entries(keys)) if ((await digest(key)) === given) owner = id;
  const partner = partners.find(({ id }) => id === owner);
  if (!partner) throw turnedAway(context, request);
  return partner;
}

/** Lets only the account manager through. Hashes are compared, so that time tells nothing. */
export async function admitBackOffice(context: ReferenceContext, request: Request): Promise<void> {
  if ((await digest(bearerOf(request))) !== (await digest(context.secrets.backOfficeKey))) throw turnedAway(context, request);
}

const bearerOf = (request: Request): string => /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';

/** Counts who has shown a wrong token. The refusal is the same for every reason, so that none can be told from another. */
function turnedAway(context: ReferenceContext, request: Request): Refusal {
  countStranger(context, request, 'token');
  return new Refusal(401, 'unauthorized', 'This needs a valid session.', {}, { 'www-authenticate': 'Bearer' });
}
