import { checkoutSessionRequestSchema } from '../../core/model/checkout-session.js';
import { mintSession } from '../sessions/mint-session.js';
import { presentSession } from '../sessions/present-session.js';
import { json } from './problem-response.js';
import { pageRoute, partnerRoute, type Route } from './route.js';

export const sessionRoutes: readonly Route[] = [
  partnerRoute('POST', '/v1/checkout-sessions', checkoutSessionRequestSchema, async ({ context, partner, body }) =>
    json(await mintSession(context, partner, body), 201)),
  pageRoute('GET', '/v1/session', async ({ context, session }) => json(presentSession(context, session))),
];
