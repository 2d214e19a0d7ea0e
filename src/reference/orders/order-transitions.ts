import type { FulfilmentStatus, OrderStatus, PaymentStatus } from '../../core/model/order.js';

/** The three axes of an order. */
export interface OrderState {
  readonly status: OrderStatus;
  readonly payment: PaymentStatus;
  readonly fulfilment: FulfilmentStatus;
}

/** When an event may happen (axes that are left out do not matter), and what it changes. */
interface Transition {
  readonly from: { readonly [Axis in keyof OrderState]?: readonly OrderState[Axis][] };
  readonly to: Partial<OrderState>;
}

const table = <Names extends string>(rules: Record<Names, readonly Transition[]>): Readonly<Record<Names, readonly Transition[]>> => rules;

const payable: readonly PaymentStatus[] = ['unpaid', 'requiresAction', 'failed', 'awaitingOffline'];
const undecided: readonly PaymentStatus[] = ['unpaid', 'requiresAction', 'processing', 'failed'];
const unpaid: readonly PaymentStatus[] = [...undecided, 'awaitingOffline'];
const paid: readonly PaymentStatus[] = ['paid', 'partiallyRefunded'];

/** All that can happen to an order. What is not listed cannot happen; a final state has no way out. */
export const orderTransitions = table({
  startOnline: [{ from: { status: ['pending'], payment: payable }, to: { payment: 'unpaid' } }],
  startOffline: [{ from: { status: ['pending'], payment: payable }, to: { payment: 'awaitingOffline' } }],
  requireAction: [{ from: { status: ['pending'], payment: ['unpaid', 'requiresAction', 'failed'] }, to: { payment: 'requiresAction' } }],
  /** The bank wants the buyer for a charge that was begun without one. */
  callBuyer: [{ from: { status: ['pending'], payment: ['processing'] }, to: { payment: 'requiresAction' } }],
  process: [{ from: { status: ['pending'], payment: undecided }, to: { payment: 'processing' } }],
  decline: [{ from: { status: ['pending'], payment: undecided }, to: { payment: 'failed' } }],
  pay: [{ from: { status: ['pending'], payment: unpaid }, to: { payment: 'paid', fulfilment: 'issuing' } }],
  /** The money arrived although nobody waited for it any more; it goes back. */
  payLate: [{ from: { status: ['cancelled', 'expired'], payment: unpaid }, to: { payment: 'paid' } }],
  issue: [{ from: { status: ['pending'], payment: paid, fulfilment: ['issuing', 'failed'] }, to: { status: 'completed', fulfilment: 'issued' } }],
  failIssuing: [{ from: { status: ['pending'], fulfilment: ['issuing'] }, to: { fulfilment: 'failed' } }],
  apply: [{ from: { status: ['completed'], fulfilment: ['issued'] }, to: { fulfilment: 'applied' } }],
  cancel: [{ from: { status: ['pending'], payment: payable }, to: { status: 'cancelled' } }],
  expire: [{ from: { status: ['pending'], payment: payable }, to: { status: 'expired' } }],
  refundPartly: [{ from: { payment: paid }, to: { payment: 'partiallyRefunded' } }],
  refund: [
    { from: { status: ['pending', 'completed'], payment: [...paid, 'disputed'] }, to: { status: 'refunded', payment: 'refunded', fulfilment: 'revoked' } },
    { from: { status: ['cancelled', 'expired'], payment: paid }, to: { payment: 'refunded' } },
  ],
  dispute: [{ from: { status: ['pending', 'completed'], payment: paid }, to: { payment: 'disputed' } }],
  /** The one way back: the buyer's bank decided that the money stays. */
  winDispute: [{ from: { status: ['pending', 'completed'], payment: ['disputed'] }, to: { payment: 'paid' } }],
});

export type OrderEvent = keyof typeof orderTransitions;

/** The state after an event, or null when it cannot happen now. Pure. */
export function transition(state: OrderState, event: OrderEvent): OrderState | null {
  const allowed = (axis: keyof OrderState, { from }: Transition): boolean =>
    (from[axis] as readonly string[] | undefined)?.includes(state[axis]) ?? true;
  const rule = orderTransitions[event].find((each) => allowed('status', each) && allowed('payment', each) && allowed('fulfilment', each));
  return rule ? { status: state.status, payment: state.payment, fulfilment: state.fulfilment, ...rule.to } : null;
}

/** The same order after an event; unchanged when it cannot happen now. */
export const after = <O extends OrderState>(order: O, event: OrderEvent): O => ({ ...order, ...transition(order, event) });
