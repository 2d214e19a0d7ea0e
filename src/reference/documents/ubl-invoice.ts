import type { Invoice } from '../../core/model/invoice.js';
import type { Money } from '../../core/money.js';
import { customerParty, supplierParty } from './ubl-parties.js';
import { invoiceLine } from './ubl-lines.js';
import { taxTotal, ublAmount } from './ubl-tax.js';
import { paidText } from './wording.js';
import { xml, xmlDocument, xmlText, type XmlElement } from './xml.js';

const namespaces = {
  xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};

/** The invoice as UBL 2.1, by EN 16931 and Peppol BIS Billing 3. The same invoice always gives the same text. */
export function ublInvoice(invoice: Invoice): string {
  const { references, product, total, subtotal, tax } = invoice;
  return xmlDocument(xml('Invoice', [
    xml('cbc:CustomizationID', 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'),
    xml('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'),
    xml('cbc:ID', invoice.number),
    xml('cbc:IssueDate', dayOf(invoice.issuedAt)),
    xml('cbc:InvoiceTypeCode', '380'),
    xmlText('cbc:Note', invoice.notes.join(' ')),
    xml('cbc:DocumentCurrencyCode', invoice.currency),
    xmlText('cbc:BuyerReference', references.customerReference),
    invoicePeriod(invoice),
    // Where the buyer gave no number of theirs, the norm wants NA in its place.
    xml('cac:OrderReference', [xml('cbc:ID', references.purchaseOrderNumber || 'NA'), xml('cbc:SalesOrderID', invoice.order.number)]),
    xml('cac:AdditionalDocumentReference', [xml('cbc:ID', product.serialNumber), xml('cbc:DocumentTypeCode', '130')]),
    references.proformaInvoiceNumber === '' ? null
      : xml('cac:AdditionalDocumentReference', [xml('cbc:ID', references.proformaInvoiceNumber), xml('cbc:DocumentDescription', 'Pro forma invoice')]),
    supplierParty(invoice.seller),
    customerParty(invoice.buyer),
    xml('cac:Delivery', [xml('cbc:ActualDeliveryDate', invoice.suppliedOn)]),
    paymentMeans(invoice.paidWith),
    xml('cac:PaymentTerms', [xml('cbc:Note', paidText(invoice))]),
    taxTotal(invoice.taxes, tax),
    monetaryTotal(subtotal, total),
    ...invoice.lines.map((line) => invoiceLine(invoice, line)),
  ], namespaces));
}

const dayOf = (instant: string): string => instant.slice(0, 10);

/** What is supplied lasts from its supply to the term's last day. */
function invoicePeriod({ period, suppliedOn }: Invoice): XmlElement | null {
  if (!period) return null;
  const last = new Date(Date.parse(period.end) - 1).toISOString().slice(0, 10);
  const start = dayOf(period.start);
  const first = suppliedOn > start && suppliedOn <= last ? suppliedOn : start;
  return xml('cac:InvoicePeriod', [xml('cbc:StartDate', first), xml('cbc:EndDate', last)]);
}

/** UNCL4461; what was arranged by hand has no instrument that we know of. */
const means: Readonly<Record<string, readonly [code: string, name: string]>> = { card: ['48', 'Bank card'], paypal: ['68', 'Online payment service'] };

function paymentMeans(method: string | null): XmlElement | null {
  if (method === null) return null;
  const [code, name] = means[method] ?? ['1', 'Instrument not defined'];
  return xml('cac:PaymentMeans', [xml('cbc:PaymentMeansCode', code, { name })]);
}

/** An invoice is issued for what has been paid, so nothing is left to pay. */
function monetaryTotal(net: Money, total: Money): XmlElement {
  return xml('cac:LegalMonetaryTotal', [
    ublAmount('cbc:LineExtensionAmount', net),
    ublAmount('cbc:TaxExclusiveAmount', net),
    ublAmount('cbc:TaxInclusiveAmount', total),
    ublAmount('cbc:PrepaidAmount', total),
    ublAmount('cbc:PayableAmount', { ...total, amount: 0 }),
  ]);
}
