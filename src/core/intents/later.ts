import type { Order } from '../model/order.js';
import { noReferences } from '../payment.js';
import type { Step } from '../state.js';
import { createContactIntents } from './contacts.js';
import type { CoreContext } from './core-context.js';
import { createOrderFollower } from './follow-order.js';
import { createOrderIntents } from './orders.js';
import { followOthers } from './other-tabs.js';
import { createPaying } from './pay.js';
import { createPaymentChoice } from './payment-choice.js';
import { createPaymentForms } from './payment-form.js';
import type { PaymentOptions } from './payment-options.js';
import type { Pricing } from './pricing.js';
import { createRenewal } from './renewal.js';

/** What the later half works with besides the core. */
export interface Early {
  readonly pricing: Pricing;
  readonly options: PaymentOptions;
  /** Reads a product and its offers again. */
  open(serialNumber: string): Promise<void>;
  /** Shows a step around a payment that has just ended. */
  show(step: Step): Promise<void>;
}

export type LaterHalf = ReturnType<typeof createLaterHalf>;

/** All that a first selection does without: who gets the invoice, paying, orders, and the renewal of what is there. */
export function createLaterHalf(core: CoreContext, { pricing, options, open, show }: Early) {
  const { store } = core;

  /** An order is paid, placed or over: shows it. */
  const finish = async (order: Order): Promise<void> => {
    forms.unmountForm();
    pricing.cancel();
    paying.stop();
    store.update((state) => ({
      ...state,
      step: { name: 'result', orderId: order.id },
      expansion: null,
      contacts: { ...state.contacts, chosen: null, draft: null },
      payment: { ...state.payment, autoRenew: null, references: noReferences, referenceProblems: {}, progress: { status: 'ready' } },
    }));
    core.drafts.clearFor(order.serialNumber);
    core.announce(order);
    await follower.follow(order.id, order);
  };

  const contacts = createContactIntents(core, pricing);
  const follower = createOrderFollower(core);
  const forms = createPaymentForms(core, options, (attemptId, outcome) => paying.settleLate(attemptId, outcome));
  const paying = createPaying(core, () => forms, pricing, {
    finish, show,
    async stands(order) {
      const { step, expansion: now } = store.getState();
      // A new price takes the order's place; where there is none, as after a reload, the order is paid by itself.
      if (now?.quote.status === 'pricing') return;
      const priced = now?.quote.status === 'priced' && now.quote.quote.id === order.quoteId;
      if (step.name === 'review' && !priced) await show({ name: 'pay', orderId: order.id });
      else await follower.follow(order.id, order);
    },
  });

  const renewal = createRenewal(core);
  const others = followOthers(core, { pricing, follower, paying, renewal, open, finish });

  return {
    contacts, follower, forms, paying, renewal, others, finish,
    choice: createPaymentChoice(core, forms),
    orders: createOrderIntents(core),
    stop() {
      follower.stop();
      paying.stop();
      others.stop();
    },
  };
}
