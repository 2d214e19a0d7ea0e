import type { Order } from '../../src/core/model/order.js';
import { element } from '../shared/element.js';
import { formatDay, formatMoney, formatTime } from '../shared/format.js';

const columns = ['Order', 'Customer', 'Product', 'PI Number', 'Placed', 'Amount'] as const;

interface Action {
  name: string;
  primary: boolean;
  act: (order: Order) => void;
}

/** A table of orders with one button each. */
export function orderTable(orders: readonly Order[], action: Action): HTMLTableElement {
  return element(
    'table',
    { role: 'table' },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...columns.map(columnHeader), columnHeader('Action'))),
    element('tbody', { role: 'rowgroup' }, ...orders.map((order) => row(order, action))),
  );
}

function columnHeader(name: string): HTMLElement {
  if (name === 'Action') return element('td', { role: 'cell' });
  return element('th', { role: 'columnheader', scope: 'col', class: name === 'Amount' ? 'number' : '' }, name);
}

function row(order: Order, action: Action): HTMLTableRowElement {
  const heading = `order-${order.id}`;
  const button = element('button', { class: `button small ${action.primary ? 'primary' : ''}`, type: 'button', 'aria-describedby': heading }, action.name);
  button.addEventListener('click', () => action.act(order));
  const { company, firstName, lastName, email } = order.billTo;
  return element(
    'tr',
    { role: 'row' },
    element('th', { role: 'rowheader', scope: 'row', id: heading }, order.number),
    cell('Customer', order.customerName, `${company || `${firstName} ${lastName}`} · ${email}`),
    cell('Product', order.productName, order.serialNumber),
    cell('PI Number', order.references.proformaInvoiceNumber || 'None', order.references.purchaseOrderNumber && `PO ${order.references.purchaseOrderNumber}`),
    cell('Placed', formatDay(order.createdAt), formatTime(order.createdAt)),
    element('td', { role: 'cell', class: 'number', 'data-label': 'Amount' }, formatMoney(order.total), refunded(order)),
    element('td', { role: 'cell', class: 'action' }, button),
  );
}

function cell(label: string, text: string, more = ''): HTMLElement {
  return element('td', { role: 'cell', 'data-label': label }, element('span', {}, text), more === '' ? null : element('small', {}, more));
}

function refunded({ refunded: back }: Order): HTMLElement | null {
  return back.amount === 0 ? null : element('small', {}, `${formatMoney(back)} refunded`);
}
