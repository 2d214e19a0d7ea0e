import { checkoutSessionRequestSchema } from '../../core/model/checkout-session.js';
import { mintSession } from '../sessions/mint-session.js';
import { presentSession } from '../sessions/present-session.js';
import { partnerOf } from './authenticate.js';
import { parseWith } from './parse-body.js';
import { json } from './problem-response.js';
import { readJson } from './read-json.js';
import { pageRoute, route, type Route } from './route.js';

export const sessionRoutes: readonly Route[] = [
  route('POST', '/v1/checkout-sessions', async ({ context, request }) => {
    const partner = await partnerOf(context, request);
    const body = parseWith(checkoutSessionRequestSchema, (await readJson(request)).value);
    return json(await mintSession(context, partner, body), 201);
  }),
  pageRoute('GET', '/v1/session', async ({ context, session }) => json(presentSession(context, session))),
];
