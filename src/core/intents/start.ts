import type { Checkout } from '../checkout.js';
import type { Draft } from '../draft.js';
import { createLatestCall } from '../latest-call.js';
import { loadRemote } from '../load-remote.js';
import type { Session } from '../model/session.js';
import { paymentBusy } from '../payment.js';
import type { PaymentOutcome } from '../payment-gateway.js';
import { latest } from '../remote.js';
import { sameStep } from '../same-step.js';
import type { Step } from '../state.js';
import type { WhenThere } from '../when-there.js';
import type { CoreContext } from './core-context.js';
import type { createExpansionIntents } from './expansion.js';
import { findOrder } from './find-order.js';
import type { LaterHalf } from './later.js';
import type { Navigation } from './navigation.js';
import type { PaymentOptions } from './payment-options.js';
import { isAbout, placeOf, type Subject } from './subject.js';

interface Parts {
  readonly expansion: Pick<ReturnType<typeof createExpansionIntents>, 'askAhead'>;
  readonly options: PaymentOptions;
  readonly later: WhenThere<LaterHalf>;
  readonly navigation: Navigation;
  /** The session is there: from now on it is known whose drafts and attempts count. */
  identify(session: Session): void;
  /** Where the page has sent the buyer before the session was there; that counts, and not where they were before. */
  sentTo(): Step | null;
  /** Whether they have been sent somewhere since; then they are not led anywhere. */
  moved(): boolean;
  /** What was typed before is back in the state; from now on every change is kept. */
  restored(): void;
}

/** The beginning: session, what was typed before, and a payment that was under way when the page went. */
export function createStart(core: CoreContext, { expansion, options, later, navigation, identify, sentTo, moved, restored }: Parts): Pick<Checkout, 'start'> {
  const { attempts, backend, drafts, environment, gateways, serialNumber, store } = core;
  const sessionCall = createLatestCall(core.alive);

  const restore = ({ contactForm, methodId, autoRenew, references }: Draft) => {
    store.update((state) => ({
      ...state,
      contacts: contactForm ? { ...state.contacts, draft: { ...contactForm, problems: {}, saving: { status: 'no' } } } : state.contacts,
      payment: { ...state.payment, methodId, autoRenew, references, referenceProblems: {} },
    }));
    if (Object.values(references).some((text) => text !== '')) void later.use(({ choice }) => choice.judgeReferences());
  };

  const concerns = (subject: Subject) => serialNumber === undefined || subject.serialNumber === serialNumber;

  /** Whether the address is one that a payment service sent the buyer back to, and how it went. */
  const returned = async () => {
    for (const method of latest(store.getState().session)?.paymentMethods ?? []) {
      const gateway = gateways.find(({ descriptor }) => descriptor.gateway === method.gateway && descriptor.mayRedirect);
      const back = await gateway?.resume(method, environment.currentUrl()).catch(() => null);
      if (!back) continue;
      const subject = await subjectOf(back.attemptId);
      if (core.alive.aborted) return null;
      // Another checkout of the page is waiting for it.
      if (subject && !concerns(subject)) return null;
      environment.replaceUrl(back.cleanUrl);
      return { subject, outcome: back.outcome };
    }
    return null;
  };

  /** The attempt that the buyer came back from; where nothing was kept of it, the backend knows its order. */
  const subjectOf = async (attemptId: string): Promise<Subject | null> => {
    const kept = attempts.all().find((attempt) => attempt.attemptId === attemptId);
    if (kept) return kept;
    const order = await findOrder(core, (each) => each.attempts.some(({ id }) => id === attemptId));
    return order && { serialNumber: order.serialNumber, quoteId: order.quoteId, key: '', orderId: order.id, attemptId };
  };

  /** Whether the buyer is where they belong then. */
  const settle = async (subject: Subject, outcome: PaymentOutcome | null, step: Step): Promise<boolean> => {
    // What was asked for before the payment's end may be out of date after it.
    forgetAhead();
    const there = isAbout(step, subject);
    const place = there ? step : placeOf(subject);
    const here = there || outcome !== null;
    store.update((state) => ({ ...state, ...(here && { step: place }), payment: { ...state.payment, progress: { status: 'confirming' } } }));
    const answer = await later.use(({ paying }) => (outcome ? paying.settleReturn(subject, outcome) : paying.recover(subject, here)));
    if (here && answer !== 'finished' && sameStep(store.getState().step, place)) await navigation.show(place);
    return here || answer !== 'open';
  };

  /** A payment that was under way comes before everything that could get in its way. */
  const finishPayment = async (step: Step): Promise<boolean> => {
    const back = await returned();
    if (back?.subject) return settle(back.subject, back.outcome, step);
    const kept = attempts.all().filter((attempt) => attempt.state !== 'held' && concerns(attempt));
    // One that was declined is told about where it was made; elsewhere only what may be paid is of interest.
    const pending = kept.find((attempt) => isAbout(step, attempt)) ?? kept.find(({ state }) => state === 'open');
    return pending !== undefined && settle(pending, null, step);
  };

  let running: Promise<void> | null = null;
  let forgetAhead = () => {};

  const begin = async (signal: AbortSignal | undefined) => {
    if (serialNumber !== undefined) forgetAhead = expansion.askAhead(serialNumber);
    await loadRemote(
      store, sessionCall, { get: (state) => state.session, set: (state, session) => ({ ...state, session }) },
      signal, async (inner) => {
        const session = await backend.getSession({ signal: inner });
        identify(session);
        return session;
      },
    );
    if (store.getState().session.status !== 'ready') return;
    const draft = drafts.read();
    restore(draft);
    const place = sentTo() ?? beginning(draft.step, serialNumber);
    await options.refresh();
    restored();
    const step = moved() ? store.getState().step : place;
    if (!paymentBusy(store.getState().payment) && (await finishPayment(step))) return;
    if (!moved()) await navigation.goTo(place);
  };

  return {
    start(signal) {
      if (store.getState().session.status === 'ready' && !running) return Promise.resolve();
      running ??= begin(signal).finally(() => {
        forgetAhead();
        running = null;
      });
      return running;
    },
  };
}

/** Where the buyer was; a checkout about one product begins with that, unless they were further on with it, or at an order. */
function beginning(before: Step, serialNumber: string | undefined): Step {
  const elsewhere = before.name === 'products' || ('serialNumber' in before && before.serialNumber !== serialNumber);
  return serialNumber !== undefined && elsewhere ? { name: 'select', serialNumber } : before;
}
