import type { Expansion, QuoteState } from '../../src/core/expansion.js';
import type { BillingContact } from '../../src/core/model/billing-contact.js';
import type { Offer } from '../../src/core/model/offer.js';
import type { Order } from '../../src/core/model/order.js';
import type { Product } from '../../src/core/model/product.js';
import type { LineItem, Quote } from '../../src/core/model/quote.js';
import type { Session } from '../../src/core/model/session.js';
import type { Money } from '../../src/core/money.js';
import { ready } from '../../src/core/remote.js';

/** US dollars from cents. */
export const usd = (amount: number): Money => ({ amount, currency: 'USD', exponent: 2 });

const extension = { one: 'extension', other: 'extensions' };
const call = { one: 'concurrent call', other: 'concurrent calls' };
const agent = { one: 'agent', other: 'agents' };
const term = { start: '2026-06-23T00:00:00Z', end: '2027-06-23T00:00:00Z', length: 'P1Y' };
const proration = { numerator: 212, denominator: 365, unit: 'day' } as const;

export const session: Session = {
  partner: { id: 'partner-1', name: 'Northwind Telecom' },
  buyer: { firstName: 'Ada', lastName: 'Marsh', email: 'ada@northwind.example' },
  accountManager: { name: 'Jonas Weber', email: 'jonas@vendor.example', phone: '+49 30 1234567' },
  currency: 'USD',
  paymentMethods: [],
  sandbox: true,
  expiresAt: '2026-11-23T13:00:00Z',
};

export const product: Product = {
  serialNumber: '3631A2E40021',
  name: 'Harbour Hotel PBX',
  family: { id: 'software-pbx', name: 'Software PBX (PSE Self-hosted)' },
  customer: { id: 'customer-1', name: 'Harbour Hotel Group' },
  plan: { id: 'ultimate', name: 'Ultimate' },
  trial: false,
  term,
  entitlements: [
    { id: 'extensions', name: 'Extensions', unit: extension, quantity: 50 },
    { id: 'calls', name: 'Concurrent Calls', unit: call, quantity: 12 },
    { id: 'hot-standby', name: 'Hot Standby', unit: null, quantity: 0 },
  ],
  autoRenew: false,
  nextRenewal: { date: term.end, amount: usd(149900) },
  delivery: 'activationCode',
  pendingOrderId: null,
  version: 1,
};

export const products: Product[] = [
  product,
  {
    ...product, serialNumber: '3631A2E40058', name: 'Lindqvist Head Office', customer: { id: 'customer-2', name: 'Lindqvist & Söner AB' },
    plan: { id: 'enterprise', name: 'Enterprise' }, pendingOrderId: 'order-7',
  },
  {
    ...product, serialNumber: '7720C1B90003', name: 'Brightwell Clinics', family: { id: 'cloud-pbx', name: 'Cloud PBX (PCE Instance)' },
    customer: { id: 'customer-3', name: 'Brightwell Clinics' }, trial: true, term: null, nextRenewal: null, delivery: 'immediate',
    entitlements: [{ id: 'extensions', name: 'Extensions', unit: extension, quantity: 20 }],
  },
];

const common = { description: '', guidelineUrl: null, requires: [], availability: { status: 'available' } as const, translations: {} };

export const offers: Offer[] = [
  {
    ...common, id: 'extensions', kind: 'quantity', name: 'Extension Expansion', description: 'More extensions for this software PBX.',
    unit: extension, min: 5, max: 450, step: 5, currentQuantity: 50, unitPrice: usd(1200), term: 'P1Y',
    guidelineUrl: 'https://vendor.example/guides/extensions',
    translations: { de: { name: 'Nebenstellen', description: 'Mehr Nebenstellen für diese Software-PBX.', unit: { one: 'Nebenstelle', other: 'Nebenstellen' } } },
  },
  {
    ...common, id: 'calls', kind: 'quantity', name: 'Concurrent Call Expansion', description: 'More calls at the same time.',
    unit: call, min: 1, max: 88, step: 1, currentQuantity: 12, unitPrice: usd(3000), term: 'P1Y',
  },
  {
    ...common, id: 'hot-standby', kind: 'flat', name: 'Hot Standby', description: 'A second server takes over when the first one fails.',
    active: false, price: usd(49900), term: 'P1Y', guidelineUrl: 'https://vendor.example/guides/hot-standby',
  },
  {
    ...common, id: 'disaster-recovery', kind: 'flat', name: 'Disaster Recovery', description: 'A copy at another site.',
    active: false, price: usd(59900), term: 'P1Y', requires: [{ kind: 'plan', id: 'ultimate', name: 'Ultimate' }],
    availability: { status: 'unavailable', code: 'plan_required', reason: 'Needs the Ultimate plan.' },
  },
  {
    ...common, id: 'hotel', kind: 'choice', name: 'Hotel PMS Integration', description: 'Check-in, check-out and wake-up calls from the hotel system.', active: false,
    choices: [
      { id: 'one-time', name: 'One-time payment', billing: 'oneTime', price: usd(89900), term: null },
      { id: 'annual', name: 'Annual payment', billing: 'recurring', price: usd(29900), term: 'P1Y' },
    ],
  },
  {
    ...common, id: 'call-center', kind: 'quantity', name: 'Outbound Call Center', description: 'Campaigns and predictive dialling.',
    unit: agent, min: 1, max: 100, step: 1, currentQuantity: 0, unitPrice: usd(9900), term: 'P1Y',
  },
];

export const lines: LineItem[] = [
  {
    offerId: 'extensions', kind: 'quantity', choiceId: null, name: 'Extension Expansion', unit: extension, billing: 'recurring',
    currentQuantity: 50, quantityDelta: 20, resultingQuantity: 70, fullTermAmount: usd(24000), discount: usd(0), proration,
    unrounded: { numerator: '5088000', denominator: '365' }, amount: usd(13940), floored: false, taxCategory: 'software',
  },
  {
    offerId: 'hot-standby', kind: 'flat', choiceId: null, name: 'Hot Standby', unit: null, billing: 'recurring',
    currentQuantity: 0, quantityDelta: 1, resultingQuantity: 1, fullTermAmount: usd(49900), discount: usd(0), proration,
    unrounded: { numerator: '10578800', denominator: '365' }, amount: usd(28983), floored: false, taxCategory: 'software',
  },
];

export const quote: Quote = {
  id: 'quote-1', version: 1, serialNumber: product.serialNumber, createdAt: '2026-11-23T12:00:00Z', validUntil: '2026-11-23T12:30:00Z', term,
  lines, couponCode: null, billingContactId: 'contact-1', subtotal: usd(42923), discount: usd(0),
  taxes: [{ category: 'software', name: 'VAT', ratePpm: 0, taxable: usd(42923), amount: usd(0), reason: 'reverseCharge' }],
  tax: usd(0), total: usd(42923), nextRenewal: { date: '2027-06-23T00:00:00Z', amount: usd(193900) }, blockers: [],
  inputs: { catalogueVersion: '1', productVersion: 1, pricedAt: '2026-11-23T12:00:00Z', rounding: 'line', dayCount: 'actual/actual', endDate: 'exclusive' },
};

export const contact: BillingContact = {
  id: 'contact-1', isDefault: true, firstName: 'Ada', lastName: 'Marsh', company: 'Northwind Telecom', email: 'ada@northwind.example', phone: '',
  street: '12 Quay Street', city: 'Rotterdam', stateProvince: '', postalCode: '3011 AB', country: 'NL', remark: '',
  taxId: { type: 'vat', value: 'NL123456789B01', verification: 'looksRight' },
};

export const order: Order = {
  id: 'order-1', kind: 'expansion', number: 'A-2026-00042', serialNumber: product.serialNumber, productName: product.name, customerName: product.customer.name,
  delivery: 'activationCode', createdAt: '2026-11-23T12:05:00Z', expiresAt: null, status: 'pending', payment: 'awaitingOffline', fulfilment: 'notStarted',
  quoteId: 'quote-1', quoteVersion: 1, term, lines, subtotal: quote.subtotal, discount: usd(0), taxes: quote.taxes, tax: usd(0), total: quote.total,
  refunded: usd(0), nextRenewal: quote.nextRenewal, autoRenew: false, billTo: contact,
  references: { proformaInvoiceNumber: 'PI-2211', purchaseOrderNumber: '', customerReference: '' }, attempts: [], invoice: null, creditNotes: [],
  actions: ['pay', 'cancel'], version: 1,
};

/** The sample order, delivered and then given back in part. */
export const partlyRefundedOrder: Order = {
  ...order, status: 'completed', payment: 'partiallyRefunded', fulfilment: 'applied', actions: ['viewInvoice', 'sendInvoiceLink', 'viewLicence'], refunded: usd(12000),
  invoice: { number: 'R-00017', issuedAt: '2026-11-23T12:06:00Z' },
  creditNotes: [
    { number: 'CN-2026-000003', issuedAt: '2026-11-24T09:00:00Z', amount: usd(10000) },
    { number: 'CN-2026-000005', issuedAt: '2026-11-25T09:00:00Z', amount: usd(2000) },
  ],
};

/** The renewal of what the sample order made of the product, which the bank wants the buyer for. */
export const renewalOrder: Order = {
  ...order, id: 'order-2', kind: 'renewal', number: 'A-2027-00007', delivery: 'immediate', payment: 'requiresAction', quoteId: null, quoteVersion: null, autoRenew: true,
  lines: lines.map((line) => ({ ...line, currentQuantity: line.resultingQuantity, quantityDelta: 0, proration: null, amount: line.fullTermAmount })),
};

/** The expansion of the sample product: 20 extensions and Hot Standby, at the point of its price that is given. */
export function expansion(state: QuoteState = { status: 'priced', quote }, change: Partial<Expansion> = {}): Expansion {
  return {
    serialNumber: product.serialNumber, product: ready(product), offers: ready(offers),
    entries: { extensions: { kind: 'quantity', text: '20' }, 'hot-standby': { kind: 'flat', on: true } },
    couponCode: '', quote: state, paidElsewhere: false, ...change,
  };
}
