import * as z from 'zod/mini';
import { bookedPaymentSchema, refundRequestSchema } from '../../core/model/back-office.js';
import {
  billingContactInputSchema, billingContactPageSchema, billingContactPatchSchema, billingContactSchema, billToSchema, taxIdSchema,
} from '../../core/model/billing-contact.js';
import { catalogueTextsSchema, familyTextsSchema, offerTextsSchema } from '../../core/model/catalogue-texts.js';
import { unitSchema } from '../../core/model/unit.js';
import { checkoutSessionRequestSchema, checkoutSessionSchema, scopeSchema } from '../../core/model/checkout-session.js';
import { idSchema, instantSchema, linkSchema } from '../../core/model/common.js';
import { invoiceLineSchema, invoiceSchema, sellerSchema } from '../../core/model/invoice.js';
import { invoiceLinkSchema } from '../../core/model/invoice-link.js';
import { licenceSchema } from '../../core/model/licence.js';
import { availabilitySchema, choiceOfferSchema, flatOfferSchema, offerPageSchema, offerSchema, quantityOfferSchema } from '../../core/model/offer.js';
import {
  fulfilmentStatusSchema, orderActionSchema, orderPageSchema, orderRequestSchema, orderSchema, orderStatusSchema,
  paymentAttemptRequestSchema, paymentStatusSchema, referencesInputSchema, referencesSchema, startedPaymentSchema,
} from '../../core/model/order.js';
import { clientParametersSchema, declineCategorySchema, evidenceSchema, paymentAttemptSchema, paymentAttemptStatusSchema } from '../../core/model/payment-attempt.js';
import { pbxSchema, pbxUpdateSchema } from '../../core/model/pbx.js';
import { fieldProblemSchema, problemSchema } from '../../core/model/problem.js';
import { autoRenewConsentSchema, autoRenewRequestSchema, entitlementSchema, productPageSchema, productSchema, termSchema } from '../../core/model/product.js';
import { blockerSchema, lineItemSchema, prorationSchema, quoteRequestSchema, quoteSchema, renewalSchema, selectionSchema, taxSchema } from '../../core/model/quote.js';
import { paymentMethodSchema, sessionSchema } from '../../core/model/session.js';
import { moneySchema } from '../../core/model/money.js';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The schemas that have a name in the document. What is not here stands where it is used. */
export const namedSchemas: Readonly<Record<string, z.ZodMiniType>> = {
  Money: moneySchema, Id: idSchema, Instant: instantSchema, Link: linkSchema,
  CheckoutSessionRequest: checkoutSessionRequestSchema, Scope: scopeSchema, CheckoutSession: checkoutSessionSchema,
  Session: sessionSchema, PaymentMethod: paymentMethodSchema,
  Product: productSchema, ProductPage: productPageSchema, Entitlement: entitlementSchema, Term: termSchema,
  AutoRenewRequest: autoRenewRequestSchema, AutoRenewConsent: autoRenewConsentSchema,
  Offer: offerSchema, QuantityOffer: quantityOfferSchema, FlatOffer: flatOfferSchema, ChoiceOffer: choiceOfferSchema,
  Availability: availabilitySchema, OfferPage: offerPageSchema,
  CatalogueTexts: catalogueTextsSchema, OfferTexts: offerTextsSchema, FamilyTexts: familyTextsSchema, Unit: unitSchema,
  QuoteRequest: quoteRequestSchema, Selection: selectionSchema, Quote: quoteSchema, LineItem: lineItemSchema, Proration: prorationSchema,
  Tax: taxSchema, Blocker: blockerSchema, Renewal: renewalSchema,
  BillingContactInput: billingContactInputSchema, BillingContactPatch: billingContactPatchSchema, BillingContact: billingContactSchema,
  BillingContactPage: billingContactPageSchema, BillTo: billToSchema, TaxId: taxIdSchema,
  OrderRequest: orderRequestSchema, References: referencesSchema, ReferencesInput: referencesInputSchema, Order: orderSchema, OrderPage: orderPageSchema, OrderStatus: orderStatusSchema,
  PaymentStatus: paymentStatusSchema, FulfilmentStatus: fulfilmentStatusSchema, OrderAction: orderActionSchema,
  PaymentAttemptRequest: paymentAttemptRequestSchema, PaymentAttempt: paymentAttemptSchema, PaymentAttemptStatus: paymentAttemptStatusSchema,
  DeclineCategory: declineCategorySchema, StartedPayment: startedPaymentSchema, ClientParameters: clientParametersSchema, Evidence: evidenceSchema,
  Licence: licenceSchema, Invoice: invoiceSchema, InvoiceLine: invoiceLineSchema, Seller: sellerSchema, InvoiceLink: invoiceLinkSchema,
  Pbx: pbxSchema, PbxUpdate: pbxUpdateSchema, BookedPayment: bookedPaymentSchema, RefundRequest: refundRequestSchema,
  Problem: problemSchema, FieldProblem: fieldProblemSchema,
};

const addressOf = (name: string): string => `#/components/schemas/${name}`;

/** Where the document keeps a schema; undefined for one without a name. */
export function referenceTo(schema: z.ZodMiniType): JsonSchema | undefined {
  const [name] = Object.entries(namedSchemas).find(([, each]) => each === schema) ?? [];
  return name === undefined ? undefined : { $ref: addressOf(name) };
}

/** Every named schema. Both ways it is what must be sent: in replies, what a reader fills in may be missing, and what it does not know may be there. */
export function componentSchemas(): Record<string, JsonSchema> {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(namedSchemas)) names.add(schema, { id });
  const { schemas } = z.toJSONSchema(names, { io: 'input', uri: addressOf, override: sharpen });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]));
}

/** Says what a check in code says, and leaves out what every JSON says anyway. */
function sharpen({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: JsonSchema }): void {
  if (zodSchema === linkSchema) Object.assign(jsonSchema, { format: 'uri', pattern: '^https?:' });
  const { propertyNames } = jsonSchema;
  if (typeof propertyNames === 'object' && Object.keys(propertyNames).join() === 'type') delete jsonSchema.propertyNames;
}
