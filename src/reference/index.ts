export { createReference, type Reference, type ReferenceOptions } from './create-reference.js';
export { referenceCatalogue } from './catalogue/reference-catalogue.js';
export { demoPartners } from './sessions/demo-partners.js';
export { demoSeed, type Seed } from './seed.js';
export type { Catalogue } from './catalogue/catalogue.js';
export type { ReferenceSecrets } from './context.js';
export type { PageOrigins } from './http/cors.js';
export type { Partner } from './sessions/partner.js';
export type { Clock, Mail, Mailer, PaymentService, Randomness, ServiceEvent, ServicePayment, Store, Stored, Write } from './ports.js';
