import { CheckoutError } from '../errors.js';
import { shownQuote } from '../expansion.js';
import type { Order, StartedPayment } from '../model/order.js';
import { chosenOption } from '../payment.js';
import type { OpenAttempt } from '../payment-gateway.js';
import { pendingAttempt, sameAttempt, type PendingAttempt } from '../pending-attempt.js';
import { latest, ready } from '../remote.js';
import { returnPlace, returnPlaceOf } from '../return-place.js';
import type { CheckoutState } from '../state.js';
import type { CoreContext } from './core-context.js';

/**
 * Opens a payment attempt, or the same one again: its key and request are kept before the first byte is sent, so a lost
 * answer, a reload or a second press repeats it and never makes another. Rejects with a CheckoutError.
 */
export async function openAttempt(core: CoreContext): Promise<OpenAttempt> {
  const serialNumber = productToPay(core.store.getState());
  if (serialNumber === undefined) throw notReady('There is nothing to pay.');
  return locked(core, serialNumber, () => {
    const kept = pendingAttempt(core.attempts.read(serialNumber));
    const wanted = wantedAttempt(core, kept);
    return kept && sameAttempt(kept, wanted)
      ? sendAttempt(core, { ...kept, ...signature(core), state: 'open' }, kept, kept.state === 'held')
      : sendAttempt(core, wanted, kept, true);
  });
}

/**
 * Finds the ids of an attempt whose answer got lost: it is asked for again, exactly as it was asked for. Null when it is
 * not kept any more, or when nobody but the buyer may send it again.
 */
export function reopenAttempt(core: CoreContext, { key, serialNumber }: Pick<PendingAttempt, 'key' | 'serialNumber'>): Promise<Pick<OpenAttempt, 'orderId' | 'attemptId'> | null> {
  return locked(core, serialNumber, async () => {
    const kept = pendingAttempt(core.attempts.read(serialNumber));
    if (kept?.key !== key || kept.state !== 'open') return null;
    const { orderId, attemptId } = kept;
    return orderId && attemptId ? { orderId, attemptId } : sendAttempt(core, kept, kept, false);
  });
}

/** A courtesy between tabs; where it fails, the backend makes one of two. A page that went while it waited for its turn asks for nothing any more. */
const locked = <T>({ alive, backend, environment }: CoreContext, serialNumber: string, task: () => Promise<T>): Promise<T> =>
  environment.lock(`annex.attempt.${backend.scope} ${serialNumber}`, async () => {
    alive.throwIfAborted();
    return task();
  });

const signature = ({ environment, tab }: CoreContext) => ({ tab, at: environment.now() });

/** @param first whether nobody has sent it before, but for tries that were turned away: being turned away says all about it then. */
async function sendAttempt(core: CoreContext, pending: PendingAttempt, kept: PendingAttempt | null, first: boolean): Promise<OpenAttempt> {
  const { alive, attempts, environment, gateways, store } = core;
  attempts.write(pending);
  let started: StartedPayment;
  try {
    started = await send(core, pending);
  } catch (error) {
    if (error instanceof CheckoutError && attempts.read(pending.serialNumber)?.key === pending.key) {
      // What may have been made keeps its key.
      if (error.refused) settleRefusal(core, kept, pending);
      else if (first && !error.outcomeUnknown) attempts.write({ ...pending, state: 'held' });
    }
    throw error;
  }
  attempts.write({ ...pending, orderId: started.order.id, attemptId: started.attemptId });
  if (!alive.aborted) store.update((state) => (isAt(state, started.order) ? { ...state, order: ready(started.order) } : state));
  return {
    orderId: started.order.id,
    attemptId: started.attemptId,
    total: started.order.total,
    client: started.client,
    returnUrl: returnPlaceOf(started.attemptId, environment.currentUrl(), gateways),
  };
}

/** Whether the buyer is still where the order is paid; who stepped back while it was made may have gone to another one. */
function isAt({ step }: CheckoutState, { id, serialNumber }: Order): boolean {
  return 'serialNumber' in step ? step.serialNumber === serialNumber : 'orderId' in step && step.orderId === id;
}

function send({ alive, backend }: CoreContext, pending: PendingAttempt): Promise<StartedPayment> {
  const call = { idempotencyKey: pending.key, signal: alive };
  return pending.kind === 'order' ? backend.createOrder(pending.request, call) : backend.createPaymentAttempt(pending.orderId, pending.request, call);
}

/** What stands after a refusal: the attempt before, if it was another one. This checkout's own is over, since asking anew has closed it. */
function settleRefusal({ attempts, tab }: CoreContext, kept: PendingAttempt | null, refused: PendingAttempt): void {
  const before = kept?.key === refused.key ? null : kept;
  if (before && before.tab !== tab) attempts.write(before);
  else if (refused.kind === 'retry') attempts.write({ ...(before ?? refused), state: 'declined' });
  else if (before?.orderId) attempts.write(before);
  else attempts.clear(refused.serialNumber);
}

/** What the buyer asks for now: to pay an order that is there, or a new order for the quote they see. */
function wantedAttempt(core: CoreContext, kept: PendingAttempt | null): PendingAttempt {
  const { environment, gateways, store } = core;
  const state = store.getState();
  const option = chosenOption(state.payment) ?? state.payment.options[0];
  if (!option) throw new CheckoutError('payment_sdk', 'No payment method is chosen.');
  const terms = {
    method: option.method.id,
    autoRenew: option.descriptor.renewal === 'automatic' ? state.payment.autoRenew : null,
    references: state.payment.references,
    returnUrl: withoutFragment(returnPlace(environment.currentUrl(), gateways)),
  };
  const fresh = { key: environment.randomId(), attemptId: null, state: 'open', ...signature(core) } as const;
  const order = latest(state.order);
  if (state.step.name === 'pay' && order) {
    return { kind: 'retry', ...fresh, orderId: order.id, serialNumber: order.serialNumber, quoteId: order.quoteId, request: terms };
  }
  const quote = state.expansion && shownQuote(state.expansion.quote);
  if (!quote || !state.contacts.chosen) throw notReady('There is no quote to accept, or nobody to send the invoice to.');
  const subject = { ...fresh, serialNumber: quote.serialNumber, quoteId: quote.id };
  const request = { quoteId: quote.id, quoteVersion: quote.version, billingContactId: state.contacts.chosen.id, ...terms };
  const wanted: PendingAttempt = { kind: 'order', ...subject, orderId: null, request };
  if (!kept?.orderId || kept.quoteId !== quote.id || sameAttempt(kept, wanted)) return wanted;
  return { kind: 'retry', ...subject, orderId: kept.orderId, request: terms };
}

/** The product whose payment the buyer's press is about. */
export function productToPay({ step, order, expansion }: CheckoutState): string | undefined {
  return step.name === 'pay' ? latest(order)?.serialNumber : expansion?.serialNumber;
}

const notReady = (why: string) => new CheckoutError('not_ready', why);

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
