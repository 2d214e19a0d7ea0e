import type { PayPalPresentationMode, PayPalSession, PayPalSessionOptions } from '../../gateways/paypal/sdk.js';
import type { PayPalInstrument } from '../ledger/payment.js';
import { openPayPalPlace, type PayPalPlace } from './paypal-place.js';
import { fillPayPalWindow, showPayPalWaiting } from './paypal-window.js';
import { askOrder } from './sandbox-api.js';
import { sandboxLanguage } from './words.js';

/** The browser around the stand-in, as far as it matters. */
export interface PayPalBrowser {
  /** Presentations that it does not let PayPal have. */
  readonly blocked: readonly PayPalPresentationMode[];
  /** Leaves the page for PayPal's. */
  navigate(url: string): void;
  /** The language that the page wants PayPal to speak. */
  locale(): string;
  /** The page's address, to which PayPal may have led back. */
  currentUrl(): string;
}

type Decision = { readonly instrument: PayPalInstrument } | null;
type OrderPromise = Promise<{ orderId: string }>;

/** PayPal's error for a presentation that cannot be had, while another one may. */
class RecoverableError extends Error {
  override readonly name = 'PayPalError';
  readonly code = 'ERR_PRESENTATION_BLOCKED';
  readonly isRecoverable = true;
}

/** A session of the stand-in. Whatever becomes of the window, each start ends with one approval, one cancellation or one error. */
export function createPayPalSession(sandboxUrl: string, options: PayPalSessionOptions, browser: PayPalBrowser): PayPalSession {
  let cancelOpen: (() => void) | null = null;
  const returned = () => new URL(browser.currentUrl()).searchParams;

  async function run(place: PayPalPlace, left: Promise<null>, orderPromise: OrderPromise): Promise<void> {
    const order = await Promise.race([orderPromise.then(({ orderId }) => askOrder(sandboxUrl, orderId)), left]);
    if (order === null) return cancelled();
    const decided = new Promise<Decision>((resolve) => place.show((document) => fillPayPalWindow(document, order, browser.locale(), resolve)));
    const decision = await Promise.race([decided, left]);
    if (decision === null) return cancelled(order.id);
    place.show((document) => showPayPalWaiting(document, browser.locale()));
    await askOrder(sandboxUrl, order.id, decision.instrument);
    await options.onApprove({ orderId: order.id, payerId: 'SANDBOXBUYER1' });
    options.onComplete({ paymentSessionState: 'approved' });
  }

  function cancelled(orderId?: string): void {
    options.onCancel(orderId === undefined ? {} : { orderId });
    options.onComplete({ paymentSessionState: 'canceled' });
  }

  async function present(presentationMode: 'auto' | 'modal', orderPromise: OrderPromise): Promise<void> {
    let leave: () => void = () => undefined;
    const left = new Promise<null>((resolve) => {
      leave = () => resolve(null);
    });
    const place = openPayPalPlace(presentationMode, sandboxLanguage(browser.locale()), leave);
    cancelOpen = leave;
    place.show((document) => showPayPalWaiting(document, browser.locale()));
    try {
      await run(place, left, orderPromise);
    } finally {
      cancelOpen = null;
      place.close();
    }
  }

  async function redirect(orderPromise: OrderPromise): Promise<void> {
    const { page } = await askOrder(sandboxUrl, (await orderPromise).orderId);
    if (page === null) throw new Error('PayPal’s sandbox has no page to go to here');
    browser.navigate(page);
    return new Promise(() => undefined);
  }

  return {
    async start({ presentationMode }: { presentationMode: PayPalPresentationMode }, orderPromise) {
      if (browser.blocked.includes(presentationMode)) throw new RecoverableError(`${presentationMode} is blocked`);
      try {
        await (presentationMode === 'redirect' ? redirect(orderPromise) : present(presentationMode, orderPromise));
      } catch (error) {
        const reason = error instanceof Error ? error : new Error('PayPal could not go on');
        options.onError(reason);
        options.onComplete({ paymentSessionState: 'error' });
        throw reason;
      }
    },
    cancel: () => cancelOpen?.(),
    destroy: () => cancelOpen?.(),
    hasReturned: () => returned().has('token'),
    async resume() {
      const orderId = returned().get('token') ?? '';
      const payerId = returned().get('PayerID');
      if (payerId === null) return cancelled(orderId);
      await options.onApprove({ orderId, payerId });
      options.onComplete({ paymentSessionState: 'approved' });
    },
  };
}
