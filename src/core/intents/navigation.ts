import type { Checkout } from '../checkout.js';
import { paymentBusy } from '../payment.js';
import { idle, latest } from '../remote.js';
import { sameStep } from '../same-step.js';
import type { CheckoutState, Step } from '../state.js';
import type { WhenThere } from '../when-there.js';
import type { CoreContext } from './core-context.js';
import type { createExpansionIntents } from './expansion.js';
import type { LaterHalf } from './later.js';
import type { PaymentOptions } from './payment-options.js';
import type { Pricing } from './pricing.js';

export interface Rooms {
  readonly expansion: Pick<ReturnType<typeof createExpansionIntents>, 'open'>;
  readonly pricing: Pricing;
  readonly options: PaymentOptions;
  readonly later: WhenThere<LaterHalf>;
}

export interface Navigation extends Pick<Checkout, 'goTo' | 'expand' | 'review'> {
  /** Shows a step around a payment that is under way or has just ended; how it stands, and its order, stay. */
  show(step: Step): Promise<void>;
}

/** From step to step. */
export function createNavigation({ attempts, store, tab }: CoreContext, rooms: Rooms): Navigation {
  const enter = (step: Step, more: (state: CheckoutState) => Partial<CheckoutState> = () => ({})) =>
    store.update((state) => ({ ...state, ...more(state), step, payment: { ...state.payment, progress: { status: 'ready' } } }));
  const busy = () => paymentBusy(store.getState().payment);
  const at = (step: Step) => sameStep(store.getState().step, step);

  const select = async (serialNumber: string, signal?: AbortSignal) => {
    rooms.later.now?.follower.stop();
    enter({ name: 'select', serialNumber }, forgetOrder);
    await rooms.expansion.open(serialNumber, signal);
  };

  const review = async (serialNumber: string) => {
    const step: Step = { name: 'review', serialNumber };
    const known = store.getState().expansion?.serialNumber === serialNumber;
    rooms.later.prepare();
    if (!at(step)) {
      rooms.later.now?.follower.stop();
      enter(step, forgetOrder);
    }
    if (!known || store.getState().expansion?.quote.status !== 'priced') await rooms.expansion.open(serialNumber);
    await rooms.later.use(({ contacts }) => contacts.chooseDefault());
    if (!at(step)) return;
    if (!busy()) await priceForContact();
    const quote = store.getState().expansion?.quote.status;
    if (!at(step)) return;
    if (busy() || quote === 'priced' || quote === 'changed' || quote === 'expired') await rooms.options.refresh();
    else if (quote !== 'failed' && quote !== 'pricing') enter({ name: 'select', serialNumber });
  };

  /** Country and tax id of the chosen contact decide about tax; the quote at selection was made for the buyer's own. */
  const priceForContact = async () => {
    const { contacts, expansion } = store.getState();
    if (expansion?.quote.status !== 'priced' || !contacts.chosen) return;
    const pricedFor = expansion.quote.quote.billingContactId;
    if (pricedFor === null ? !contacts.chosen.isDefault : pricedFor !== contacts.chosen.id) await rooms.pricing.price();
  };

  const order = async (orderId: string, wanted: 'pay' | 'result') => {
    const known = latest(store.getState().order)?.id === orderId;
    if (!at({ name: wanted, orderId })) enter({ name: wanted, orderId }, known ? undefined : forgetOrder);
    // Who has gone on before it could be asked for is not shown it.
    const found = await rooms.later.use(({ follower }) => (at({ name: wanted, orderId }) ? follower.follow(orderId) : null));
    if (!at({ name: wanted, orderId })) return;
    if (wanted === 'pay' && found) {
      if (found.actions.includes('pay') || busy()) await rooms.options.refresh();
      else enter({ name: 'result', orderId });
    }
  };

  /** A payment that another tab has begun, or this one before a reload, may be over by now; the buyer is told before they pay again. */
  const settled = async (step: Step): Promise<boolean> => {
    const begun = step.name === 'pay' ? attempts.all().find(({ orderId }) => orderId === step.orderId)
      : 'serialNumber' in step ? attempts.read(step.serialNumber) : null;
    if (begun?.state !== 'open' || begun.tab === tab) return false;
    store.update((state) => ({ ...state, payment: { ...state.payment, progress: { status: 'confirming' } } }));
    return (await rooms.later.use(({ paying }) => paying.recover(begun, false))) !== 'open';
  };

  const visit = async (step: Step, signal?: AbortSignal) => {
    switch (step.name) {
      case 'products':
        rooms.later.now?.follower.stop();
        return enter(step, forgetOrder);
      case 'select': return select(step.serialNumber, signal);
      case 'review': return review(step.serialNumber);
      default: return order(step.orderId, step.name);
    }
  };

  let last = 0;
  const goTo = async (step: Step, signal?: AbortSignal) => {
    if (busy()) return;
    const mine = (last += 1);
    if (!(await settled(step)) && !busy() && mine === last) await visit(step, signal);
  };

  return {
    goTo: (step) => goTo(step),
    async show(step) {
      store.update((state) => ({ ...state, step }));
      await visit(step);
    },
    expand: (serialNumber, signal) => goTo({ name: 'select', serialNumber }, signal),
    async review() {
      const { expansion } = store.getState();
      if (expansion?.quote.status === 'priced' && expansion.quote.quote.blockers.length === 0) {
        await goTo({ name: 'review', serialNumber: expansion.serialNumber });
      }
    },
  };
}

const forgetOrder = (): Partial<CheckoutState> => ({ order: idle, licence: idle, activity: null });
