import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { checkoutContext } from '../../controllers/checkout-context.js';
import type { Checkout } from '../../core/checkout.js';
import { CheckoutOwner, type Connect } from '../shared/checkout-owner.js';

export type { AnnexBeforeSubmitEvent } from '../payment/payment.events.js';
export type { AnnexExpandEvent } from '../product-list/product-list.events.js';
export type { AnnexErrorEvent, AnnexOrderCompleteEvent, AnnexOrderPlacedEvent, AnnexStepChangeEvent } from './session.events.js';

/**
 * @summary Gives all elements within it one checkout.
 * @slot - The elements, in any layout of the page's own.
 * @event {AnnexStepChangeEvent} annex-step-change - The buyer is at another step.
 * @event {AnnexOrderPlacedEvent} annex-order-placed - An order exists; it may not be paid yet. Once per order.
 * @event {AnnexOrderCompleteEvent} annex-order-complete - An order is paid and delivered. Once per order.
 * @event {AnnexBeforeSubmitEvent} annex-before-submit - Asked before anything is sent; `preventDefault()` keeps it back.
 * @event {AnnexExpandEvent} annex-expand - *Expansion* was chosen for a product.
 * @event {AnnexErrorEvent} annex-error - Something failed; the buyer is told so at its place.
 */
export class AnnexSession extends LitElement {
  /** Set by `define()`: makes a checkout from the attributes. */
  static connect: Connect | null = null;

  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  readonly #owner = new CheckoutOwner(this);
  readonly #provider = new ContextProvider(this, { context: checkoutContext, initialValue: null });

  /** Address of the backend. */
  @property({ attribute: 'backend-url' }) backendUrl = '';
  /** Where the page's own server hands out the token for this buyer. */
  @property({ attribute: 'session-url' }) sessionUrl = '';

  /** The checkout that is provided: the one that was set, else the one made from the attributes. */
  get checkout(): Checkout | null {
    return this.#owner.checkout;
  }

  @property({ attribute: false })
  set checkout(checkout: Checkout | null) {
    this.#owner.use(checkout);
    this.#provider.setValue(this.checkout);
  }

  override connectedCallback(): void {
    this.#make();
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('backendUrl') || changed.has('sessionUrl')) && this.hasUpdated && this.#owner.made) this.#owner.use(null);
    this.#make();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #make(): void {
    const { connect } = this.constructor as typeof AnnexSession;
    if (this.checkout === null && this.backendUrl !== '' && this.isConnected) {
      if (connect === null) throw new Error('This element was registered without connect: call define({ connect }), or set the checkout property.');
      this.#owner.own(connect({ backendUrl: this.backendUrl, sessionUrl: this.sessionUrl }));
    }
    this.#provider.setValue(this.checkout);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'annex-session': AnnexSession;
  }
}
