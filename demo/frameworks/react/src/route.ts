export type Route = '' | 'checkout/' | 'expand/';

/** Where a route is. */
export const addressOf = (route: Route): string => import.meta.env.BASE_URL + route;

/** The route of a path; what is no route leads to the overview. */
export function routeAt(path: string): Route {
  const name = path.slice(import.meta.env.BASE_URL.length);
  return name === 'checkout/' || name === 'expand/' ? name : '';
}
