import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Checkout, FormPlace } from '../core/checkout.js';
import { chosenOption, paymentBusy } from '../core/payment.js';
import { amountDue } from '../core/amount-due.js';
import type { CheckoutState } from '../core/state.js';
import { LightDomSlot } from './light-dom-slot.js';

/** What the controller asks its host: whose form, in which language, and what a press on the service's own button does. */
export interface PaymentFormSource {
  readonly checkout: () => Checkout | null;
  readonly locale: () => string;
  readonly submit: () => void;
}

interface Wanted {
  readonly checkout: Checkout;
  readonly methodId: string;
  readonly container: HTMLElement;
}

/** Keeps the chosen method's form mounted in the light DOM while there is something to pay, and mounts it anew where it must be. */
export class PaymentFormController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: PaymentFormSource;
  readonly #slot: LightDomSlot;
  #mounted: Wanted | null = null;
  #locale = '';
  #interrupted: string | null = null;
  #wasInterrupted = false;

  constructor(host: ReactiveControllerHost & HTMLElement, source: PaymentFormSource) {
    this.#host = host;
    this.#source = source;
    this.#slot = new LightDomSlot(host, () => host.requestUpdate());
    host.addController(this);
  }

  /** The name of the slot in which the form shows. */
  get slotName(): string {
    return this.#slot.name;
  }

  /** Whether the page has taken the form's container away. */
  get lost(): boolean {
    return this.#slot.container === null;
  }

  /** Whether the form was moved or rebuilt by the page, so that what was typed in it is gone. */
  get rebuilt(): boolean {
    return this.#wasInterrupted;
  }

  hostDisconnected(): void {
    this.#unmount();
  }

  hostUpdated(): void {
    const wanted = this.#wanted();
    if (wanted?.checkout === this.#mounted?.checkout && wanted?.methodId === this.#mounted?.methodId && wanted?.container === this.#mounted?.container) {
      if (wanted) this.#follow(wanted.checkout);
      return;
    }
    const state = wanted?.checkout.getState();
    // While the outcome of a payment is open, no form for another one is put up.
    if (!this.#mounted && state && paymentBusy(state.payment)) return;
    const methodChanged = wanted !== null && this.#mounted !== null && wanted.methodId !== this.#mounted.methodId;
    if (wanted === null || methodChanged) this.#wasInterrupted = false;
    this.#unmount();
    if (wanted) this.#mount(wanted);
  }

  /** Mounts the form again: after a failure, and when the page has taken its container away. */
  retry(): void {
    if (this.lost) this.#slot.reopen();
    else if (this.#mounted) this.#mount(this.#mounted);
  }

  #wanted(): Wanted | null {
    const checkout = this.#source.checkout();
    const { container } = this.#slot;
    const methodId = checkout && methodToMount(checkout.getState());
    return checkout && methodId && container ? { checkout, methodId, container } : null;
  }

  #mount(wanted: Wanted): void {
    this.#wasInterrupted = this.#interrupted === wanted.methodId;
    this.#interrupted = null;
    this.#mounted = wanted;
    this.#locale = this.#source.locale();
    if (this.#wasInterrupted) this.#host.requestUpdate();
    const source = this.#source;
    const place: FormPlace = {
      container: wanted.container,
      get locale() {
        return source.locale();
      },
      requestSubmit: () => source.submit(),
    };
    void wanted.checkout.mountForm(place);
  }

  /** The form speaks the language around it, also when that changes under the buyer's hands. */
  #follow(checkout: Checkout): void {
    if (this.#locale === this.#source.locale()) return;
    this.#locale = this.#source.locale();
    void checkout.tellForm();
  }

  #unmount(): void {
    if (!this.#mounted) return;
    const { checkout, methodId } = this.#mounted;
    this.#mounted = null;
    if (this.lost && checkout.getState().payment.form.status === 'mounted') this.#interrupted = methodId;
    checkout.unmountForm();
  }
}

/** The method whose form should stand in the page now, or null. */
function methodToMount(state: CheckoutState): string | null {
  if (state.step.name !== 'review' && state.step.name !== 'pay') return null;
  const option = chosenOption(state.payment);
  const due = amountDue(state);
  return option?.eligibility.status === 'ok' && due !== null && due.amount > 0 ? option.method.id : null;
}
