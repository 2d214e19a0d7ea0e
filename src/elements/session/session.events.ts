import type { Step } from '../../core/state.js';

/** `annex-step-change`: the buyer is at another step. */
export class AnnexStepChangeEvent extends Event {
  readonly step: Step;
  readonly previous: Step;

  constructor(step: Step, previous: Step) {
    super('annex-step-change', { bubbles: true, composed: true });
    this.step = step;
    this.previous = previous;
  }
}

/** `annex-order-placed`: an order exists; it may not be paid yet. Once per order. */
export class AnnexOrderPlacedEvent extends Event {
  readonly orderId: string;

  constructor(orderId: string) {
    super('annex-order-placed', { bubbles: true, composed: true });
    this.orderId = orderId;
  }
}

/** `annex-order-complete`: an order is paid and what was bought is delivered. Once per order. */
export class AnnexOrderCompleteEvent extends Event {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly serialNumber: string;

  constructor(orderId: string, orderNumber: string, serialNumber: string) {
    super('annex-order-complete', { bubbles: true, composed: true });
    this.orderId = orderId;
    this.orderNumber = orderNumber;
    this.serialNumber = serialNumber;
  }
}

/** `annex-error`: something failed, and the buyer is told so at its place. `code` is stable, `message` is for developers. */
export class AnnexErrorEvent extends Event {
  readonly code: string;
  readonly message: string;

  constructor(code: string, message: string) {
    super('annex-error', { bubbles: true, composed: true });
    this.code = code;
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    'annex-step-change': AnnexStepChangeEvent;
    'annex-order-placed': AnnexOrderPlacedEvent;
    'annex-order-complete': AnnexOrderCompleteEvent;
    'annex-error': AnnexErrorEvent;
  }
}
