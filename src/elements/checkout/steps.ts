import type { CheckoutState, Step } from '../../core/state.js';
import { latest } from '../../core/remote.js';
import type { BaseWords } from '../../locales/parts/base.js';
import { fill } from '../../locales/words.js';

export type StepName = Step['name'];

/** The stations of the way, in order, at the point where the buyer is. */
export function stationsOf({ name }: Step, singleProduct: boolean): readonly StepName[] {
  const before: readonly StepName[] = singleProduct && name !== 'products' ? [] : ['products'];
  return name === 'pay' ? [...before, 'pay', 'result'] : [...before, 'select', 'review', 'result'];
}

/** Where *Back* leads, or null at the beginning. `named` is the one product that the page is about, or null. */
export function stepBefore({ step }: CheckoutState, named: string | null): Step | null {
  switch (step.name) {
    case 'products': return null;
    case 'select': return named === step.serialNumber ? null : { name: 'products' };
    case 'review': return { name: 'select', serialNumber: step.serialNumber };
    case 'pay': return { name: 'result', orderId: step.orderId };
    case 'result': return named === null ? { name: 'products' } : { name: 'select', serialNumber: named };
  }
}

/** The step that an earlier station stands for, where it can be gone back to. */
export function stepAt(name: StepName, { step }: CheckoutState): Step | null {
  if (name === 'products' && step.name !== 'products') return { name };
  if (name === 'select' && step.name === 'review') return { name, serialNumber: step.serialNumber };
  return null;
}

/** Whether the buyer can select something. */
export function offersKnown({ expansion }: CheckoutState): boolean {
  return expansion !== null && latest(expansion.offers) !== null;
}

/** Whether the buyer is where something can be selected, and not to be led to the product that the page names instead. */
export function canSelect(state: CheckoutState, named: string | null): boolean {
  const { session, step } = state;
  return session.status === 'ready' && step.name === 'select' && (named ?? step.serialNumber) === step.serialNumber && offersKnown(state);
}

/** The product being expanded, in one word, once it is known. */
export function productName({ expansion }: CheckoutState): string | null {
  return (expansion && latest(expansion.product)?.name) ?? null;
}

/** The heading of the step: with the name of what it is about, once that is known. */
export function titleOf(state: CheckoutState, { checkout: texts }: BaseWords): string {
  const { name } = state.step;
  const product = productName(state);
  if (name === 'select' && product !== null) return fill(texts.selectTitle, { product });
  const order = latest(state.order);
  return name === 'result' && order !== null ? fill(texts.resultTitle, { number: order.number }) : texts[name];
}
