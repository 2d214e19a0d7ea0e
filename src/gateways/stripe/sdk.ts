/**
 * The part of Stripe.js that we use. The real `Stripe` object satisfies it, and so does the sandbox's stand-in; the
 * vendor's own types stay out of ours.
 */
export interface StripeSdk {
  elements(options: StripeElementsOptions): StripeElements;
  /** Optional as Stripe declares it; we always give everything. */
  confirmPayment(options: {
    elements?: StripeElements;
    clientSecret: string;
    confirmParams?: { return_url?: string };
    redirect: 'if_required';
  }): Promise<StripePaymentResult>;
  retrievePaymentIntent(clientSecret: string): Promise<StripePaymentResult>;
}

export interface StripeElementsOptions {
  mode: 'payment';
  /** In Stripe's own minor units; this, the currency and the future usage must equal the intent's. */
  amount: number;
  currency: string;
  setupFutureUsage: 'off_session' | null;
  allowedPaymentMethodTypes: string[];
  locale: StripeLocale;
  appearance: StripeAppearance;
}

export type StripeElementsUpdate = Partial<Pick<StripeElementsOptions, 'amount' | 'currency' | 'setupFutureUsage' | 'locale' | 'appearance'>>;

export interface StripeElements {
  create(type: 'payment', options: StripePaymentElementOptions): StripePaymentElement;
  update(options: StripeElementsUpdate): Promise<void>;
  /** Validates what was typed; to be called in the click, before anything else. */
  submit(): Promise<{ error?: StripeSdkError | undefined }>;
}

export interface StripePaymentElementOptions {
  defaultValues?: { billingDetails: { name: string; email: string; address: { country: string } } };
  layout: 'tabs';
  wallets: { applePay: 'never'; googlePay: 'never'; link: 'never' };
}

export interface StripePaymentElement {
  mount(container: HTMLElement): void;
  destroy(): void;
  once(event: 'ready', handler: () => void): unknown;
  on(event: 'loaderror', handler: (event: { error: StripeSdkError }) => void): unknown;
}

export interface StripeAppearance {
  theme: 'stripe' | 'night';
  variables: Record<string, string>;
}

export interface StripeSdkError {
  type: StripeErrorType;
  code?: string;
  decline_code?: string;
  payment_intent?: StripePaymentIntent;
}

export type StripeErrorType =
  | 'api_connection_error' | 'api_error' | 'authentication_error' | 'card_error'
  | 'idempotency_error' | 'invalid_request_error' | 'rate_limit_error' | 'validation_error';

export interface StripePaymentIntent {
  id: string;
  status:
    | 'canceled' | 'processing' | 'requires_action' | 'requires_capture'
    | 'requires_confirmation' | 'requires_payment_method' | 'succeeded';
  last_payment_error?: StripeSdkError | null;
}

export type StripePaymentResult =
  | { paymentIntent: StripePaymentIntent; error?: undefined }
  | { paymentIntent?: undefined; error: StripeSdkError };

/** Languages that Stripe's form speaks and we ask for. */
export type StripeLocale =
  | 'auto' | 'ar' | 'bg' | 'cs' | 'da' | 'de' | 'el' | 'en' | 'en-GB' | 'es' | 'es-419' | 'et' | 'fi' | 'fr' | 'fr-CA' | 'he'
  | 'hr' | 'hu' | 'id' | 'it' | 'ja' | 'ko' | 'lt' | 'lv' | 'ms' | 'nb' | 'nl' | 'pl' | 'pt' | 'pt-BR' | 'ro' | 'ru' | 'sk'
  | 'sl' | 'sv' | 'th' | 'tr' | 'vi' | 'zh' | 'zh-HK' | 'zh-TW';
