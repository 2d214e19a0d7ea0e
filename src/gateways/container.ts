import { CheckoutError } from '../core/errors.js';

/** The element that a form is drawn into. Payment services refuse shadow roots, and a frame in a detached node never loads. */
export function placeOf(container: object, service: string): HTMLElement {
  if (container instanceof HTMLElement && container.isConnected && container.getRootNode() === document) return container;
  throw new CheckoutError('payment_sdk', `${service}’s form needs a container that stands in the document itself`);
}
