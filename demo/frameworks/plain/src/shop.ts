import 'annex-checkout/reserve.css';
import '../../shared/shop.css';
import { find } from './find.ts';

const kept = 'northgate-orders';
const clocks = document.querySelectorAll('[data-clock], [data-elapsed]');
const start = performance.now();

/** What a page renders ten times a second, around everything else that stands in it. */
setInterval(() => {
  const elapsed = ((performance.now() - start) / 1000).toFixed(1);
  for (const clock of clocks) clock.replaceChildren(elapsed);
}, 100);

/** The orders of this visit, on every page of it. */
const orders = (): string[] => sessionStorage.getItem(kept)?.split(' ') ?? [];

function showOrders(): void {
  find('#no-orders').hidden = orders().length > 0;
  find('#orders').replaceChildren(...orders().map((order) => Object.assign(document.createElement('li'), { textContent: order })));
}

export function keepOrder(number: string): void {
  sessionStorage.setItem(kept, [...orders(), number].join(' '));
  showOrders();
}

showOrders();
