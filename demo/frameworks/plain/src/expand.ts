import 'annex-checkout/embed';
import { find } from './find.ts';
import { keepOrder } from './shop.ts';

const serialNumber = '3631A2E40021';
const session = find('annex-session');
const { checkout } = session;
if (!checkout) throw new Error('The session has no checkout');
const titles: Readonly<Record<string, string>> = { select: 'Expansion', review: 'Review and pay', pay: 'Review and pay', result: 'Your order' };

/** Of the page's parts, the one of the step that the buyer is at. */
function show(step: string): void {
  find('#heading').textContent = titles[step] ?? 'Expansion';
  for (const part of document.querySelectorAll<HTMLElement>('[data-steps]')) part.hidden = !part.dataset['steps']?.split(' ').includes(step);
}

const toServices = () => void checkout.goTo({ name: 'select', serialNumber });

session.addEventListener('annex-step-change', ({ step }) => show(step.name));
session.addEventListener('annex-order-complete', ({ orderNumber }) => keepOrder(orderNumber));
find('#back').addEventListener('click', toServices);
toServices();
