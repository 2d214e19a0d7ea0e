import type { CheckoutBackend } from '../../../src/core/backend.js';
import type { PaymentGateway } from '../../../src/core/payment-gateway.js';
import type { PaymentService } from '../../../src/reference/ports.js';
import type { Ledger } from '../../../src/sandbox/ledger/ledger.js';

/** Something built wrongly on purpose, to see that a situation finds it. */
export interface Bug {
  readonly backend?: (backend: CheckoutBackend) => CheckoutBackend;
  readonly gateway?: (gateway: PaymentGateway) => PaymentGateway;
  readonly service?: (service: PaymentService, ledger: Ledger, clock: { now(): number }) => PaymentService;
}
