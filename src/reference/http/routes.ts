import { contactRoutes } from './contact-routes.js';
import { productRoutes } from './product-routes.js';
import type { Route } from './route.js';
import { sessionRoutes } from './session-routes.js';

/** Every address of the reference backend. */
export const routes: readonly Route[] = [...sessionRoutes, ...productRoutes, ...contactRoutes];
