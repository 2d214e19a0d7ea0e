import { toDecimal, type Money } from '../../core/money.js';
import type { Tax } from '../../core/model/quote.js';
import { xml, xmlText, type XmlElement } from './xml.js';

/** How a tax is coded in EN 16931: UNCL5305, and the reason where there is one. */
interface TaxCategory {
  readonly code: 'S' | 'AE' | 'G' | 'E' | 'Z';
  readonly percent: string;
  readonly reasonCode?: string;
  readonly reason?: string;
}

const coded: Readonly<Record<NonNullable<Tax['reason']>, Omit<TaxCategory, 'percent'>>> = {
  reverseCharge: { code: 'AE', reasonCode: 'VATEX-EU-AE', reason: 'Reverse charge' },
  export: { code: 'G', reasonCode: 'VATEX-EU-G', reason: 'Supply outside the European Union, not subject to VAT' },
  exempt: { code: 'E', reason: 'Exempt from VAT (Directive 2006/112/EC)' },
};

const categoryOf = ({ ratePpm, reason }: Pick<Tax, 'ratePpm' | 'reason'>): TaxCategory => ({
  ...(reason ? coded[reason] : { code: ratePpm > 0 ? 'S' : 'Z' }),
  percent: toDecimal({ amount: ratePpm, currency: '', exponent: 4 }).replace(/\.?0+$/, '') || '0',
});

/** An amount with its currency. */
export const ublAmount = (name: string, money: Money): XmlElement => xml(name, toDecimal(money), { currencyID: money.currency });

const scheme = xml('cac:TaxScheme', [xml('cbc:ID', 'VAT')]);

/** The tax of a line. */
export function lineTaxCategory(taxes: readonly Tax[], category: string): XmlElement {
  const { code, percent } = categoryOf(taxes.find((tax) => tax.category === category) ?? { ratePpm: 0, reason: null });
  return xml('cac:ClassifiedTaxCategory', [xml('cbc:ID', code), xml('cbc:Percent', percent), scheme]);
}

/** The document's tax, broken down by code and rate: what the seller tells apart beyond that is one for the norm. */
export function taxTotal(taxes: readonly Tax[], total: Money): XmlElement {
  const keyOf = (tax: Tax): string => `${categoryOf(tax).code} ${tax.ratePpm}`;
  const groups = [...new Set(taxes.map(keyOf))].map((key) => taxes.filter((tax) => keyOf(tax) === key));
  return xml('cac:TaxTotal', [ublAmount('cbc:TaxAmount', total), ...groups.map((group) => taxSubtotal(group, total))]);
}

function taxSubtotal(group: readonly Tax[], currency: Money): XmlElement {
  const { code, percent, reasonCode, reason } = categoryOf(group[0] ?? { ratePpm: 0, reason: null });
  const sumOf = (part: 'taxable' | 'amount'): Money => ({ ...currency, amount: group.reduce((sum, tax) => sum + tax[part].amount, 0) });
  return xml('cac:TaxSubtotal', [
    ublAmount('cbc:TaxableAmount', sumOf('taxable')),
    ublAmount('cbc:TaxAmount', sumOf('amount')),
    xml('cac:TaxCategory', [
      xml('cbc:ID', code), xml('cbc:Percent', percent), xmlText('cbc:TaxExemptionReasonCode', reasonCode), xmlText('cbc:TaxExemptionReason', reason), scheme,
    ]),
  ]);
}
