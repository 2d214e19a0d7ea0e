import type { KeptAttempt } from '../attempt-keeper.js';
import type { Step } from '../state.js';

/** The attempt that is asked about. Without ids, the answer that made it got lost. */
export type Subject = Pick<KeptAttempt, 'serialNumber' | 'quoteId' | 'key' | 'orderId' | 'attemptId'>;

/** Where an attempt is told about to somebody who comes from elsewhere. */
export function placeOf({ orderId, serialNumber }: Subject): Step {
  return orderId === null ? { name: 'review', serialNumber } : { name: 'pay', orderId };
}

/** Whether this is where the attempt is paid. */
export function isAbout(step: Step, { serialNumber, orderId }: Subject): boolean {
  return step.name === 'review' ? step.serialNumber === serialNumber : step.name === 'pay' && step.orderId === orderId;
}
