export { createSandboxPayments, type SandboxPayments } from './create-sandbox-payments.js';
export { createMemoryLedger } from './ledger/memory-ledger.js';
export type { LedgerEntry, LedgerStore, SandboxOptions } from './ports.js';
export { loadSandboxPayPal } from './sdk/paypal-sdk.js';
export { loadSandboxStripe } from './sdk/stripe-sdk.js';
export { testCards, type CardBehaviour, type TestCard } from './test-cards.js';
