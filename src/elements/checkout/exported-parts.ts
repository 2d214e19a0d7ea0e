import type { ElementName } from '../shared/tags.js';

const every = ['base', 'failure'];

/** The parts of the elements that a checkout is made of, which a page may style through it. */
const parts = {
  'product-list': ['families', 'family', 'product', 'more', 'menu'],
  'expansion-selector': ['heading', 'product', 'offers', 'offer', 'price', 'stepper', 'switch', 'choices', 'renewal', 'dialog', 'auto-renew', 'button'],
  'order-summary': ['heading', 'card', 'lines', 'line', 'sums', 'total', 'renewal', 'valid-until', 'coupon', 'notice', 'checkout'],
  'service-information': ['heading', 'card', 'device', 'renewal', 'dialog', 'auto-renew', 'button', 'service'],
  'billing-contact': ['heading', 'card', 'contact', 'picker', 'option', 'form', 'note', 'button', 'primary-button'],
  payment: ['heading', 'card', 'methods', 'method', 'method-icon', 'auto-renew', 'references', 'form', 'notice', 'primary-button'],
  'order-result': ['heading', 'stages', 'activation', 'code', 'how-to', 'details', 'credit-note', 'account-manager', 'button', 'primary-button', 'dialog'],
} as const satisfies Partial<Record<ElementName, readonly string[]>>;

/** The value of `exportparts`: the part `total` of the order summary is the checkout's `order-summary-total`. */
export function exportedParts(name: keyof typeof parts): string {
  return [...every, ...parts[name]].map((part) => `${part}: ${name}-${part}`).join(', ');
}
