import type { BillTo } from '../../core/model/billing-contact.js';
import type { Seller } from '../../core/model/invoice.js';
import { xml, xmlText, type XmlElement } from './xml.js';

const taxScheme = xml('cac:TaxScheme', [xml('cbc:ID', 'VAT')]);

/** Where electronic invoices are sent to: without an address in a network of its own, by e-mail. */
const endpoint = (email: string): XmlElement | null => xmlText('cbc:EndpointID', email, { schemeID: 'EM' });

export function supplierParty(seller: Seller): XmlElement {
  const { legalId } = seller;
  return xml('cac:AccountingSupplierParty', [
    xml('cac:Party', [
      endpoint(seller.email),
      postalAddress(seller),
      xml('cac:PartyTaxScheme', [xml('cbc:CompanyID', compact(seller.vatId)), taxScheme]),
      xml('cac:PartyLegalEntity', [
        xml('cbc:RegistrationName', seller.name),
        legalId ? xmlText('cbc:CompanyID', legalId.value, { schemeID: legalId.scheme }) : null,
        xmlText('cbc:CompanyLegalForm', seller.registration),
      ]),
      contact(seller.name, seller.phone, seller.email),
    ]),
  ]);
}

export function customerParty(buyer: BillTo): XmlElement {
  const person = `${buyer.firstName} ${buyer.lastName}`.trim();
  const vatId = vatIdOf(buyer);
  return xml('cac:AccountingCustomerParty', [
    xml('cac:Party', [
      endpoint(buyer.email),
      postalAddress(buyer),
      vatId === null ? null : xml('cac:PartyTaxScheme', [xml('cbc:CompanyID', vatId), taxScheme]),
      xml('cac:PartyLegalEntity', [
        xml('cbc:RegistrationName', buyer.company.trim() || person),
        vatId === null ? xmlText('cbc:CompanyID', buyer.taxId?.value) : null,
      ]),
      contact(person, buyer.phone, buyer.email),
    ]),
  ]);
}

/** The buyer's VAT id with the prefix that the norm wants; null where the tax id is another one. */
function vatIdOf({ taxId, country }: BillTo): string | null {
  if (!taxId) return null;
  const value = compact(taxId.value);
  const prefix = country === 'GR' ? 'EL' : country;
  if (value.startsWith(prefix)) return value;
  if (!taxId.type.toLowerCase().endsWith('vat')) return null;
  return /^[A-Z]{2}/.test(value) ? value : prefix + value;
}

const compact = (id: string): string => id.replace(/[\s.-]/g, '').toUpperCase();

function postalAddress({ street, city, postalCode, stateProvince, country }: { street: string; city: string; postalCode: string; stateProvince?: string; country: string }): XmlElement {
  return xml('cac:PostalAddress', [
    xmlText('cbc:StreetName', street), xmlText('cbc:CityName', city), xmlText('cbc:PostalZone', postalCode), xmlText('cbc:CountrySubentity', stateProvince),
    xml('cac:Country', [xml('cbc:IdentificationCode', country)]),
  ]);
}

const contact = (name: string, phone: string, email: string): XmlElement =>
  xml('cac:Contact', [xmlText('cbc:Name', name), xmlText('cbc:Telephone', phone), xmlText('cbc:ElectronicMail', email)]);
