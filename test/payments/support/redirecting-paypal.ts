import type { PayPalSdk } from '../../../src/gateways/paypal/sdk.js';

const approvedMark = '#onApprove';

/** Where PayPal's own page leads back to, once the buyer has agreed there, or has not. */
export function returnFromPayPal(returnUrl: string, orderId: string, approved: boolean): string {
  const back = new URL(returnUrl);
  back.searchParams.set('token', orderId);
  if (approved) back.searchParams.set('PayerID', 'SANDBOXBUYER1');
  back.hash = approved ? approvedMark : '#onCancel';
  return back.href;
}

/**
 * PayPal's SDK in redirect mode: it leaves the page for PayPal's, and back there it knows by the address how it went.
 *
 * @param address where the page is
 * @param leave leaves the page; given the order's id
 */
export function redirectingPayPal(sdk: PayPalSdk, address: string, leave: (orderId: string) => void): PayPalSdk {
  return {
    ...sdk,
    createPayPalOneTimePaymentSession: (options) => ({
      async start(_presentation, order) {
        leave((await order).orderId);
        return new Promise(() => undefined);
      },
      cancel: () => undefined,
      destroy: () => undefined,
      hasReturned: () => new URL(address).searchParams.has('token'),
      async resume() {
        const { hash, searchParams } = new URL(address);
        const orderId = searchParams.get('token') ?? '';
        if (hash === approvedMark) await options.onApprove({ orderId });
        else options.onCancel({ orderId });
      },
    }),
  };
}
