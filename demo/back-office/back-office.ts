import { toCheckoutError } from '../../src/core/errors.js';
import type { Order } from '../../src/core/model/order.js';
import type { Money } from '../../src/core/money.js';
import { element, find } from '../shared/element.js';
import { formatMoney } from '../shared/format.js';
import { poll } from '../shared/poll.js';
import { applyTheme, storedTheme } from '../shared/theme.js';
import { openEntry } from './entry-dialog.js';
import { orderTable } from './order-table.js';
import { bookPayment, listOrders, refund } from './orders.js';

const pending = find('#pending', HTMLElement);
const paid = find('#paid', HTMLElement);
const failure = find('#failure', HTMLElement);
const done = find('#done', HTMLElement);
let shown = '';

applyTheme(storedTheme());
find('#reload', HTMLButtonElement).addEventListener('click', () => void show());
poll(10_000, show);

async function show(): Promise<void> {
  try {
    const orders = await listOrders();
    failure.textContent = '';
    const now = JSON.stringify(orders.map(({ id, version }) => [id, version]));
    // Rows that are the same stay as they are, so that nobody loses the button under their finger.
    if (now !== shown) fill(orders);
    shown = now;
  } catch (cause) {
    failure.textContent = toCheckoutError(cause).message;
  }
  pending.setAttribute('aria-busy', 'false');
}

function fill(orders: readonly Order[]): void {
  const waiting = orders.filter(({ payment }) => payment === 'awaitingOffline');
  const settled = orders.filter(({ payment }) => payment === 'paid' || payment === 'partiallyRefunded');
  pending.replaceChildren(
    waiting.length > 0
      ? orderTable(waiting, { name: 'Book payment', primary: true, act: book })
      : element('p', { class: 'empty' }, 'No order is waiting for a payment. Orders placed with the payment method Offline appear here.'),
  );
  paid.replaceChildren(orderTable(settled, { name: 'Refund', primary: false, act: giveBack }));
  find('#paid-section', HTMLElement).hidden = settled.length === 0;
}

function book(order: Order): void {
  openEntry({
    heading: `Book payment for ${order.number}`,
    intro: `${order.customerName} owes ${formatMoney(order.total)}.`,
    amount: order.total,
    noteLabel: 'Reference in the bank statement',
    noteMissing: 'Enter the reference, so that the payment can be found again.',
    confirm: 'Book payment',
    send: async (amount, reference, key) => {
      await bookPayment(order.id, { amount, reference }, key);
      await finish(`${formatMoney(amount)} booked for order ${order.number}. The licence is being issued.`);
    },
  });
}

function giveBack(order: Order): void {
  const left: Money = { ...order.total, amount: order.total.amount - order.refunded.amount };
  openEntry({
    heading: `Refund order ${order.number}`,
    intro: `Up to ${formatMoney(left)} can be given back to ${order.customerName}.`,
    amount: left,
    noteLabel: 'Reason (optional)',
    noteMissing: null,
    confirm: 'Refund',
    send: async (amount, reason, key) => {
      await refund(order.id, { amount, reason }, key);
      await finish(`${formatMoney(amount)} refunded for order ${order.number}.`);
    },
  });
}

async function finish(words: string): Promise<void> {
  await show();
  done.textContent = words;
}
