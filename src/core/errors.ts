import type { FieldProblem, Problem } from './model/problem.js';
import type { Quote } from './model/quote.js';

/**
 * - `network`: no answer at all · `timeout`: none in time · `bad_reply`: an answer that is not of the contract
 * - `rate_limited`, `server`: refused for now · `unauthorized`: no session · everything else: the backend's own code
 */
export type CheckoutErrorCode = 'network' | 'timeout' | 'bad_reply' | 'server' | 'unauthorized' | 'payment_sdk' | (string & {});

export interface CheckoutErrorDetails {
  /** HTTP status, where there was one. */
  status?: number;
  /** Fields that were refused. */
  fields?: FieldProblem[];
  /** The fresh quote that came with `quote_stale`. */
  quote?: Quote;
  cause?: unknown;
}

/** The one error of the library: a stable `code`, a message for developers, and what came with it. */
export class CheckoutError extends Error {
  override readonly name = 'CheckoutError';
  readonly code: CheckoutErrorCode;
  readonly status: number | undefined;
  readonly fields: readonly FieldProblem[];
  readonly quote: Quote | undefined;

  constructor(code: CheckoutErrorCode, message: string, details: CheckoutErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.status = details.status;
    this.fields = details.fields ?? [];
    this.quote = details.quote;
  }

  /** The error that a backend's refusal stands for. */
  static fromProblem(problem: Problem): CheckoutError {
    return new CheckoutError(problem.code, problem.detail, {
      status: problem.status,
      ...(problem.errors && { fields: problem.errors }),
      ...(problem.quote && { quote: problem.quote }),
    });
  }

  /**
   * Whether the backend looked at the request and refused it, so that it had no effect. Refusals that come before it looks
   * (no session, too many requests, an earlier try that is still under way, somebody in between, …) say nothing about an
   * earlier try of the same request.
   */
  get refused(): boolean {
    return !['bad_reply', 'idempotency_key_in_flight'].includes(this.code) && this.status !== undefined && this.status >= 400 && this.status < 500 && ![401, 403, 408, 425, 429].includes(this.status);
  }

  /** Whether nobody can say if the request was carried out: it may have been. */
  get outcomeUnknown(): boolean {
    return ['network', 'timeout', 'bad_reply', 'idempotency_key_in_flight'].includes(this.code) || (this.status !== undefined && this.status >= 500);
  }
}

/** Whether an error only says that the caller took the request back. Cancelling is not a failure. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Any thrown thing as a CheckoutError. */
export function toCheckoutError(error: unknown): CheckoutError {
  return error instanceof CheckoutError ? error : new CheckoutError('unexpected', error instanceof Error ? error.message : String(error), { cause: error });
}
