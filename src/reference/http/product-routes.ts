import { autoRenewRequestSchema } from '../../core/model/product.js';
import { quoteRequestSchema } from '../../core/model/quote.js';
import { catalogueTexts } from '../catalogue/catalogue-texts.js';
import { findProduct } from '../products/find-product.js';
import { listProducts } from '../products/list-products.js';
import { presentOffers } from '../products/present-offers.js';
import { presentProduct } from '../products/present-product.js';
import { setAutoRenew } from '../products/set-auto-renew.js';
import { viewerOf } from '../products/viewer.js';
import { createQuote, getQuote } from '../quotes/create-quote.js';
import { answered, json } from './problem-response.js';
import { keyedPageRoute, listQueryOf, pageBodyRoute, pageRoute, type Route } from './route.js';

export const productRoutes: readonly Route[] = [
  pageRoute('GET', '/v1/products', async ({ context, session, request }) => json(await listProducts(context, session, listQueryOf(request)))),
  pageRoute('GET', '/v1/products/:serialNumber', async ({ context, session, param }) => {
    const { body } = await findProduct(context.store, session, param('serialNumber'));
    return json(presentProduct(context.catalogue, body, await viewerOf(context.store, session)));
  }),
  pageRoute('GET', '/v1/products/:serialNumber/offers', async ({ context, session, param }) => {
    const { body } = await findProduct(context.store, session, param('serialNumber'));
    return json({ items: presentOffers(context.catalogue, body, context.clock.now()), nextCursor: null });
  }),
  pageRoute('GET', '/v1/catalogue-texts/:language', ({ context, param }) => Promise.resolve(json(catalogueTexts(context.catalogue, param('language'))))),
  keyedPageRoute('PUT', '/v1/products/:serialNumber/auto-renew', autoRenewRequestSchema, async ({ context, session, param, body, key }) =>
    answered(await setAutoRenew(context, session, param('serialNumber'), body, key))),
  pageBodyRoute('POST', '/v1/quotes', quoteRequestSchema, async ({ context, session, body }) => json(await createQuote(context, session, body), 201)),
  pageRoute('GET', '/v1/quotes/:id', async ({ context, session, param }) => json(await getQuote(context, session, param('id')))),
];
