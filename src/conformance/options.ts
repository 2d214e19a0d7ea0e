import type { Order, StartedPayment } from '../core/model/order.js';
import type { Money } from '../core/money.js';
import type { Topic } from './topics.js';

/** What a run is told of the backend that it examines. */
export interface ConformanceOptions {
  /** How requests reach the backend; `globalThis.fetch` for one on the network. */
  fetch(request: Request): Promise<Response>;
  /** The origin under which the backend answers. */
  readonly baseUrl: string;
  /** A partner's secret key, with which page tokens are minted. */
  readonly apiKey: string;
  /** A product of that partner which is delivered by activation code, has no open order, and can be expanded by number. */
  readonly serialNumber: string;
  /** An origin whose pages may call the backend; that of `baseUrl` when left out. */
  readonly pageOrigin?: string;
  /** Only the cases whose id starts with this. */
  readonly only?: string;
  /** Another partner's key and product, to try what must not be reached. */
  readonly otherPartner?: { readonly apiKey: string; readonly serialNumber: string };
  /** The account manager's secret key, where the backend has the back office's routes. */
  readonly backOfficeKey?: string;
  /** Plays the buyer at the payment service: lets a payment that was started go through, or be declined. */
  pay?(started: StartedPayment, outcome: 'succeeds' | 'declines'): Promise<void>;
  /** Reads the newest one-time link to this order's invoice in the mail that the billing contact got. */
  invoiceLinkOf?(order: Order): Promise<string | null>;
  /** Moves the backend's clock forward, where a test system lets its clock be moved; what falls due is then done as at any other time. */
  advance?(milliseconds: number): Promise<void>;
  /** How many requests of one page at once are certainly more than are let in. */
  readonly limits?: { readonly requests: number };
  /** Makes the signed request by which the payment service tells of a payment; null where it has none such. */
  webhookOf?(started: StartedPayment, event: PaymentEvent): Promise<Request | null>;
  /** A coupon that takes something off what the product can be expanded by. */
  readonly coupon?: string;
  /** The VAT id of a business in a country for which the seller applies the reverse charge, with its country in front. */
  readonly vatId?: string;
  /** A product of the partner of which the least costs less than the payment service takes. */
  readonly smallSerialNumber?: string;
  /** Whether the backend has the simulated device's routes. */
  readonly pbx?: boolean;
  /** The public key that licence files are checked with: Ed25519, 32 bytes in base64url (the `x` of its JWK). */
  readonly licencePublicKey?: string;
  /** Waits between two looks at something that the backend does by and by. */
  pause?(milliseconds: number): Promise<void>;
  /** Hears of each case as soon as it is over. */
  onResult?(result: CaseResult): void;
}

/** What a case cannot do without; a run that does not bring it along leaves the case out and says so. */
export type Need =
  | 'backOffice' | 'pay' | 'mail' | 'origin' | 'otherPartner' | 'time' | 'limits' | 'webhooks' | 'coupon' | 'vatId' | 'smallPrice' | 'pbx' | 'licencePublicKey';

/** What a payment service tells of a payment. */
export interface PaymentEvent {
  readonly id: string;
  readonly kind: 'succeeded' | 'processing' | 'failed';
  readonly amount: Money;
  /** When it is signed, in milliseconds since 1970. */
  readonly signedAt: number;
  /** Whether it is about a payment that the backend did not open. */
  readonly foreign: boolean;
}

/** A request and its answer, as a report shows them. Secrets are not in it. */
export interface Exchange {
  readonly request: { readonly verb: string; readonly path: string; readonly body: string };
  readonly response: { readonly status: number; readonly type: string; readonly body: string } | null;
}

export interface CaseResult {
  readonly id: string;
  readonly topic: Topic;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'notRun';
  /** Why it failed or was not run; empty otherwise. */
  readonly reason: string;
  /** The request that the failure is about, or the last one. */
  readonly exchange: Exchange | null;
}

export interface Report {
  readonly baseUrl: string;
  readonly passed: number;
  readonly failed: number;
  readonly notRun: number;
  readonly results: readonly CaseResult[];
}
