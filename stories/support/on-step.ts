import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { Checkout } from '../../src/core/checkout.js';
import type { Step } from '../../src/core/state.js';

type Show = (step: Step) => unknown;

class OnStep extends AsyncDirective {
  #checkout: Checkout | null = null;
  #show: Show = () => noChange;
  #stop = () => {};
  #at: Step | null = null;

  render(checkout: Checkout, show: Show): unknown {
    this.#show = show;
    if (checkout !== this.#checkout) {
      this.#stop();
      this.#checkout = checkout;
      this.#follow(checkout);
    }
    this.#at = checkout.getState().step;
    return show(this.#at);
  }

  protected override disconnected(): void {
    this.#stop();
  }

  protected override reconnected(): void {
    if (this.#checkout) this.#follow(this.#checkout);
  }

  #follow(checkout: Checkout): void {
    this.#stop = checkout.subscribe(() => {
      const { step } = checkout.getState();
      if (step === this.#at) return;
      this.#at = step;
      this.setValue(this.#show(step));
    });
  }
}

/** What a page shows at the step where its checkout is; a page's own router does the same with `annex-step-change`. */
export const onStep = directive(OnStep);
