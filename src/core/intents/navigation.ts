import type { Checkout } from '../checkout.js';
import { paymentBusy } from '../payment.js';
import { idle, latest } from '../remote.js';
import type { CheckoutState, Step } from '../state.js';
import type { CoreContext } from './core-context.js';
import type { createContactIntents } from './contacts.js';
import type { createExpansionIntents } from './expansion.js';
import type { OrderFollower } from './follow-order.js';
import type { PaymentForms } from './payment-form.js';
import type { Pricing } from './pricing.js';

export interface Rooms {
  readonly expansion: ReturnType<typeof createExpansionIntents>;
  readonly pricing: Pricing;
  readonly contacts: ReturnType<typeof createContactIntents>;
  readonly forms: PaymentForms;
  readonly follower: OrderFollower;
}

/** From step to step. */
export function createNavigation({ store }: CoreContext, rooms: Rooms): Pick<Checkout, 'goTo' | 'expand' | 'review'> {
  const enter = (step: Step, more: (state: CheckoutState) => Partial<CheckoutState> = () => ({})) =>
    store.update((state) => ({ ...state, ...more(state), step, payment: { ...state.payment, progress: { status: 'ready' } } }));
  const at = (step: Step) => JSON.stringify(store.getState().step) === JSON.stringify(step);

  const select = async (serialNumber: string, signal?: AbortSignal) => {
    rooms.follower.stop();
    enter({ name: 'select', serialNumber }, forgetOrder);
    await rooms.expansion.open(serialNumber, signal);
  };

  const review = async (serialNumber: string) => {
    const step: Step = { name: 'review', serialNumber };
    const known = store.getState().expansion?.serialNumber === serialNumber;
    rooms.follower.stop();
    enter(step, forgetOrder);
    if (!known || store.getState().expansion?.quote.status !== 'priced') await rooms.expansion.open(serialNumber);
    await rooms.contacts.chooseDefault();
    if (!at(step)) return;
    await priceForContact();
    const quote = store.getState().expansion?.quote;
    if (!at(step)) return;
    if (quote?.status === 'priced') await rooms.forms.refreshOptions();
    else if (quote?.status !== 'failed' && quote?.status !== 'pricing') enter({ name: 'select', serialNumber });
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
    enter({ name: wanted, orderId }, known ? undefined : forgetOrder);
    const found = await rooms.follower.follow(orderId);
    if (!at({ name: wanted, orderId })) return;
    if (wanted === 'pay' && found) {
      if (found.actions.includes('pay')) await rooms.forms.refreshOptions();
      else enter({ name: 'result', orderId });
    }
  };

  const goTo = async (step: Step, signal?: AbortSignal) => {
    if (paymentBusy(store.getState().payment)) return;
    switch (step.name) {
      case 'products':
        rooms.follower.stop();
        return enter(step, forgetOrder);
      case 'select': return select(step.serialNumber, signal);
      case 'review': return review(step.serialNumber);
      default: return order(step.orderId, step.name);
    }
  };

  return {
    goTo: (step) => goTo(step),
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
