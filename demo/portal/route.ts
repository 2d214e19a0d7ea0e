import type { Step } from '../../src/core/state.js';

/** A place in the portal. */
export type Route =
  | { readonly name: 'products' | 'orders' | 'billing-receiver' }
  | { readonly name: 'expand' | 'checkout'; readonly serialNumber: string }
  | { readonly name: 'pay' | 'order'; readonly orderId: string };

/** The place that a fragment such as `#/expand/3631A2E40021` names; null when it names none. */
export function readRoute(hash: string): Route | null {
  const [start, name, id, ...rest] = hash.split('/').map(decode);
  if (start !== '#' || rest.length > 0) return null;
  if (name === 'orders' && id) return { name: 'order', orderId: id };
  if (name === 'products' || name === 'orders' || name === 'billing-receiver') return id === undefined ? { name } : null;
  if (!id) return null;
  if (name === 'expand' || name === 'checkout') return { name, serialNumber: id };
  return name === 'pay' ? { name, orderId: id } : null;
}

/** The fragment of a place. */
export function addressOf(route: Route): string {
  if ('serialNumber' in route) return `#/${route.name}/${encodeURIComponent(route.serialNumber)}`;
  if ('orderId' in route) return `#/${route.name === 'pay' ? 'pay' : 'orders'}/${encodeURIComponent(route.orderId)}`;
  return `#/${route.name}`;
}

/** Which entry of the side navigation a place belongs to. */
export function sectionOf({ name }: Route): 'products' | 'orders' | 'billing-receiver' {
  if (name === 'billing-receiver') return name;
  return name === 'orders' || name === 'order' || name === 'pay' ? 'orders' : 'products';
}

/** The checkout's step at a place; the portal's own pages leave the checkout at its beginning. */
export function stepAt(route: Route): Step {
  switch (route.name) {
    case 'expand': return { name: 'select', serialNumber: route.serialNumber };
    case 'checkout': return { name: 'review', serialNumber: route.serialNumber };
    case 'pay': return { name: 'pay', orderId: route.orderId };
    case 'order': return { name: 'result', orderId: route.orderId };
    default: return { name: 'products' };
  }
}

/** Where a step of the checkout is shown. */
export function routeTo(step: Step): Route {
  switch (step.name) {
    case 'products': return step;
    case 'select': return { name: 'expand', serialNumber: step.serialNumber };
    case 'review': return { name: 'checkout', serialNumber: step.serialNumber };
    case 'pay': return step;
    case 'result': return { name: 'order', orderId: step.orderId };
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
