import { contactRoutes } from './contact-routes.js';
import { invoiceRoutes } from './invoice-routes.js';
import { orderRoutes } from './order-routes.js';
import { productRoutes } from './product-routes.js';
import type { Route } from './route.js';
import { backOfficeRoutes, pbxRoutes, webhookRoutes } from './service-routes.js';
import { sessionRoutes } from './session-routes.js';

/** Every address of the reference backend. */
export const routes: readonly Route[] = [
  ...sessionRoutes, ...productRoutes, ...contactRoutes, ...orderRoutes, ...invoiceRoutes, ...webhookRoutes, ...pbxRoutes, ...backOfficeRoutes,
];
