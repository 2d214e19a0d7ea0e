import type { Money } from '../../core/money.js';

/**
 * Asked before anything is sent: `preventDefault()` keeps the order from being placed. It is dispatched in the buyer's
 * click and must be answered in it.
 */
export class AnnexBeforeSubmitEvent extends Event {
  static readonly type = 'annex-before-submit';
  /** The chosen payment method's id. */
  readonly method: string;
  /** What will be charged. */
  readonly total: Money;

  constructor(method: string, total: Money) {
    super(AnnexBeforeSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.method = method;
    this.total = total;
  }
}

declare global {
  interface HTMLElementEventMap {
    'annex-before-submit': AnnexBeforeSubmitEvent;
  }
}
