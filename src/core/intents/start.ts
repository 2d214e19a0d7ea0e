import type { Checkout } from '../checkout.js';
import type { Draft } from '../draft.js';
import { createLatestCall } from '../latest-call.js';
import { loadRemote } from '../load-remote.js';
import { referenceProblemsOf } from '../reference-problems.js';
import { latest } from '../remote.js';
import type { Step } from '../state.js';
import type { CoreContext } from './core-context.js';
import type { Paying } from './pay.js';
import type { PaymentForms } from './payment-form.js';

interface Parts {
  readonly forms: PaymentForms;
  readonly paying: Paying;
  goTo(step: Step): Promise<void>;
  /** Whether the page has sent the buyer somewhere already; then that counts, and not where they were before. */
  moved(): boolean;
  /** What was typed before is back in the state; from now on every change is kept. */
  restored(): void;
}

/** The beginning: session, what was typed before, and a payment that was under way when the page went. */
export function createStart(core: CoreContext, { forms, paying, goTo, moved, restored }: Parts): Pick<Checkout, 'start'> {
  const { attempts, backend, drafts, environment, gateways, store } = core;
  const sessionCall = createLatestCall(core.alive);

  const restore = ({ contactForm, methodId, autoRenew, references }: Draft) => {
    store.update((state) => ({
      ...state,
      contacts: contactForm ? { ...state.contacts, draft: { ...contactForm, problems: {}, saving: { status: 'no' } } } : state.contacts,
      payment: { ...state.payment, methodId, autoRenew, references, referenceProblems: referenceProblemsOf(references) },
    }));
  };

  /** Whether the address is one that a payment service sent the buyer back to, and how it went. */
  const returned = async () => {
    for (const method of latest(store.getState().session)?.paymentMethods ?? []) {
      const gateway = gateways.find(({ descriptor }) => descriptor.gateway === method.gateway && descriptor.mayRedirect);
      const back = await gateway?.resume(method, environment.currentUrl()).catch(() => null);
      if (!back) continue;
      environment.replaceUrl(back.cleanUrl);
      return back;
    }
    return null;
  };

  const finishPayment = async () => {
    const pending = attempts.read();
    const back = await returned();
    if (!pending || pending.declined) return;
    if (back && back.attemptId === pending.attemptId) await paying.settleReturn(back.outcome);
    else await paying.recover({});
  };

  let running: Promise<void> | null = null;

  const begin = async (signal: AbortSignal | undefined) => {
    await loadRemote(
      store, sessionCall, { get: (state) => state.session, set: (state, session) => ({ ...state, session }) },
      signal, (inner) => backend.getSession({ signal: inner }),
    );
    if (store.getState().session.status !== 'ready') return;
    const draft = drafts.read();
    restore(draft);
    await forms.refreshOptions();
    restored();
    if (!moved()) await goTo(draft.step);
    await finishPayment();
  };

  return {
    start(signal) {
      if (store.getState().session.status === 'ready' && !running) return Promise.resolve();
      running ??= begin(signal).finally(() => (running = null));
      return running;
    },
  };
}
