import type { Money } from '../core/money.js';
import type { ClientParameters, DeclineCategory, Evidence } from '../core/model/payment-attempt.js';

/** Milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
}

/** Bytes that nobody can guess. */
export interface Randomness {
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

/** A stored document: plain JSON with the version that compare-and-set goes by (1 for the first). */
export interface Stored<T> {
  readonly id: string;
  readonly version: number;
  readonly body: T;
}

/** Which documents of a collection a list holds. */
export interface ListOptions {
  /** Those whose `index` has `value`; with `words`, those alone whose text has all of them, and those that were kept without a text. */
  where?: { index: string; value: string; words?: readonly string[] };
  after?: string;
  limit?: number;
  newestFirst?: boolean;
}

/** What is read before a decision, and only before it. */
export interface Reader {
  get<T>(collection: string, id: string): Promise<Stored<T> | null>;
  /**
   * Documents of a collection whose `index` has `value`, ordered by `sortKey` (rising, or falling with `newestFirst`),
   * after the sort key `after`, at most `limit` (default 100).
   */
  list<T>(collection: string, options?: ListOptions): Promise<Stored<T>[]>;
}

/** One change. `expect` is the version that was read: 0 for "must not exist yet". */
export type Write =
  | {
      readonly kind: 'put';
      readonly collection: string;
      readonly id: string;
      readonly expect: number;
      readonly body: unknown;
      readonly sortKey: string;
      readonly index?: Readonly<Record<string, string>>;
      /** What a search looks in. */
      readonly searchText?: string;
    }
  | { readonly kind: 'delete'; readonly collection: string; readonly id: string; readonly expect: number };

/**
 * Where the reference backend keeps its state. `transact` reads, decides in one pure synchronous step, and writes all
 * or nothing; when somebody else was faster, it reads and decides again. That is so when any document that was read or
 * is to be written has another version by then, and when any list that was read would hold one document more, one less,
 * or others: a decision may rely on what a list does not hold. Nothing is compared for a decision that writes nothing.
 * No crypto, payment call or mail may happen inside.
 */
export interface Store extends Reader {
  transact<Inputs, Result>(plan: {
    read: (reader: Reader) => Promise<Inputs>;
    decide: (inputs: Inputs) => { writes: readonly Write[]; result: Result };
  }): Promise<Result>;
}

/** How a payment stands at the payment service, which alone knows. */
export interface ServicePayment {
  readonly reference: string;
  readonly status: 'open' | 'requiresAction' | 'approved' | 'processing' | 'succeeded' | 'failed' | 'cancelled';
  /** What was (or would be) taken. */
  readonly amount: Money;
  readonly declineCategory: DeclineCategory | null;
  /**
   * The service's own handle of the payment method that was kept for later charges; null where none was kept, or not yet.
   * For the server alone: it appears in no reply, log or event.
   */
  readonly savedMethod: string | null;
  /** The newest objection to what was taken; missing or null where there is none. */
  readonly dispute?: ServiceDispute | null;
}

/** An objection of the buyer's bank or account provider. A lost one has taken the money back already. */
export interface ServiceDispute {
  readonly id: string;
  readonly status: 'open' | 'won' | 'lost';
}

/** A webhook that was verified: something happened to this payment; the backend then asks how it stands. */
export interface ServiceEvent {
  readonly id: string;
  readonly reference: string;
  /** What it is about, where that is not the payment itself. */
  readonly topic?: 'dispute';
  /** The handle of a payment method that was kept only after the payment had succeeded. */
  readonly savedMethod?: string;
}

/** A charge without the buyer, of a payment method that was kept. */
export interface SavedChargeRequest {
  readonly idempotencyId: string;
  readonly orderId: string;
  readonly attemptId: string;
  readonly amount: Money;
  readonly savedMethod: string;
}

/** How a charge without the buyer went. One that failed is never taken any more. */
export interface SavedCharge extends ServicePayment {
  readonly status: 'succeeded' | 'processing' | 'failed';
}

/** A payment service as the backend sees it. Every change takes an id that makes its repetition harmless. */
export interface PaymentService {
  /** The gateway's name, as in the session's payment methods. */
  readonly gateway: string;
  /** What buyers read, where interfaces have no words of their own for it. */
  readonly name?: string;
  /** What the browser may know of it: publishable key, client id. */
  publicConfig(): Record<string, unknown>;
  readonly sandbox: boolean;
  /** ISO 4217 codes that it takes (null: all), and the least it takes, in minor units. */
  readonly currencies: readonly string[] | null;
  minimumAmount(currency: string): number;
  /** Opens a payment; `attemptId` is kept with it so that it can be found again. A `reusable` one keeps the payment method for later charges. */
  open(request: {
    idempotencyId: string;
    orderId: string;
    attemptId: string;
    amount: Money;
    reusable: boolean;
    returnUrl: string;
  }): Promise<{ reference: string; client: ClientParameters }>;
  /**
   * Prepares a charge without the buyer and takes nothing: repeated after the service has forgotten its id, it leaves a payment
   * that nobody charges. Returns the reference, or null where the payment method is not kept any more.
   */
  openSaved(request: SavedChargeRequest): Promise<string | null>;
  /**
   * Charges what was prepared. The reference, and not the id, is what makes a repetition harmless: however late it comes, it takes
   * the money once and tells how that one charge went. Where the bank asks for the buyer, it failed with `authenticationNeeded`.
   */
  chargeSaved(reference: string, request: SavedChargeRequest): Promise<SavedCharge>;
  /** How it stands now. */
  retrieve(reference: string): Promise<ServicePayment>;
  /** Takes the money after an approval; where nothing is to be taken, the same as `retrieve`. */
  settle(reference: string, options: { idempotencyId: string; evidence: Evidence }): Promise<ServicePayment>;
  /** Makes sure that nothing can be taken any more; a payment that has succeeded meanwhile is returned as such. */
  cancel(reference: string, options: { idempotencyId: string }): Promise<ServicePayment>;
  refund(reference: string, options: { idempotencyId: string; amount: Money }): Promise<void>;
  /** The event of a signed webhook; null when signature, time or account are not right. */
  verifyWebhook(request: Request): Promise<ServiceEvent | null>;
}

/** A mail, rendered. */
export interface Mail {
  /** Stable, so that a mail sent twice is known as the same. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  /** Text, or bytes as base64 where `encoding` says so. */
  readonly content: string;
  readonly encoding?: 'base64';
}

/** Sends mail: at least once, with the same Message-ID each time. Rejects where it was not taken, with `MailNotSent` where it can tell why. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
