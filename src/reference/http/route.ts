import type * as z from 'zod/mini';
import type { ListQuery } from '../../core/model/common.js';
import type { ReferenceContext } from '../context.js';
import { invalid } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { admitBackOffice, buyerOf } from './authenticate.js';
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

/** A verb and a path (`:name` stands for a part) with what answers there. */
export interface Route {
  readonly verb: Verb;
  readonly path: string;
  answer(arrival: Arrival): Promise<Response>;
}

export const route = (verb: Verb, path: string, answer: Route['answer']): Route => ({ verb, path, answer });

/** A call of a buyer's page, whose token was checked. */
export interface PageCall extends Arrival {
  readonly session: BuyerSession;
}

/** A route of the checkout's page: needs the token of a buyer. */
export const pageRoute = (verb: Verb, path: string, answer: (call: PageCall) => Promise<Response>): Route =>
  route(verb, path, async (arrival) => answer({ ...arrival, session: await buyerOf(arrival.context, arrival.request) }));

/** A route of the page that takes a body. */
export const pageBodyRoute = <S extends z.ZodMiniType>(verb: Verb, path: string, schema: S, answer: (call: PageCall & { body: z.infer<S> }) => Promise<Response>): Route =>
  pageRoute(verb, path, async (call) => answer({ ...call, body: parseWith(schema, (await readJson(call.request)).value) }));

/** A route of the page that changes something once under its key. */
export const keyedPageRoute = <S extends z.ZodMiniType>(verb: Verb, path: string, schema: S, answer: (call: PageCall & { body: z.infer<S>; key: RequestKey }) => Promise<Response>): Route =>
  pageRoute(verb, path, async (call) => answer({ ...call, ...(await keyedBody(call.request, call.session.partner.id, schema)) }));

/** A route of the back office that reads. */
export const backOfficeRoute = (verb: Verb, path: string, answer: (arrival: Arrival) => Promise<Response>): Route =>
  route(verb, path, async (arrival) => {
    await admitBackOffice(arrival.context, arrival.request);
    return answer(arrival);
  });

/** A route of the back office that changes something once under its key. */
export const keyedBackOfficeRoute = <S extends z.ZodMiniType>(verb: Verb, path: string, schema: S, answer: (call: Arrival & { body: z.infer<S>; key: RequestKey }) => Promise<Response>): Route =>
  backOfficeRoute(verb, path, async (arrival) => answer({ ...arrival, ...(await keyedBody(arrival.request, 'back-office', schema)) }));

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
