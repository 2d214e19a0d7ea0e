import type { LineItem } from '../../../src/core/model/quote.js';
import type { Order } from '../../../src/core/model/order.js';
import type { Seller } from '../../../src/reference/documents/invoice.js';

const usd = (amount: number) => ({ amount, currency: 'USD', exponent: 2 });

export const sampleSeller: Seller = {
  name: 'Northwind Telephony GmbH', street: 'Speicherstraße 12', postalCode: '20457', city: 'Hamburg', country: 'DE',
  vatId: 'DE123456789', registration: 'HRB 12345, Amtsgericht Hamburg', email: 'billing@northwind.example', phone: '+49 40 555 0100',
};

export const sampleLine: LineItem = {
  offerId: 'extension-expansion', kind: 'quantity', choiceId: null, name: 'Extension Expansion', unit: { one: 'extension', other: 'extensions' },
  billing: 'recurring', currentQuantity: 50, quantityDelta: 20, resultingQuantity: 70,
  fullTermAmount: usd(24_000), discount: usd(-2_400), proration: { numerator: 212, denominator: 365, unit: 'day' },
  unrounded: { numerator: '4579200', denominator: '365' }, amount: usd(12_546), floored: false, taxCategory: 'service',
};

export const sampleOrder: Order = {
  id: 'ord_7Q2K', kind: 'expansion', number: 'A-2026-000123', serialNumber: '3631A2E40021', productName: 'Software PBX (PSE Self-hosted)',
  customerName: 'Hotel Adler Betriebs GmbH', delivery: 'activationCode', createdAt: '2026-03-01T09:30:00Z', expiresAt: null,
  status: 'completed', payment: 'paid', fulfilment: 'issued', quoteId: 'quo_1', quoteVersion: 1,
  term: { start: '2025-09-29T00:00:00Z', end: '2026-09-29T00:00:00Z', length: 'P1Y' },
  lines: [
    sampleLine,
    {
      ...sampleLine, offerId: 'hot-standby', kind: 'flat', name: 'Hot Standby', unit: null, currentQuantity: 0, quantityDelta: 1, resultingQuantity: 1,
      fullTermAmount: usd(49_900), discount: usd(0), unrounded: { numerator: '10578800', denominator: '365' }, amount: usd(28_983),
    },
  ],
  subtotal: usd(41_529), discount: usd(-1_394), tax: usd(0), total: usd(41_529), refunded: usd(0),
  taxes: [{ category: 'service', name: 'VAT', ratePpm: 0, taxable: usd(41_529), amount: usd(0), reason: 'reverseCharge' }],
  nextRenewal: { date: '2026-09-29T00:00:00Z', amount: usd(198_900) }, autoRenew: true,
  billTo: {
    firstName: 'Zoë', lastName: 'Łukasiewicz', company: 'Dystrybucja Północ Sp. z o.o.', email: 'zoe@polnoc.example', phone: '+48 22 555 01 00',
    street: 'ul. Długa 5/7', city: 'Gdańsk', stateProvince: '', postalCode: '80-831', country: 'PL', remark: '',
    taxId: { type: 'eu_vat', value: 'PL5260001246', verification: 'looksRight' },
  },
  references: { proformaInvoiceNumber: 'PI-88-2026', purchaseOrderNumber: 'PO 4711', customerReference: '' },
  attempts: [{ id: 'att_1', method: 'card', status: 'succeeded', createdAt: '2026-03-01T09:30:00Z', declineCategory: null }],
  invoice: { number: 'INV-2026-00042', issuedAt: '2026-03-01T09:31:00Z' }, creditNotes: [],
  actions: ['viewInvoice', 'sendInvoiceLink', 'viewLicence'], version: 4,
};
