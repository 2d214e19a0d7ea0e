import type { Order, StartedPayment } from '../core/model/order.js';

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
  /** Waits between two looks at something that the backend does by and by. */
  pause?(milliseconds: number): Promise<void>;
  /** Hears of each case as soon as it is over. */
  onResult?(result: CaseResult): void;
}

/** What a case cannot do without; a run that does not bring it along leaves the case out and says so. */
export type Need = 'backOffice' | 'pay' | 'mail' | 'origin' | 'otherPartner';

/** A request and its answer, as a report shows them. Secrets are not in it. */
export interface Exchange {
  readonly request: { readonly verb: string; readonly path: string; readonly body: string };
  readonly response: { readonly status: number; readonly type: string; readonly body: string } | null;
}

export interface CaseResult {
  readonly id: string;
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
