import type { ReadElement } from './read-xml.js';

/** In which order UBL 2.1 wants children to stand; of each element those that an invoice here may have. */
const sequences: Readonly<Record<string, string>> = {
  Invoice: 'CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode Note TaxPointDate DocumentCurrencyCode AccountingCost BuyerReference InvoicePeriod OrderReference BillingReference ContractDocumentReference AdditionalDocumentReference AccountingSupplierParty AccountingCustomerParty Delivery PaymentMeans PaymentTerms AllowanceCharge TaxTotal LegalMonetaryTotal InvoiceLine',
  InvoicePeriod: 'StartDate EndDate',
  OrderReference: 'ID SalesOrderID',
  AdditionalDocumentReference: 'ID DocumentTypeCode DocumentDescription Attachment',
  Party: 'EndpointID PartyIdentification PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact',
  PostalAddress: 'StreetName AdditionalStreetName CityName PostalZone CountrySubentity AddressLine Country',
  PartyTaxScheme: 'CompanyID TaxScheme',
  PartyLegalEntity: 'RegistrationName CompanyID CompanyLegalForm',
  Contact: 'Name Telephone ElectronicMail',
  TaxTotal: 'TaxAmount TaxSubtotal',
  TaxSubtotal: 'TaxableAmount TaxAmount TaxCategory',
  TaxCategory: 'ID Percent TaxExemptionReasonCode TaxExemptionReason TaxScheme',
  ClassifiedTaxCategory: 'ID Percent TaxScheme',
  LegalMonetaryTotal: 'LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount',
  InvoiceLine: 'ID Note InvoicedQuantity LineExtensionAmount AccountingCost InvoicePeriod OrderLineReference DocumentReference AllowanceCharge Item Price',
  AllowanceCharge: 'ChargeIndicator AllowanceChargeReasonCode AllowanceChargeReason MultiplierFactorNumeric Amount BaseAmount',
  Item: 'Description Name BuyersItemIdentification SellersItemIdentification StandardItemIdentification ClassifiedTaxCategory',
  Price: 'PriceAmount BaseQuantity AllowanceCharge',
};

/** Where an element or one below it does not keep to the order, as sentences. */
export function misplaced(element: ReadElement): string[] {
  const sequence = sequences[local(element.name)]?.split(' ');
  const places = element.children.map(({ name }) => sequence?.indexOf(local(name)) ?? 0);
  const here = element.children.flatMap(({ name }, index) => {
    const place = places[index] ?? 0;
    if (place < 0) return [`${element.name} has no ${name}`];
    return place < (places[index - 1] ?? 0) ? [`${name} stands too late in ${element.name}`] : [];
  });
  return [...here, ...element.children.flatMap(misplaced)];
}

const local = (name: string): string => name.replace(/^c[ab]c:/, '');
