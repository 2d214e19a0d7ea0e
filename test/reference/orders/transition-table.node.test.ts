import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fulfilmentStatusSchema, orderStatusSchema, paymentStatusSchema } from '../../../src/core/model/order.js';
import { orderTransitions, transition, type OrderEvent, type OrderState } from '../../../src/reference/orders/order-transitions.js';

const everyState: OrderState[] = orderStatusSchema.options.flatMap((status) =>
  paymentStatusSchema.options.flatMap((payment) => fulfilmentStatusSchema.options.map((fulfilment) => ({ status, payment, fulfilment }))));

const any = '*';
const waiting = 'unpaid requiresAction failed awaitingOffline';
const undecided = 'unpaid requiresAction processing failed';
const taken = 'paid partiallyRefunded';

/** Every rule: event, order, payment, fulfilment → what they become (`=`: as before). Said again here, so that a change is meant. */
const rules: readonly (readonly [event: OrderEvent, status: string, payment: string, fulfilment: string, becomes: string])[] = [
  ['startOnline', 'pending', waiting, any, '= unpaid ='],
  ['startOffline', 'pending', waiting, any, '= awaitingOffline ='],
  ['requireAction', 'pending', 'unpaid requiresAction failed', any, '= requiresAction ='],
  ['callBuyer', 'pending', 'processing', any, '= requiresAction ='],
  ['process', 'pending', undecided, any, '= processing ='],
  ['decline', 'pending', undecided, any, '= failed ='],
  ['pay', 'pending', `${undecided} awaitingOffline`, any, '= paid issuing'],
  ['payLate', 'cancelled expired', `${undecided} awaitingOffline`, any, '= paid ='],
  ['issue', 'pending', taken, 'issuing failed', 'completed = issued'],
  ['failIssuing', 'pending', any, 'issuing', '= = failed'],
  ['apply', 'completed', any, 'issued', '= = applied'],
  ['cancel', 'pending', waiting, any, 'cancelled = ='],
  ['expire', 'pending', waiting, any, 'expired = ='],
  ['refundPartly', any, taken, any, '= partiallyRefunded ='],
  ['refund', 'pending completed', `${taken} disputed`, any, 'refunded refunded revoked'],
  ['refund', 'cancelled expired', taken, any, '= refunded ='],
  ['dispute', 'pending completed', taken, any, '= disputed ='],
  ['winDispute', 'pending completed', 'disputed', any, '= paid ='],
];

function expected(state: OrderState, event: OrderEvent): OrderState | null {
  const fits = (list: string, value: string): boolean => list === any || list.split(' ').includes(value);
  const rule = rules.find(([name, status, payment, fulfilment]) =>
    name === event && fits(status, state.status) && fits(payment, state.payment) && fits(fulfilment, state.fulfilment));
  if (!rule) return null;
  const [status, payment, fulfilment] = rule[4].split(' ').map((value, axis) => (value === '=' ? [state.status, state.payment, state.fulfilment][axis] : value));
  return { status, payment, fulfilment } as OrderState;
}

const events = Object.keys(orderTransitions) as OrderEvent[];
const name = ({ status, payment, fulfilment }: OrderState): string => `${status}/${payment}/${fulfilment}`;

/** All states that orders really come to, with the steps between them. */
function steps(): { from: OrderState; event: OrderEvent; to: OrderState }[] {
  const seen = new Set<string>();
  const found: { from: OrderState; event: OrderEvent; to: OrderState }[] = [];
  const left: OrderState[] = [{ status: 'pending', payment: 'unpaid', fulfilment: 'notStarted' }];
  for (let from = left.pop(); from; from = left.pop()) {
    if (seen.has(name(from))) continue;
    seen.add(name(from));
    for (const event of events) {
      const to = transition(from, event);
      if (!to) continue;
      found.push({ from, event, to });
      left.push(to);
    }
  }
  return found;
}

describe('the table of an order’s transitions', () => {
  it('says of every event in every state what the rules say, and of no other', () => {
    assert.deepEqual(events.toSorted(), [...new Set(rules.map(([event]) => event))].sort());
    let cases = 0;
    for (const event of events) {
      for (const state of everyState) {
        assert.deepEqual(transition(state, event), expected(state, event), `${event} in ${name(state)}`);
        cases += 1;
      }
    }
    assert.equal(cases, everyState.length * events.length);
  });

  it('changes nothing of an order that was refunded', () => {
    for (const { from, event, to } of steps().filter((step) => step.from.status === 'refunded')) assert.deepEqual(to, from, event);
  });

  it('changes nothing of a cancelled or expired one but the money that came too late, which only goes back', () => {
    const late = steps().filter(({ from, to }) => (from.status === 'cancelled' || from.status === 'expired') && name(from) !== name(to));
    assert.deepEqual([...new Set(late.map(({ event }) => event))].sort(), ['payLate', 'refund', 'refundPartly']);
    for (const { from, to } of late) assert.deepEqual([to.status, to.fulfilment], [from.status, from.fulfilment]);
  });

  it('goes forward on each axis, but for what is named', () => {
    const ranks = {
      status: { pending: 0, completed: 1, cancelled: 2, expired: 2, refunded: 2 },
      payment: { unpaid: 0, failed: 0, requiresAction: 0, awaitingOffline: 0, processing: 1, paid: 2, disputed: 3, partiallyRefunded: 3, refunded: 4 },
      fulfilment: { notStarted: 0, issuing: 1, failed: 2, issued: 3, applied: 4, revoked: 5 },
    };
    const backwards = new Set(steps().flatMap(({ from, event, to }) => [
      ...(ranks.status[to.status] < ranks.status[from.status] ? [`${event} (status)`] : []),
      ...(ranks.payment[to.payment] < ranks.payment[from.payment] ? [`${event} (payment)`] : []),
      ...(ranks.fulfilment[to.fulfilment] < ranks.fulfilment[from.fulfilment] ? [`${event} (fulfilment)`] : []),
    ]));
    assert.deepEqual([...backwards].sort(), ['callBuyer (payment)', 'decline (payment)', 'winDispute (payment)']);
  });
});
