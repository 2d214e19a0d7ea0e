import type { Step } from './state.js';

/** Whether two steps are the same place. */
export function sameStep(a: Step, b: Step): boolean {
  return a.name === b.name && aboutWhat(a) === aboutWhat(b);
}

function aboutWhat(step: Step): string {
  if ('orderId' in step) return step.orderId;
  return 'serialNumber' in step ? step.serialNumber : '';
}
