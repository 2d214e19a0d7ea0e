import { find } from '../shared/element.js';
import { addressOf, sectionOf, type Route } from './route.js';
import { translate } from './language.js';
import { word, type Word } from './words.js';

const titles: Record<Route['name'], Word> = {
  products: 'products',
  expand: 'expand',
  checkout: 'checkout',
  pay: 'pay',
  order: 'order',
  orders: 'orders',
  'billing-receiver': 'billingReceiver',
};

let shown: Route | null = null;

/** Puts a page of the portal in place of the one before, and the focus on its heading. */
export function showView(route: Route, opening: boolean): void {
  shown = route;
  const main = find('#main', HTMLElement);
  const view = document.importNode(find(`#view-${route.name}`, HTMLTemplateElement).content, true);
  for (const link of view.querySelectorAll<HTMLAnchorElement>('a[data-link]')) link.href = linkFrom(route, link.dataset['link']);
  translate(view, document.documentElement.lang);
  main.replaceChildren(view);
  markSection(route);
  showTitle();
  if (opening) return;
  window.scrollTo({ top: 0 });
  find('h2', HTMLElement, main).focus({ preventScroll: true });
}

/** The document's title, in the language spoken now. */
export function showTitle(): void {
  if (shown) document.title = `${word(document.documentElement.lang, titles[shown.name])} — Meridian Partner Portal`;
}

function linkFrom(route: Route, name: string | undefined): string {
  if ('serialNumber' in route && name === 'expand') return addressOf({ name: 'expand', serialNumber: route.serialNumber });
  if ('orderId' in route && name === 'order') return addressOf({ name: 'order', orderId: route.orderId });
  return addressOf(route);
}

function markSection(route: Route): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-section]')) {
    if (link.dataset['section'] === sectionOf(route)) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
