import { toDecimal, type Money } from '../../core/money.js';
import type { OrderReply } from '../http/orders.js';
import type { PayPalInstrument } from '../ledger/payment.js';
import { adoptStyles, make } from './dom.js';
import { paypalStyles } from './paypal-styles.js';
import { sandboxWords, type SandboxWords } from './words.js';

type Decide = (decision: { instrument: PayPalInstrument } | null) => void;

/** What stands in PayPal's window while something is on its way. */
export function showPayPalWaiting(document: Document, locale: string): void {
  const words = sandboxWords(locale);
  adoptStyles(document, paypalStyles);
  document.body.replaceChildren(make(document, 'main', { 'aria-busy': 'true' }, header(document, words), make(document, 'p', { class: 'wait', role: 'status' }, words.paypal.wait)));
}

/** What PayPal asks its buyer about an order. */
export function fillPayPalWindow(document: Document, order: OrderReply, locale: string, decide: Decide): void {
  const words = sandboxWords(locale);
  const texts = words.paypal;
  const about = (text: string) => text.replace('{merchant}', () => order.merchant);
  adoptStyles(document, paypalStyles);
  const instruments = [
    instrument(document, 'balance', texts, true),
    instrument(document, 'slow', texts, false),
    instrument(document, 'declined', texts, false),
  ];
  const pay = make(document, 'button', { type: 'submit' }, texts.agree);
  const cancel = make(document, 'button', { type: 'button', class: 'plain' }, texts.cancel);
  const form = make(document, 'form', {},
    make(document, 'fieldset', {}, make(document, 'legend', {}, texts.payWith), ...instruments.map(({ row }) => row)),
    ...(order.savesPayment ? [make(document, 'p', { class: 'note' }, about(texts.renewals))] : []),
    make(document, 'div', { class: 'actions' }, pay, cancel));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    decide({ instrument: instruments.find(({ input }) => input.checked)?.name ?? 'balance' });
  });
  cancel.addEventListener('click', () => decide(null));
  const heading = make(document, 'h1', { tabindex: '-1' }, make(document, 'span', {}, about(texts.pay)), inWords(order.amount, document.documentElement.lang));
  document.body.replaceChildren(
    make(document, 'main', {},
      header(document, words),
      make(document, 'div', { class: 'account' },
        make(document, 'span', { class: 'face', 'aria-hidden': 'true' }, 'SB'),
        make(document, 'p', {}, make(document, 'strong', {}, 'Sandy Buyer'), make(document, 'span', {}, 'buyer@sandbox.example'))),
      heading,
      form),
  );
  heading.focus();
}

function header(document: Document, { sandbox, noMoney }: SandboxWords): HTMLElement {
  return make(document, 'header', {},
    make(document, 'p', { class: 'word', 'aria-label': 'PayPal', role: 'img' }, 'Pay', make(document, 'b', {}, 'Pal')),
    make(document, 'p', { class: 'mark' }, `${sandbox} · ${noMoney}`));
}

function instrument(document: Document, name: PayPalInstrument, { instruments }: SandboxWords['paypal'], checked: boolean) {
  const { name: label, hint } = instruments[name];
  const input = make(document, 'input', { type: 'radio', name: 'instrument', value: name, checked });
  const row = make(document, 'label', {}, input, make(document, 'span', {}, make(document, 'strong', {}, label), make(document, 'small', {}, hint)));
  return { name, input, row };
}

function inWords(money: Money, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: money.currency, currencyDisplay: 'code', minimumFractionDigits: money.exponent });
  return format.format(toDecimal(money) as `${number}`);
}
