/** What payment methods are made with; `docs/payment-methods.md` shows how. */
export { clientParameter } from './client-parameter.js';
export { placeOf } from './container.js';
export { eligibleByAmount, eligibleByCurrency } from './eligibility.js';
export { lazyGateway } from './lazy-gateway.js';
export { parseConfig } from './parse-config.js';
export { abortable, patiently } from './patience.js';
export { attemptIn, withoutReturn } from './return-url.js';
export { abandon, beginSubmission, settleOnLeave, type Submission } from './submission.js';
