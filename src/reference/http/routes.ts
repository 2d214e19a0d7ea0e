import { contactRoutes } from './contact-routes.js';
import { invoiceRoutes } from './invoice-routes.js';
import { orderRoutes } from './order-routes.js';
import { productRoutes } from './product-routes.js';
import type { Route } from './route.js';
import { backOfficeRoutes, pbxRoutes, webhookRoutes } from './service-routes.js';
import { sessionRoutes } from './session-routes.js';
import { countStranger, type Area } from './strangers.js';

const devices = counted('device', pbxRoutes);

/** Every address of the reference backend. */
export const routes: readonly Route[] = [
  ...sessionRoutes, ...productRoutes, ...contactRoutes, ...orderRoutes, ...counted('link', invoiceRoutes), ...webhookRoutes, ...devices, ...backOfficeRoutes,
];

/** The same without the simulated PBX, which needs no token. */
export const routesWithoutPbx = routes.filter((route) => !devices.includes(route));

/** Routes that need no token, with each request counted. */
function counted(area: Area, uncounted: readonly Route[]): readonly Route[] {
  return uncounted.map((route) => ({
    ...route,
    answer: async (arrival) => {
      countStranger(arrival.context, arrival.request, area);
      return route.answer(arrival);
    },
  }));
}
