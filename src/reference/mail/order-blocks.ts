import type { Order } from '../../core/model/order.js';
import type { LineItem, Tax } from '../../core/model/quote.js';
import { addressLines } from '../documents/postal-address.js';
import { dayText, moneyText, rateText } from '../documents/wording.js';
import type { AmountRow, Block } from './blocks.js';

/** What was ordered, and for which device. */
export function orderFacts(order: Order): Block {
  const { references, term } = order;
  const rows: [string, string][] = [
    ['Order', order.number],
    ['Product', order.productName],
    ['Serial number', order.serialNumber],
    ['Customer', order.customerName],
    ['Term ends', term ? dayText(term.end) : ''],
    ['PI number', references.proformaInvoiceNumber],
    ['Purchase order', references.purchaseOrderNumber],
    ['Your reference', references.customerReference],
  ];
  return { kind: 'facts', rows: rows.filter(([, value]) => value !== '') };
}

/** The lines with their proration, tax and total. */
export function orderAmounts(order: Pick<Order, 'lines' | 'taxes' | 'total'>, totalLabel = 'Total'): Block {
  return {
    kind: 'amounts',
    rows: [
      ...order.lines.map((line) => ({ label: line.name, detail: lineDetail(line), amount: moneyText(line.amount) })),
      ...taxRows(order.taxes),
    ],
    total: { label: totalLabel, amount: moneyText(order.total) },
  };
}

const taxReasons: Readonly<Record<NonNullable<Tax['reason']>, string>> = { reverseCharge: 'Reverse charge', export: 'Not subject to VAT', exempt: 'Exempt from VAT' };

/** What tax there is, and why there is none. */
export const taxRows = (taxes: readonly Tax[]): AmountRow[] => taxes.map(({ name, ratePpm, reason, amount }) => ({
  label: `${name} ${rateText(ratePpm)}`, ...(reason && { detail: taxReasons[reason] }), amount: moneyText(amount),
}));

/** Who is billed, and where that is. */
export function billedTo({ billTo }: Pick<Order, 'billTo'>): Block {
  const { company, firstName, lastName } = billTo;
  return { kind: 'facts', rows: [['Billed to', [company, `${firstName} ${lastName}`.trim(), ...addressLines(billTo)].filter(Boolean).join(', ')]] };
}

/** When and at which price the subscription renews, or that it does not. */
export function renewalNote({ autoRenew, nextRenewal }: Order): readonly Block[] {
  if (!nextRenewal) return [];
  const text = autoRenew
    ? `The subscription renews automatically on ${dayText(nextRenewal.date)} for ${moneyText(nextRenewal.amount)}. It can be switched off in the portal at any time.`
    : `The subscription does not renew by itself. Its term ends on ${dayText(nextRenewal.date)}.`;
  return [{ kind: 'note', text }];
}

function lineDetail({ kind, unit, currentQuantity, quantityDelta, resultingQuantity, proration }: LineItem): string {
  const counted = (count: number): string => `${count} ${(count === 1 ? unit?.one : undefined) ?? unit?.other}`;
  const change = kind !== 'quantity' || !unit ? ''
    : quantityDelta === 0 ? counted(resultingQuantity) : `+${counted(quantityDelta)} (${currentQuantity} → ${resultingQuantity})`;
  const share = proration ? `${proration.numerator} of ${proration.denominator} ${proration.unit}s` : '';
  return [change, share].filter(Boolean).join(', ');
}
