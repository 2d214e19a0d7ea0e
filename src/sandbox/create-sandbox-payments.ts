import type { PaymentService } from '../reference/ports.js';
import { createSandboxHandler } from './http/handler.js';
import { createLedger, type Ledger } from './ledger/ledger.js';
import { closeDispute, openDispute } from './ledger/payment.js';
import type { SandboxOptions } from './ports.js';
import { createPaymentService } from './services/payment-service.js';
import { paypalTraits, stripeTraits } from './services/traits.js';
import { runDue } from './webhooks.js';

/** Payment services that move no money. */
export interface SandboxPayments {
  /** Answers what the stand-ins and the bank's page ask, below `/sandbox/`. */
  fetch(request: Request): Promise<Response>;
  /** Lets payments arrive and sends webhooks, as far as they are due; returns how many things were done. */
  runDue(): Promise<number>;
  /** The card service and PayPal, as the backend sees them. */
  services: [card: PaymentService, paypal: PaymentService];
  /** The services' own books, which alone know what was taken. */
  ledger: Pick<Ledger, 'payment' | 'payments'>;
  /** What buyers' banks do: they are asked to take a payment back, and decide. */
  disputes: { open(paymentId: string): Promise<void>; close(paymentId: string, outcome: 'won' | 'lost'): Promise<void> };
}

/**
 * The payment services' side without a payment service: intents, orders, captures, refunds and signed webhooks, kept in
 * a ledger of their own.
 */
export function createSandboxPayments(options: SandboxOptions): SandboxPayments {
  const ledger = createLedger(options.ledger);
  return {
    fetch: createSandboxHandler(ledger, options),
    runDue: () => runDue(ledger, options),
    services: [createPaymentService(stripeTraits, ledger, options), createPaymentService(paypalTraits, ledger, options)],
    ledger,
    disputes: {
      async open(id) {
        await ledger.change(id, (payment) => openDispute(payment, options.clock.now()));
      },
      async close(id, outcome) {
        await ledger.change(id, (payment) => closeDispute(payment, outcome, options.clock.now()));
      },
    },
  };
}
