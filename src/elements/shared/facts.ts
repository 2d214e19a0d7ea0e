import type { CheckoutError } from '../../core/errors.js';
import { sameStep } from '../../core/same-step.js';
import type { CheckoutState } from '../../core/state.js';
import { latest } from '../../core/remote.js';
import { paymentBusy } from '../../core/payment.js';
import { AnnexErrorEvent, AnnexOrderCompleteEvent, AnnexOrderPlacedEvent, AnnexStepChangeEvent } from '../session/session.events.js';

/** Tells the host page what happened between two snapshots, as DOM events. One per checkout: it remembers which orders it told about. */
export class Facts {
  readonly #placed = new Set<string>();
  /** Orders that were under way here; one that was complete before is no news. */
  readonly #live = new Set<string>();
  readonly #complete = new Set<string>();

  *between(previous: CheckoutState, state: CheckoutState): Generator<Event> {
    const orderId = placedOrder(previous, state);
    if (orderId !== null && !this.#placed.has(orderId)) {
      this.#placed.add(orderId);
      this.#live.add(orderId);
      yield new AnnexOrderPlacedEvent(orderId);
    }
    if (!sameStep(previous.step, state.step)) yield new AnnexStepChangeEvent(state.step, previous.step);
    yield* this.#completion(state);
    const known = new Set(errorsOf(previous));
    for (const error of errorsOf(state)) if (!known.has(error)) yield new AnnexErrorEvent(error.code, error.message);
  }

  *#completion(state: CheckoutState): Generator<Event> {
    const order = latest(state.order);
    if (order === null) return;
    if (order.status !== 'completed' || paymentBusy(state.payment)) this.#live.add(order.id);
    if (order.status !== 'completed' || !this.#live.has(order.id) || this.#complete.has(order.id)) return;
    this.#complete.add(order.id);
    yield new AnnexOrderCompleteEvent(order.id, order.number, order.serialNumber);
  }
}

/** The order that came out of the review, or null. Who only looks from there at one that stands in the way has placed none. */
function placedOrder(previous: CheckoutState, { step, order }: CheckoutState): string | null {
  if (previous.step.name !== 'review') return null;
  if ('orderId' in step) return paymentBusy(previous.payment) ? step.orderId : null;
  const before = latest(previous.order)?.id;
  const now = latest(order)?.id;
  return now !== undefined && now !== before ? now : null;
}

function errorsOf({ session, products, expansion, contacts, payment, order, licence, orders, activity }: CheckoutState): CheckoutError[] {
  const places = [
    session, products.page, expansion?.product, expansion?.offers, expansion?.quote, contacts.book, contacts.draft?.saving,
    contacts.removal, payment.form, payment.progress, order, licence, orders.page, activity,
  ];
  return places.flatMap((place) => (place && 'error' in place && place.error ? [place.error] : []));
}
