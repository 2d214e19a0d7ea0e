import * as fc from 'fast-check';
import type { Invoice } from '../../../../src/core/model/invoice.js';
import type { LineItem } from '../../../../src/core/model/quote.js';
import { invoiceFor } from '../../../../src/reference/documents/invoice.js';
import { priceExpansion } from '../../../../src/reference/pricing/index.js';
import { catalogueAndExpansion } from '../../pricing/support/arbitraries.js';
import { sampleOrder, sampleSeller } from '../sample-order.js';

const vatIds: Readonly<Record<string, string>> = { NL: 'NL853746333B01', DE: 'DE136695976', US: '74-3051982' };

/** Invoices of any prices: all models, discounts, floored lines, shares of a term, home, reverse charge, export and exemption, three currencies. */
export const generatedInvoice: fc.Arbitrary<Invoice> = fc.tuple(catalogueAndExpansion, fc.boolean()).map(([[catalogue, expansion], exempt]) => {
  const exemption = exempt ? { categoryRatesPpm: { support: { NL: 0, DE: 0 } } } : {};
  const { lines, subtotal, discount, taxes, tax, total } = priceExpansion({ ...catalogue, tax: { ...catalogue.tax, ...exemption } }, expansion);
  const { country = 'NL', hasBusinessTaxId = false } = expansion.billTo ?? {};
  const value = vatIds[country] ?? '';
  const order = {
    ...sampleOrder, subtotal, discount, taxes: [...taxes], tax, total,
    billTo: { ...sampleOrder.billTo, country, taxId: hasBusinessTaxId ? { type: country === 'US' ? 'us_ein' : 'eu_vat', value, verification: 'looksRight' as const } : null },
    lines: lines.map(({ before, after, ...line }): LineItem => ({
      ...line, kind: line.offerId === 'units' ? 'quantity' : 'flat', name: line.offerId, unit: line.offerId === 'units' ? { one: 'unit', other: 'units' } : null,
      currentQuantity: before, quantityDelta: after - before, resultingQuantity: after,
    })),
  };
  return invoiceFor(order, { number: 'INV-2026-000042', issuedAt: '2026-03-01T09:31:00Z', seller: sampleSeller });
});
