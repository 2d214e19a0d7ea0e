/** Why an offer cannot be bought now, as its availability says; a backend may add codes of its own. */
export const unavailabilityCodes = [
  /** The product's plan is not the one that the offer needs. */
  'plan_required',
  /** Another offer must be there first, or be taken together with this one. */
  'offer_required',
  /** The product is on trial, and the offer is not for that. */
  'trial',
  /** The product has as many as it can have. */
  'limit_reached',
  /** The subscription is over; it must be renewed first. */
  'term_ended',
  /** The product has it already, and can have it once. */
  'already_active',
] as const;
export type UnavailabilityCode = (typeof unavailabilityCodes)[number];

/** What must be settled before a quote can be ordered. */
export const blockerCodes = [
  /** An earlier order for the product is neither paid nor closed. */
  'pending_order',
] as const;
export type BlockerCode = (typeof blockerCodes)[number];

/** What is wrong with one selection of a quote's request. */
export const selectionProblemCodes = [
  'unknown_offer', 'wrong_kind', 'selected_twice', 'unknown_choice',
  /** Less than the offer's `min`, more than its `max`, or between its steps. */
  'too_small', 'too_big', 'not_multiple_of',
] as const;
export type SelectionProblemCode = (typeof selectionProblemCodes)[number];
