export { createReference, type Reference, type ReferenceOptions } from './create-reference.js';
export { referenceCatalogue } from './catalogue/reference-catalogue.js';
export { demoPartners } from './sessions/demo-partners.js';
export { demoSeed, type Seed } from './seed.js';
export { createMemoryStore } from './stores/memory-store.js';
export type { Catalogue } from './catalogue/catalogue.js';
export type { Seller } from './documents/invoice.js';
export type { ReferenceSecrets } from './context.js';
export type { PageOrigins } from './http/cors.js';
export type { RateLimit, RateLimits } from './http/rate-limit.js';
export type { Partner } from './sessions/partner.js';
export type { Clock, Mail, Mailer, PaymentService, Randomness, ServiceEvent, ServicePayment, Store, Stored, Write } from './ports.js';
export {
  currencyOf, minorUnits, priceExpansion,
  type Currency, type Expansion, type ExpansionLine, type ExpansionPrice, type Payability, type PricedOffer, type PriceModel, type PricingCatalogue, type Quantities,
  type TaxedParty, type TaxRules, type Tier,
} from './pricing/index.js';
