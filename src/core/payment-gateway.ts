import type { Money } from './money.js';
import type { ClientParameters, DeclineCategory, Evidence } from './model/payment-attempt.js';
import type { PaymentMethod } from './model/session.js';

/** What is known of a payment method before any of its code is loaded. Data only. */
export interface PaymentMethodDescriptor {
  /** The gateway's name, as a session's payment methods name it. */
  readonly gateway: string;
  /** Who draws the button that pays: the checkout, or the payment service itself. */
  readonly submitButton: 'checkout' | 'gateway';
  /** Whether it may send the buyer to another page. */
  readonly mayRedirect: boolean;
  /** How a later renewal is paid: by the payment service, or not at all. */
  readonly renewal: 'automatic' | 'none';
  /** ISO 4217 codes that it takes; null for all. */
  readonly currencies: readonly string[] | null;
  /** The query parameters that its payment service adds to the address to come back to; some hold a secret. */
  readonly returnParameters?: readonly string[];
  /** Origins that a page's Content-Security-Policy must allow, by directive. */
  readonly csp: Readonly<Record<string, readonly string[]>>;
}

/** What is to be paid and how; comes from the backend's quote or order, never from arithmetic in the browser. */
export interface PaymentContext {
  readonly method: PaymentMethod;
  readonly total: Money;
  readonly autoRenew: boolean;
  /** BCP 47 tag of the language around the form. */
  readonly locale: string;
  /** Bill-to details that a gateway may pass on to its payment service. */
  readonly billTo: { readonly name: string; readonly email: string; readonly country: string } | null;
}

/** Why a method is not to be had. `unavailable` may pass; `hidden` will not. */
export type Eligibility =
  | { readonly status: 'ok' }
  | { readonly status: 'hidden'; readonly reason: string }
  | { readonly status: 'unavailable'; readonly reason: string };

/** An attempt that the backend has opened, with what the gateway needs to go on. Client parameters are never stored. */
export interface OpenAttempt {
  readonly orderId: string;
  readonly attemptId: string;
  readonly total: Money;
  readonly client: ClientParameters;
  /** Where to come back to after a redirect. */
  readonly returnUrl: string;
}

/** Opens (or, after a lost answer, opens again as the same) the attempt. Rejects with a CheckoutError. */
export type CreateAttempt = () => Promise<OpenAttempt>;

/** How a submission ended, as far as the gateway can tell. Only the backend knows whether money moved. */
export type PaymentOutcome =
  /** The payment service says it is done: a claim that the backend checks. */
  | { readonly status: 'completed'; readonly evidence: Evidence }
  /** The buyer agreed; the backend must now capture. */
  | { readonly status: 'needsCompletion'; readonly evidence: Evidence }
  | { readonly status: 'processing'; readonly evidence: Evidence }
  /** Nothing was paid because the buyer stepped back. */
  | { readonly status: 'cancelled' }
  | { readonly status: 'declined'; readonly category: DeclineCategory }
  /** The form says itself what is missing; nothing was sent. */
  | { readonly status: 'incomplete' }
  /** The page is about to be left. */
  | { readonly status: 'redirecting' }
  /** Nobody can say; the backend is asked before anything else is offered. */
  | { readonly status: 'unknown' }
  /** It cannot go on; `error` is a CheckoutError where `createAttempt` refused. */
  | { readonly status: 'fatal'; readonly error: unknown };

/** How the form talks back to the checkout. */
export interface PaymentFormHost {
  /** The gateway's own button was pressed: called synchronously in that click, it leads to `submit` in the same turn. */
  requestSubmit(): void;
  /** An approval that arrived after the form was taken away; it still goes to the backend. */
  lateOutcome(attemptId: string, outcome: PaymentOutcome): void;
}

/** A form that stands in the page. */
export interface PaymentForm {
  /** Takes over a new total or language. With `needsRemount` the caller unmounts and mounts again. */
  update(context: PaymentContext): Promise<'applied' | 'needsRemount'>;
  /** Called synchronously in the click; decides itself when to call `createAttempt`. Never rejects. */
  submit(createAttempt: CreateAttempt): Promise<PaymentOutcome>;
  /** Takes the form away; a second call does nothing. */
  unmount(): void;
}

/** A way to pay. `Container` is the HTMLElement in the light DOM that the form is mounted into. */
export interface PaymentGateway {
  readonly descriptor: PaymentMethodDescriptor;
  eligible(context: PaymentContext): Promise<Eligibility>;
  /** Loads the payment service's code, within its own time-out; a failure is not remembered. */
  load(method: PaymentMethod, signal: AbortSignal): Promise<void>;
  mount(container: object, context: PaymentContext, host: PaymentFormHost): Promise<PaymentForm>;
  /**
   * Makes sense of the address that a payment service sent the buyer back to: null when it is not this gateway's,
   * else which attempt it was and how it went. `cleanUrl` is the address without the service's parameters.
   */
  resume(method: PaymentMethod, url: string): Promise<{ attemptId: string; outcome: PaymentOutcome; cleanUrl: string } | null>;
}
