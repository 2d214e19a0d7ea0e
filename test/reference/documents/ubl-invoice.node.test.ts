import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { invoiceSchema, type Invoice } from '../../../src/core/model/invoice.js';
import { invoiceFor } from '../../../src/reference/documents/invoice.js';
import { ublInvoice } from '../../../src/reference/documents/ubl-invoice.js';
import { currencyOf, minorUnits } from '../../../src/reference/pricing/currency.js';
import { generatedInvoice } from './support/generated-invoice.js';
import { allAt, readXml, textAt, type ReadElement } from './support/read-xml.js';
import { misplaced } from './support/ubl-order.js';
import { sampleLine, sampleOrder, sampleSeller } from './sample-order.js';

const invoiceOf = (changes: Partial<typeof sampleOrder> = {}): Invoice =>
  invoiceFor({ ...sampleOrder, ...changes }, { number: 'INV-2026-000042', issuedAt: '2026-03-01T09:31:00Z', seller: sampleSeller });
const ublOf = (changes: Partial<typeof sampleOrder> = {}): ReadElement => readXml(ublInvoice(invoiceOf(changes)));

/** An amount of the document in minor units. */
const amount = (element: ReadElement, path: string): bigint => {
  const [found] = path === '' ? [element] : allAt(element, path);
  return found ? BigInt(minorUnits(found.text, currencyOf(found.attributes['currencyID'] ?? ''))) : 0n;
};
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, each) => total + each, 0n);
const categoryIn = (element: ReadElement): string => `${textAt(element, 'cbc:ID')} ${textAt(element, 'cbc:Percent')}`;

describe('an invoice as UBL', () => {
  it('is one of EN 16931 and Peppol, with its parts in their order', () => {
    const ubl = ublOf();
    assert.deepEqual(misplaced(ubl), []);
    assert.equal(textAt(ubl, 'cbc:CustomizationID'), 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0');
    assert.equal(textAt(ubl, 'cbc:InvoiceTypeCode'), '380');
    assert.equal(textAt(ubl, 'cac:OrderReference/cbc:ID'), 'PO 4711');
    assert.equal(textAt(ubl, 'cac:OrderReference/cbc:SalesOrderID'), 'A-2026-000123');
    assert.equal(textAt(ubl, 'cac:PaymentMeans/cbc:PaymentMeansCode'), '48');
    assert.deepEqual([textAt(ubl, 'cac:InvoicePeriod/cbc:StartDate'), textAt(ubl, 'cac:InvoicePeriod/cbc:EndDate')], ['2026-03-01', '2026-09-28']);
  });

  it('takes what was discounted and what is over of the term off the full price', () => {
    const [line] = allAt(ublOf(), 'cac:InvoiceLine');
    assert.ok(line);
    assert.deepEqual(allAt(line, 'cac:AllowanceCharge').map((each) => [textAt(each, 'cbc:AllowanceChargeReason'), textAt(each, 'cbc:Amount')]),
      [['Discount', '24.00'], ['Prorated: 212 of 365 days', '90.54']]);
    assert.deepEqual([textAt(line, 'cbc:InvoicedQuantity'), textAt(line, 'cac:Price/cbc:PriceAmount'), textAt(line, 'cbc:LineExtensionAmount')], ['20', '12.00', '125.46']);
  });

  it('says why there is no tax, in the code of the norm', () => {
    const reasonOf = (reason: 'reverseCharge' | 'export' | 'exempt' | null, ratePpm = 0) => {
      const [category] = allAt(ublOf({ taxes: sampleOrder.taxes.map((tax) => ({ ...tax, reason, ratePpm })) }), 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory');
      assert.ok(category);
      return [textAt(category, 'cbc:ID'), textAt(category, 'cbc:Percent'), textAt(category, 'cbc:TaxExemptionReasonCode'), textAt(category, 'cbc:TaxExemptionReason') !== undefined];
    };
    assert.deepEqual(reasonOf('reverseCharge'), ['AE', '0', 'VATEX-EU-AE', true]);
    assert.deepEqual(reasonOf('export'), ['G', '0', 'VATEX-EU-G', true]);
    assert.deepEqual(reasonOf('exempt'), ['E', '0', undefined, true]);
    assert.deepEqual(reasonOf(null), ['Z', '0', undefined, false]);
    assert.deepEqual(reasonOf(null, 255_000), ['S', '25.5', undefined, false]);
    assert.deepEqual(reasonOf(null, 200_000), ['S', '20', undefined, false]);
  });

  it('names the buyer by VAT id with its prefix, and by another number as what it is', () => {
    const idsOf = (country: string, type: string, value: string) => {
      const party = 'cac:AccountingCustomerParty/cac:Party';
      const ubl = ublOf({ billTo: { ...sampleOrder.billTo, country, taxId: { type, value, verification: 'notChecked' } } });
      return [textAt(ubl, `${party}/cac:PartyTaxScheme/cbc:CompanyID`), textAt(ubl, `${party}/cac:PartyLegalEntity/cbc:CompanyID`)];
    };
    assert.deepEqual(idsOf('DE', 'eu_vat', 'de 136.695.976'), ['DE136695976', undefined]);
    assert.deepEqual(idsOf('GR', 'eu_vat', '123456789'), ['EL123456789', undefined]);
    assert.deepEqual(idsOf('US', 'us_ein', '74-3051982'), [undefined, '74-3051982']);
  });

  it('shows what people typed as text, and what XML cannot hold as a blank', () => {
    const company = 'A & B <cbc:ID> "Ltd."\u0000\ud800';
    assert.equal(textAt(ublOf({ billTo: { ...sampleOrder.billTo, company } }), 'cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName'), 'A & B <cbc:ID> "Ltd."');
  });

  it('has no price below zero where a change of tiers made the term cheaper', () => {
    const usd = (value: number) => ({ amount: value, currency: 'USD', exponent: 2 });
    const [line] = allAt(ublOf({ lines: [{ ...sampleLine, fullTermAmount: usd(-500), discount: usd(0), amount: usd(0), floored: true }] }), 'cac:InvoiceLine');
    assert.ok(line);
    assert.deepEqual([textAt(line, 'cac:Price/cbc:PriceAmount'), textAt(line, 'cbc:LineExtensionAmount'), textAt(line, 'cbc:Note')], ['0.00', '0.00', 'Full term USD −5.00, discount USD 0.00']);
  });
});

describe('the figures of every invoice', () => {
  const seen = new Set<string>();
  const check = (invoice: Invoice): void => {
    assert.deepEqual(invoiceSchema.parse(JSON.parse(JSON.stringify(invoice))), invoice);
    const ubl = readXml(ublInvoice(invoice));
    assert.deepEqual(misplaced(ubl), []);
    const totals = (name: string) => amount(ubl, `cac:LegalMonetaryTotal/cbc:${name}`);
    const lines = allAt(ubl, 'cac:InvoiceLine');
    const subtotals = allAt(ubl, 'cac:TaxTotal/cac:TaxSubtotal');
    assert.equal(totals('LineExtensionAmount'), sum(lines.map((line) => amount(line, 'cbc:LineExtensionAmount'))), 'BR-CO-10');
    assert.deepEqual([allAt(ubl, 'cac:AllowanceCharge'), totals('AllowanceTotalAmount'), totals('ChargeTotalAmount')], [[], 0n, 0n], 'BR-CO-11, BR-CO-12');
    assert.equal(totals('TaxExclusiveAmount'), totals('LineExtensionAmount'), 'BR-CO-13');
    assert.equal(amount(ubl, 'cac:TaxTotal/cbc:TaxAmount'), sum(subtotals.map((each) => amount(each, 'cbc:TaxAmount'))), 'BR-CO-14');
    assert.equal(totals('TaxInclusiveAmount'), totals('TaxExclusiveAmount') + amount(ubl, 'cac:TaxTotal/cbc:TaxAmount'), 'BR-CO-15');
    assert.equal(totals('PayableAmount'), totals('TaxInclusiveAmount') - totals('PrepaidAmount'), 'BR-CO-16');
    assert.equal(totals('PayableAmount'), 0n);
    for (const line of lines) {
      const gross = amount(line, 'cac:Price/cbc:PriceAmount') * BigInt(textAt(line, 'cbc:InvoicedQuantity') ?? '');
      const allowances = allAt(line, 'cac:AllowanceCharge').map((each) => amount(each, 'cbc:Amount'));
      assert.equal(amount(line, 'cbc:LineExtensionAmount'), gross - sum(allowances), 'price × quantity − allowances');
      assert.ok(gross >= 0n && allowances.every((each) => each > 0n), 'BR-27');
    }
    checkTaxes(invoice, lines, subtotals);
    seen.add(invoice.currency);
    if (invoice.lines.some(({ fullTermAmount }) => fullTermAmount.amount < 0)) seen.add('floored');
    if (invoice.discount.amount < 0) seen.add('discounted');
  };

  const checkTaxes = (invoice: Invoice, lines: readonly ReadElement[], subtotals: readonly ReadElement[]): void => {
    const categories = subtotals.map((each) => categoryIn(allAt(each, 'cac:TaxCategory')[0] as ReadElement));
    assert.equal(new Set(categories).size, categories.length, 'each category and rate once');
    const ofLines = lines.map((line) => categoryIn(allAt(line, 'cac:Item/cac:ClassifiedTaxCategory')[0] as ReadElement));
    assert.deepEqual(new Set(ofLines), new Set(categories), 'BR-CO-04, BR-CO-18');
    for (const [index, subtotal] of subtotals.entries()) {
      const [code = '', percent = ''] = categories[index]?.split(' ') ?? [];
      const taxable = amount(subtotal, 'cbc:TaxableAmount');
      assert.equal(taxable, sum(lines.filter((_line, position) => ofLines[position] === categories[index]).map((line) => amount(line, 'cbc:LineExtensionAmount'))), `BR-${code}-08`);
      const [whole = '', part = ''] = percent.split('.');
      const exact = taxable * BigInt(whole + part.padEnd(4, '0'));
      const off = amount(subtotal, 'cbc:TaxAmount') * 1_000_000n - exact;
      // What the catalogue taxes apart was rounded apart; one category alone is off by no more than its rounding.
      const merged = BigInt(invoice.taxes.length - subtotals.length + 1);
      assert.ok((off < 0n ? -off : off) * 2n <= merged * 1_000_000n, 'BR-CO-17');
      assert.equal(textAt(subtotal, 'cac:TaxCategory/cbc:TaxExemptionReason') === undefined, code === 'S' || code === 'Z', `BR-${code}-10`);
      if (code === 'AE') assert.match(invoice.buyer.taxId?.value ?? '', /^DE/, 'BR-AE-02');
      seen.add(code);
    }
  };

  it('add up by the rules of EN 16931', () => {
    fc.assert(fc.property(generatedInvoice, check), { seed: 20_261_123, numRuns: 400 });
    for (const kind of ['S', 'AE', 'G', 'E', 'JPY', 'USD', 'KWD', 'floored', 'discounted']) assert.ok(seen.has(kind), `no case of ${kind}`);
  });
});
