import type * as z from 'zod/mini';
import type { ListQuery } from '../../core/model/common.js';
import type { ReferenceContext } from '../context.js';
import { invalid } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import type { Partner } from '../sessions/partner.js';
import { admitBackOffice, buyerOf, partnerOf } from './authenticate.js';
import type { RequestKey } from '../idempotency.js';
import { parseWith } from './parse-body.js';
import { readJson } from './read-json.js';
import { requestKey } from './request-key.js';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request on its way to a route. */
export interface Arrival {
  readonly context: ReferenceContext;
  readonly request: Request;
  /** A part of the path, by its name. */
  param(name: string): string;
}

/** What opens a route: a page's token, a secret key of a partner or of the back office, or nothing that this backend gives out. */
export type Access = 'page' | 'partner' | 'backOffice' | 'open';

/** What a request must bring along. */
export interface Needs {
  readonly access: Access;
  /** Whether it needs an `Idempotency-Key`. */
  readonly keyed: boolean;
  /** The schema of the body that it takes. */
  readonly body: z.ZodMiniType | null;
}

/** A verb and a path (`:name` stands for a part) with what answers there. */
export interface Route extends Needs {
  readonly verb: Verb;
  readonly path: string;
  answer(arrival: Arrival): Promise<Response>;
}

/** A route that anybody may use. */
export const route = (verb: Verb, path: string, answer: Route['answer'], needs: Partial<Needs> = {}): Route =>
  ({ access: 'open', keyed: false, body: null, ...needs, verb, path, answer });

/** A route that anybody may use, and that takes a body. */
export const bodyRoute = <S extends z.ZodMiniType>(verb: Verb, path: string, schema: S, answer: (arrival: Arrival & { body: z.infer<S> }) => Promise<Response>): Route =>
  route(verb, path, async (arrival) => answer({ ...arrival, body: parseWith(schema, (await readJson(arrival.request)).value) }), { body: schema });

/** A route of a partner's server: needs its secret key. */
export const partnerRoute = <S extends z.ZodMiniType>(verb: Verb, path: string, schema: S, answer: (call: Arrival & { partner: Partner; body: z.infer<S> }) => Promise<Response>): Route =>
  route(verb, path, async (arrival) => {
    const partner = await partnerOf(arrival.context, arrival.request);
    arrival.context.limits.minting.admit(partner.id);
    return answer({ ...arrival, partner, body: parseWith(schema, (await readJson(arrival.request)).value) });
  }, { access: 'partner', body: schema });

/** A call of a buyer's page, whose token was checked. */
export interface PageCall extends Arrival {
  readonly session: BuyerSession;
}

/** A route of the checkout's page: needs the token of a buyer. */
export const pageRoute = (verb: Verb, path: string, answer: (call: PageCall) => Promise<Response>, needs: Partial<Needs> = {}): Route =>
  route(verb, path, async (arrival) => {
    const session = await buyerOf(arrival.context, arrival.request);
    arrival.context.limits.page.admit(session.tokenId);
    return answer({ ...arrival, session });
  }, { ...needs, access: 'page' });

/** A route of the page that takes a body. */
export const pageBodyRoute = <S extends z.ZodMiniType>(verb: Verb, path: string, schema: S, answer: (call: PageCall & { body: z.infer<S> }) => Promise<Response>): Route =>
  pageRoute(verb, path, async (call) => answer({ ...call, body: parseWith(schema, (await readJson(call.request)).value) }), { body: schema });

/** A route of the page that changes something once under its key. */
export const keyedPageRoute = <S extends z.ZodMiniType>(verb: Verb, path: string, schema: S, answer: (call: PageCall & { body: z.infer<S>; key: RequestKey }) => Promise<Response>): Route =>
  pageRoute(verb, path, async (call) => answer({ ...call, ...(await keyedBody(call.request, call.session.partner.id, schema)) }), { keyed: true, body: schema });

/** A route of the back office that reads. */
export const backOfficeRoute = (verb: Verb, path: string, answer: (arrival: Arrival) => Promise<Response>, needs: Partial<Needs> = {}): Route =>
  route(verb, path, async (arrival) => {
    await admitBackOffice(arrival.context, arrival.request);
    arrival.context.limits.backOffice.admit('back-office');
    return answer(arrival);
  }, { ...needs, access: 'backOffice' });

/** A route of the back office that changes something once under its key. */
export const keyedBackOfficeRoute = <S extends z.ZodMiniType>(verb: Verb, path: string, schema: S, answer: (call: Arrival & { body: z.infer<S>; key: RequestKey }) => Promise<Response>): Route =>
  backOfficeRoute(verb, path, async (arrival) => answer({ ...arrival, ...(await keyedBody(arrival.request, 'back-office', schema)) }), { keyed: true, body: schema });

async function keyedBody<S extends z.ZodMiniType>(request: Request, scope: string, schema: S): Promise<{ body: z.infer<S>; key: RequestKey }> {
  const { text, value } = await readJson(request);
  const key = await requestKey(request, scope, text);
  return { body: parseWith(schema, value), key };
}

/** Which part of a list is asked for. */
export function listQueryOf(request: Request): ListQuery {
  const { searchParams } = new URL(request.url);
  const [query, cursor, limit] = ['query', 'cursor', 'limit'].map((name) => searchParams.get(name));
  if (limit && !(/^\d{1,3}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 100)) {
    throw invalid([{ pointer: '', code: 'invalid_value', detail: 'The limit of a list is a number from 1 to 100.' }]);
  }
  return { ...(query && { query }), ...(cursor && { cursor }), ...(limit && { limit: Number(limit) }) };
}
