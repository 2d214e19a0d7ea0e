import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fulfilmentStatusSchema, orderStatusSchema, paymentStatusSchema } from '../../../src/core/model/order.js';
import { orderTransitions, transition, type OrderEvent, type OrderState } from '../../../src/reference/orders/order-transitions.js';

const events = Object.keys(orderTransitions) as OrderEvent[];
const everyState: OrderState[] = orderStatusSchema.options.flatMap((status) =>
  paymentStatusSchema.options.flatMap((payment) => fulfilmentStatusSchema.options.map((fulfilment) => ({ status, payment, fulfilment }))));
const fresh: OrderState = { status: 'pending', payment: 'unpaid', fulfilment: 'notStarted' };

const run = (state: OrderState, ...steps: OrderEvent[]): OrderState | null =>
  steps.reduce<OrderState | null>((now, event) => now && transition(now, event), state);

/** Everything that can be reached from a fresh order. */
function reachable(): OrderState[] {
  const seen = new Map<string, OrderState>();
  const waiting = [fresh];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    const name = JSON.stringify(state);
    if (seen.has(name)) continue;
    seen.set(name, state);
    for (const event of events) {
      const next = transition(state, event);
      if (next) waiting.push(next);
    }
  }
  return [...seen.values()];
}

describe('an order', () => {
  it('is completed once it is paid and issued, and then applied', () => {
    assert.deepEqual(run(fresh, 'requireAction', 'process', 'pay', 'issue', 'apply'), { status: 'completed', payment: 'paid', fulfilment: 'applied' });
  });

  it('can be paid again after a decline, and now instead of offline', () => {
    assert.equal(run(fresh, 'decline', 'startOnline', 'pay')?.payment, 'paid');
    assert.equal(run(fresh, 'startOffline', 'startOnline', 'pay')?.payment, 'paid');
  });

  it('can be cancelled only while nothing is paid or being processed', () => {
    for (const steps of [[], ['decline'], ['requireAction'], ['startOffline']] as OrderEvent[][]) assert.equal(run(fresh, ...steps, 'cancel')?.status, 'cancelled');
    for (const steps of [['process'], ['pay'], ['pay', 'issue'], ['expire']] as OrderEvent[][]) assert.equal(run(fresh, ...steps, 'cancel'), null);
  });

  it('that was closed takes late money only to give it back', () => {
    assert.equal(run(fresh, 'cancel', 'pay'), null);
    assert.deepEqual(run(fresh, 'cancel', 'payLate', 'refund'), { status: 'cancelled', payment: 'refunded', fulfilment: 'notStarted' });
    assert.deepEqual(run(fresh, 'expire', 'payLate', 'refund'), { status: 'expired', payment: 'refunded', fulfilment: 'notStarted' });
  });

  it('never starts fulfilment before it is paid', () => {
    const offenders = reachable().filter(({ payment, fulfilment }) =>
      fulfilment !== 'notStarted' && !['paid', 'partiallyRefunded', 'refunded', 'disputed'].includes(payment));
    assert.deepEqual(offenders, []);
  });

  it('never leaves a final status', () => {
    for (const state of everyState.filter(({ status }) => status === 'cancelled' || status === 'expired' || status === 'refunded')) {
      for (const event of events) assert.ok((transition(state, event)?.status ?? state.status) === state.status, `${event} in ${JSON.stringify(state)}`);
    }
  });

  it('never goes back from paid', () => {
    const settled = ['paid', 'partiallyRefunded', 'refunded', 'disputed'];
    for (const state of reachable().filter(({ payment }) => settled.includes(payment))) {
      for (const event of events) assert.ok(settled.includes(transition(state, event)?.payment ?? 'paid'), `${event} in ${JSON.stringify(state)}`);
    }
  });

  it('has a way to an end from every state that can be reached', () => {
    const stuck = reachable().filter((state) => state.status === 'pending' && !events.some((event) => transition(state, event)));
    assert.deepEqual(stuck, []);
  });
});
