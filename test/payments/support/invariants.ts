import { expect } from 'chai';
import type { Order } from '../../../src/core/model/order.js';
import { isPaid, orderLabel } from '../../../src/core/order-status.js';
import { paymentBusy } from '../../../src/core/payment.js';
import { latest } from '../../../src/core/remote.js';
import type { LedgerPayment } from '../../../src/sandbox/ledger/payment.js';
import { allByRole } from '../../support/page.js';
import type { OpenTab } from './tab.js';
import type { World } from './world.js';

const dayMs = 86_400_000;
const sum = (parts: readonly { readonly amount: { readonly amount: number } }[]): number => parts.reduce((total, { amount }) => total + amount.amount, 0);
const left = ({ captures, refunds }: LedgerPayment): number => sum(captures) - sum(refunds);

/** While the outcome of a payment is open no other one is offered (S8). */
export function offersNoPaymentWhileUnknown(tab: OpenTab, text: string): void {
  if (!/We are checking whether your (payment|order)/.test(text)) return;
  const { inFront } = tab;
  tab.inFront = true;
  const offered = [
    ...allByRole('radio'),
    ...allByRole('button').filter((button) => /^(Pay|Place Order|Accept)/.test(button.textContent?.trim() ?? '')),
    ...allByRole('button').filter((button) => button.getAttribute('aria-label') === 'PayPal'),
  ].filter((each) => holds(tab.element, each));
  tab.inFront = inFront;
  expect(offered.map(({ outerHTML }) => outerHTML), 'offered while the outcome is unknown').to.deep.equal([]);
}

/** Whether something stands in a tab's page, at whatever depth. */
function holds(page: Element, node: Node): boolean {
  if (page.contains(node)) return true;
  const root = node.getRootNode();
  return root instanceof ShadowRoot && holds(page, root.host);
}

/** Success is shown when the backend says so, and not before (S8). */
export function showsNoSuccessOfItsOwn(text: string, orders: readonly Order[]): void {
  if (!/your payment is received|Your expansion is ready/.test(text)) return;
  const number = /Order number (\S+)/.exec(text)?.[1];
  expect(orders.some((order) => isPaid(order) && (number === undefined || order.number === number)), `“${text}” is true`).to.equal(true);
}

/** Nobody reads of a failure while the money is taken (S8): what is not known is not called a failure. */
export async function callsNothingFailedThatIsPaid({ ledger, orders }: World, text: string): Promise<void> {
  if (!/Nothing was charged(\. You can try again|;)|was declined|did not go through/.test(text)) return;
  const all = await orders();
  const taken = (await ledger.payments()).filter((payment) =>
    left(payment) > 0 && all.some(({ id, status, total }) => id === payment.orderId && status !== 'cancelled' && total.amount === left(payment)));
  expect(taken.map(({ id }) => id), `money that is taken while the page says “${text.slice(-300)}”`).to.deep.equal([]);
}

/** What must be true of the books and the orders when all is over (S1, S2, S3). */
export async function checkMoney({ ledger, orders, confirmed }: World): Promise<void> {
  const [payments, all] = [await ledger.payments(), await orders()];
  const quotes = all.map(({ quoteId }) => quoteId);
  expect(new Set(quotes).size, 'quotes that became orders').to.equal(quotes.length);
  for (const order of all) {
    const kept = payments.filter((payment) => payment.orderId === order.id && left(payment) > 0);
    expect(kept.length, `unrefunded captures of ${order.number}`).to.be.at.most(1);
    for (const payment of kept) {
      expect(isPaid(order), `${order.number}, for which money was kept, is paid`).to.equal(true);
      expect(sum(payment.captures), 'what was captured').to.equal(order.total.amount);
      expect(payment.amount.currency, 'its currency').to.equal(order.total.currency);
      expect([...confirmed], 'the totals that the buyer agreed to').to.include(order.total.amount);
      expect(left(payment), 'what was kept').to.equal(order.total.amount - order.refunded.amount);
    }
    const online = order.attempts.find(({ status }) => status === 'succeeded')?.method !== 'offline';
    if (isPaid(order) && online && order.total.amount > 0 && order.refunded.amount === 0) {
      expect(kept.length, `captures behind ${order.number}, which is ${order.payment}`).to.equal(1);
    }
  }
  for (const payment of payments.filter((each) => left(each) > 0)) {
    expect(all.some(({ id }) => id === payment.orderId), 'the money belongs to an order').to.equal(true);
  }
}

/** Page, order and books tell one story (S9), and nobody is left in doubt. */
export async function checkStory({ orders }: World, tabs: readonly OpenTab[]): Promise<void> {
  const all = await orders();
  for (const { checkout } of tabs.filter(({ alive }) => alive)) {
    const state = checkout.getState();
    expect(paymentBusy(state.payment), `the page is done (${state.payment.progress.status})`).to.equal(false);
    const shown = latest(state.order);
    if (!shown) continue;
    const known = all.find(({ id }) => id === shown.id);
    if (!known) continue;
    if (state.step.name === 'result') expect(orderLabel(shown), 'the order as the page shows it').to.equal(orderLabel(known));
    else expect(isPaid(known), 'the order is paid, and the page still asks for money').to.equal(false);
  }
}

/** The same request, webhook or return again has no second effect and no other answer (S5). */
export async function checkReplays(world: World): Promise<void> {
  const books = async () => JSON.stringify([await world.ledger.payments(), (await world.orders()).map(withoutVersion)]);
  const before = await books();
  const bearer = `Bearer ${await world.token()}`;
  const recent = world.keyed.filter(({ status, at }) => status < 300 && world.tabs.now() - at < dayMs);
  for (const { request, status, body } of recent) {
    const again = request.clone();
    again.headers.set('authorization', bearer);
    const response = await world.serve(again);
    expect([response.status, await response.text()], `the answer to ${request.method} ${request.url} again`).to.deep.equal([status, body]);
  }
  await world.redeliver();
  await world.work();
  expect(await books(), 'the books after everything came again').to.equal(before);
}

const withoutVersion = ({ version: _version, ...order }: Order) => order;
