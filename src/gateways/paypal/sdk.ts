/**
 * The part of PayPal's v6 SDK that we use. The real instance satisfies it, and so does the sandbox's stand-in; the vendor's
 * own types stay out of ours.
 */
export interface PayPalSdk {
  findEligibleMethods(options: { amount: string; currencyCode: string; paymentFlow: 'ONE_TIME_PAYMENT' | 'VAULT_WITH_PAYMENT' }): Promise<{
    isEligible(method: 'paypal'): boolean;
  }>;
  createPayPalOneTimePaymentSession(options: PayPalSessionOptions): PayPalSession;
  updateLocale(locale: string): void;
}

export interface PayPalSessionOptions {
  onApprove: (approval: PayPalApproval) => Promise<void>;
  onCancel: (cancellation: { orderId?: string }) => void;
  onError: (error: Error) => void;
  onComplete: (completion: { paymentSessionState: 'approved' | 'canceled' | 'error' }) => void;
  commit: boolean;
  /** Whether the payment method is kept for renewals; fixed for the life of the session. */
  savePayment: boolean;
}

export interface PayPalApproval {
  orderId: string;
  payerId?: string;
}

/** Where PayPal shows itself: where it thinks best, in the page, or instead of the page. */
export type PayPalPresentationMode = 'auto' | 'modal' | 'redirect';

export interface PayPalSession {
  /** To be called in the click, un-awaited. Rejects with an error that tells by `isRecoverable` whether another presentation may do. */
  start(options: { presentationMode: PayPalPresentationMode }, order: Promise<{ orderId: string }>): Promise<unknown>;
  cancel(): void;
  destroy(): void;
  hasReturned?: () => boolean;
  resume?: () => Promise<void>;
}

/** PayPal's own button, a custom element that the SDK defines. */
export interface PayPalButton extends HTMLElement {
  type?: 'buynow' | 'checkout' | 'donate' | 'pay' | 'subscribe';
}
