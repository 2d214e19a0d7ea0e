import { toDecimal, type Money } from '../../core/money.js';
import type { OrderReply } from '../http/orders.js';
import type { PayPalInstrument } from '../ledger/payment.js';
import { adoptStyles, make } from './dom.js';
import { paypalStyles } from './paypal-styles.js';

type Decide = (decision: { instrument: PayPalInstrument } | null) => void;

/** What stands in PayPal's window while something is on its way. */
export function showPayPalWaiting(document: Document): void {
  adoptStyles(document, paypalStyles);
  document.body.replaceChildren(make(document, 'main', { 'aria-busy': 'true' }, header(document), make(document, 'p', { class: 'wait', role: 'status' }, 'One moment …')));
}

/** What PayPal asks its buyer about an order. */
export function fillPayPalWindow(document: Document, order: OrderReply, decide: Decide): void {
  adoptStyles(document, paypalStyles);
  const instruments = [
    instrument(document, 'balance', 'PayPal balance', 'Sandbox funds, never empty', true),
    instrument(document, 'slow', 'Bank account •••• 0077', 'Takes 10 seconds to arrive', false),
    instrument(document, 'declined', 'Visa •••• 0002', 'Declined instrument, to try a refusal', false),
  ];
  const pay = make(document, 'button', { type: 'submit' }, 'Agree and Pay');
  const cancel = make(document, 'button', { type: 'button', class: 'plain' }, 'Cancel');
  const form = make(document, 'form', {},
    make(document, 'fieldset', {}, make(document, 'legend', {}, 'Pay with'), ...instruments.map(({ row }) => row)),
    ...(order.savesPayment ? [make(document, 'p', { class: 'note' }, `${order.merchant} may charge this PayPal account for renewals until you switch them off.`)] : []),
    make(document, 'div', { class: 'actions' }, pay, cancel));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    decide({ instrument: instruments.find(({ input }) => input.checked)?.name ?? 'balance' });
  });
  cancel.addEventListener('click', () => decide(null));
  const heading = make(document, 'h1', { tabindex: '-1' }, make(document, 'span', {}, `Pay ${order.merchant}`), inWords(order.amount));
  document.body.replaceChildren(
    make(document, 'main', {},
      header(document),
      make(document, 'div', { class: 'account' },
        make(document, 'span', { class: 'face', 'aria-hidden': 'true' }, 'SB'),
        make(document, 'p', {}, make(document, 'strong', {}, 'Sandy Buyer'), make(document, 'span', {}, 'buyer@sandbox.example'))),
      heading,
      form),
  );
  heading.focus();
}

function header(document: Document): HTMLElement {
  return make(document, 'header', {},
    make(document, 'p', { class: 'word', 'aria-label': 'PayPal', role: 'img' }, 'Pay', make(document, 'b', {}, 'Pal')),
    make(document, 'p', { class: 'mark' }, 'Sandbox · no money moves'));
}

function instrument(document: Document, name: PayPalInstrument, label: string, hint: string, checked: boolean) {
  const input = make(document, 'input', { type: 'radio', name: 'instrument', value: name, checked });
  const row = make(document, 'label', {}, input, make(document, 'span', {}, make(document, 'strong', {}, label), make(document, 'small', {}, hint)));
  return { name, input, row };
}

function inWords(money: Money): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: money.currency, currencyDisplay: 'code', minimumFractionDigits: money.exponent });
  return format.format(toDecimal(money) as `${number}`);
}
