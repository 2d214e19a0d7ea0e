import type { Invoice, InvoiceLine } from '../../core/model/invoice.js';
import type { Money } from '../../core/money.js';
import { toDecimal } from '../../core/money.js';
import { lineTaxCategory, ublAmount } from './ubl-tax.js';
import { moneyText, prorationText } from './wording.js';
import { xml, xmlText, type XmlElement } from './xml.js';

/** A line as the norm has it: net = price × quantity − allowances, none of them below zero. */
export function invoiceLine({ taxes }: Pick<Invoice, 'taxes'>, line: InvoiceLine): XmlElement {
  const { quantity, price, allowances, note } = calculationOf(line);
  return xml('cac:InvoiceLine', [
    xml('cbc:ID', String(line.position)),
    xmlText('cbc:Note', note),
    xml('cbc:InvoicedQuantity', String(quantity), { unitCode: 'C62' }),
    ublAmount('cbc:LineExtensionAmount', line.amount),
    ...allowances.filter(({ amount }) => amount.amount > 0).map(({ reason, code, amount }) => xml('cac:AllowanceCharge', [
      xml('cbc:ChargeIndicator', 'false'), xmlText('cbc:AllowanceChargeReasonCode', code), xml('cbc:AllowanceChargeReason', reason), ublAmount('cbc:Amount', amount),
    ])),
    xml('cac:Item', [xmlText('cbc:Description', line.unit === null ? '' : `${line.quantity} ${line.unit}`), xml('cbc:Name', line.description), lineTaxCategory(taxes, line.taxCategory)]),
    xml('cac:Price', [xml('cbc:PriceAmount', toDecimal(price), { currencyID: price.currency })]),
  ]);
}

interface Calculation {
  readonly quantity: number;
  readonly price: Money;
  readonly allowances: readonly { readonly reason: string; readonly code?: string; readonly amount: Money }[];
  readonly note?: string;
}

function calculationOf({ quantity, unitPrice, fullTermAmount, discount, proration, amount }: InvoiceLine): Calculation {
  const discounted = fullTermAmount.amount + discount.amount;
  // A change of tiers can make the full term cheaper than before; the norm knows no price below zero.
  if (unitPrice.amount < 0 || discounted < amount.amount) {
    return { quantity: 1, price: amount, allowances: [], note: `Full term ${moneyText(fullTermAmount)}, discount ${moneyText(discount)}` };
  }
  const money = (value: number): Money => ({ ...amount, amount: value });
  return {
    quantity, price: unitPrice,
    allowances: [
      { reason: 'Discount', code: '95', amount: money(-discount.amount) },
      { reason: proration ? prorationText(proration) : 'Adjustment', amount: money(discounted - amount.amount) },
    ],
  };
}
