/** A reason to refuse, as the document tells it: status, stable code, and when it happens. */
export interface RefusalNote {
  readonly status: number;
  readonly code: string;
  readonly when: string;
  /** Whether `Retry-After` says when to come again. */
  readonly later?: boolean;
}

const note = (status: number, code: string, when: string, later = false): RefusalNote => ({ status, code, when, later });

/** Every reason that a route of the contract has. */
export const refusals = {
  notJson: note(400, 'validation_failed', 'The body is not JSON.'),
  keyMissing: note(400, 'idempotency_key_missing', 'There is no `Idempotency-Key`, or it is longer than 255 characters.'),
  unauthorized: note(401, 'unauthorized', 'The token or key is missing, wrong, over, or bound to another origin; the answer is the same for all of these.'),
  unsigned: note(401, 'unauthorized', 'The signature, the time or the account of the message is not right.'),
  notFound: note(404, 'not_found', 'There is no such thing, or it belongs to somebody else.'),
  notAcceptable: note(406, 'not_acceptable', 'It cannot be had in a form that `Accept` takes.'),
  keyInFlight: note(409, 'idempotency_key_in_flight', 'The same request under the same key is still under way.', true),
  quoteStale: note(409, 'quote_stale', 'The product, or what decides about the price, has changed since the quote; `quote` has the fresh one where it can be made.'),
  pendingOrder: note(409, 'pending_order', 'Another order for the product must be paid or cancelled first; `quote` has the blocker.'),
  offerUnavailable: note(409, 'offer_unavailable', 'What is selected cannot be bought now; `errors` says why, selection by selection.'),
  orderNotPayable: note(409, 'order_not_payable', 'The order cannot be paid (again) as it stands.'),
  orderNotCancellable: note(409, 'order_not_cancellable', 'The order is paid, closed, or a payment is being processed.'),
  orderNotRefundable: note(409, 'order_not_refundable', 'There is no payment that could be given back.'),
  contactInUse: note(409, 'contact_in_use', 'These are the own details of a buyer, which can be changed but not removed.'),
  pbxOffline: note(409, 'pbx_offline', 'The PBX has no Internet access.'),
  licenceOlder: note(409, 'licence_older', 'A newer licence is in force already.'),
  licenceRevoked: note(409, 'licence_revoked', 'The order of this licence was refunded; a newer file takes its place.'),
  quoteExpired: note(410, 'quote_expired', 'The quote was good until its `validUntil`; `quote` has the fresh one where it can be made.'),
  linkUsed: note(410, 'link_used', 'The link has been used.'),
  linkExpired: note(410, 'link_expired', 'The link is over, or a newer one has taken its place.'),
  tooLarge: note(413, 'payload_too_large', 'The body is larger than 1 MB.'),
  notJsonType: note(415, 'validation_failed', 'The body is not `application/json`.'),
  invalid: note(422, 'validation_failed', 'Fields are wrong, missing or unknown; `errors` lists them.'),
  keyReused: note(422, 'idempotency_key_reused', 'The key was used for another request.'),
  belowMinimum: note(422, 'amount_below_minimum', 'The total is below the least that the payment method takes.'),
  rateLimited: note(429, 'rate_limited', 'There were too many requests.', true),
  internal: note(500, 'internal', 'Something went wrong; what was done is unknown. Ask, or repeat under the same key.'),
  serviceUnavailable: note(503, 'payment_service_unavailable', 'The payment service does not answer; nothing was changed.', true),
} as const satisfies Record<string, RefusalNote>;

export type RefusalName = keyof typeof refusals;
