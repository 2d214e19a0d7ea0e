import { Hono } from 'hono';
import type { ReferenceContext } from '../context.js';
import { notFound, Refusal } from '../refusal.js';
import { buyerOf } from './authenticate.js';
import { answerTo } from './problem-response.js';
import type { Route } from './route.js';

/** Puts routes on one fetch function; what is thrown becomes a problem, and another verb on a known path a 405. */
export function serveRoutes(context: ReferenceContext, routes: readonly Route[]): (request: Request) => Promise<Response> {
  const app = new Hono();
  for (const { verb, path, answer } of routes) {
    app.on(verb, path, (hono) => answer({ context, request: hono.req.raw, param: (name) => hono.req.param(name) ?? '' }));
  }
  for (const path of new Set(routes.map((each) => each.path))) {
    const allow = routes.filter((each) => each.path === path).map(({ verb }) => verb).join(', ');
    app.all(path, (hono) => missed(context, hono.req.raw, new Refusal(405, 'method_not_allowed', `Only ${allow} can be used here.`, {}, { allow })));
  }
  app.notFound((hono) => missed(context, hono.req.raw, notFound('address')));
  app.onError((error) => {
    if (!(error instanceof Refusal)) context.report?.(error);
    return answerTo(error);
  });
  return async (request) => app.fetch(request);
}

/** Where nothing answers, a stranger learns no more than anywhere else. */
async function missed(context: ReferenceContext, request: Request, refusal: Refusal): Promise<Response> {
  if (new URL(request.url).pathname.startsWith('/v1/')) context.limits.page.admit((await buyerOf(context, request)).tokenId);
  return answerTo(refusal);
}
