import type { PayPalSession, PayPalSessionOptions } from '../../gateways/paypal/sdk.js';
import { fillPayPalWindow, showPayPalWaiting } from './paypal-window.js';
import { openPayPalPlace, type PayPalPlace } from './paypal-place.js';
import { askOrder } from './sandbox-api.js';

type Decision = { readonly instrument: 'balance' | 'declined' } | null;

/** A session of the stand-in. Whatever becomes of the window, each start ends with one approval, one cancellation or one error. */
export function createPayPalSession(sandboxUrl: string, options: PayPalSessionOptions): PayPalSession {
  let cancelOpen: (() => void) | null = null;

  async function run(place: PayPalPlace, left: Promise<null>, orderPromise: Promise<{ orderId: string }>): Promise<void> {
    const order = await Promise.race([orderPromise.then(({ orderId }) => askOrder(sandboxUrl, orderId)), left]);
    if (order === null) return cancelled();
    const decided = new Promise<Decision>((resolve) => place.show((document) => fillPayPalWindow(document, order, resolve)));
    const decision = await Promise.race([decided, left]);
    if (decision === null) return cancelled(order.id);
    place.show(showPayPalWaiting);
    await askOrder(sandboxUrl, order.id, decision.instrument);
    await options.onApprove({ orderId: order.id, payerId: 'SANDBOXBUYER1' });
    options.onComplete({ paymentSessionState: 'approved' });
  }

  function cancelled(orderId?: string): void {
    options.onCancel(orderId === undefined ? {} : { orderId });
    options.onComplete({ paymentSessionState: 'canceled' });
  }

  return {
    async start(_presentation, orderPromise) {
      let leave: () => void = () => undefined;
      const left = new Promise<null>((resolve) => {
        leave = () => resolve(null);
      });
      const place = openPayPalPlace(leave);
      cancelOpen = leave;
      place.show(showPayPalWaiting);
      try {
        await run(place, left, orderPromise);
      } catch (error) {
        const reason = error instanceof Error ? error : new Error('PayPal could not go on');
        options.onError(reason);
        options.onComplete({ paymentSessionState: 'error' });
        throw reason;
      } finally {
        cancelOpen = null;
        place.close();
      }
    },
    cancel: () => cancelOpen?.(),
    destroy: () => cancelOpen?.(),
    hasReturned: () => false,
    resume: async () => undefined,
  };
}
