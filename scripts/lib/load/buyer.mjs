import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { UnexpectedAnswer } from './connection.mjs';

/** How long a paid order may wait to be completed, in milliseconds. */
const completionTime = 120_000;
const methods = ['card', 'paypal', 'offline'];
const lostToOthers = ['quote_stale', 'pending_order'];
const noReferences = { proformaInvoiceNumber: '', purchaseOrderNumber: '', customerReference: '' };

/** What a buyer does beside the straight way; `turn` counts the purchases. */
const habitsOf = (turn) => ({
  method: methods[turn % methods.length],
  /** Clicks twice: the same order goes out twice at once, under one key. */
  doubleClicks: turn % 7 === 3,
  /** Has two tabs open: the same quote is accepted in both, each with its own key. */
  twoTabs: turn % 7 === 5,
  /** Tries a card that is declined first. */
  declinedFirst: turn % 9 === 6,
});

/**
 * Buys one expansion from the session to the invoice, unless somebody else's order is faster. `tell` is given what the
 * buyer can swear to as soon as there is an order, and it is completed in place.
 */
export async function buy({ ask, server, meter, serialNumber, turn, tell }) {
  const habits = habitsOf(turn);
  const { token } = (await ask('session', `/distributor/session?serialNumber=${serialNumber}`, { method: 'POST' })).body;
  await ask('session', '/v1/session', { token });
  const quote = await priced({ ask, token, serialNumber, quantityDelta: 1 + (turn % 5) });
  if (quote.blockers.length > 0) return meter.refused(quote.blockers[0].code);

  const request = {
    quoteId: quote.id, quoteVersion: quote.version, billingContactId: quote.billingContactId, method: habits.method,
    autoRenew: null, references: noReferences, returnUrl: `${server.url}/portal/`,
  };
  const { reply, key } = await placed({ ask, meter, token, request, habits });
  if (!reply.ok) return;
  const witness = { key, request, orderId: reply.body.order.id, completed: false, activationCode: null };
  tell(witness);

  await paid({ ask, server, token, habits, started: reply.body });
  const paidAt = performance.now();
  const order = await completed({ ask, token, id: witness.orderId });
  meter.delivered(performance.now() - paidAt);
  const licence = (await ask('licence', `/v1/orders/${order.id}/licence`, { token })).body;
  const pdf = (await ask('invoice', `/v1/orders/${order.id}/invoice`, { token })).body;
  if (!Buffer.from(pdf).subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new UnexpectedAnswer('invoice: not a PDF');
  Object.assign(witness, { completed: true, activationCode: licence.activationCode });
}

async function priced({ ask, token, serialNumber, quantityDelta }) {
  const offers = (await ask('offers', `/v1/products/${serialNumber}/offers`, { token })).body.items;
  const offer = offers.find(({ kind, availability }) => kind === 'quantity' && availability.status === 'available');
  if (!offer) throw new UnexpectedAnswer('offers: nothing can be bought');
  const contacts = (await ask('contacts', '/v1/billing-contacts', { token })).body.items;
  const billingContactId = contacts.find(({ isDefault }) => isDefault)?.id;
  const selections = [{ kind: 'quantity', offerId: offer.id, quantityDelta }];
  return (await ask('quote', '/v1/quotes', { token, body: { serialNumber, selections, billingContactId } })).body;
}

/** Sends the order as often as the buyer's habit has it; of all answers at most one order may come out. */
async function placed({ ask, meter, token, request, habits }) {
  const key = randomUUID();
  const place = async (key) => ({ key, reply: await ask('order', '/v1/orders', { token, key, body: request, expected: lostToOthers }) });
  const keys = habits.doubleClicks ? [key, key] : habits.twoTabs ? [key, randomUUID()] : [key];
  const answers = await Promise.all(keys.map(place));
  for (const { reply } of answers) if (!reply.ok) meter.refused(reply.body.code);
  const orders = answers.filter(({ reply }) => reply.ok);
  const ids = new Set(orders.map(({ reply }) => reply.body.order.id));
  if (ids.size > 1) throw new UnexpectedAnswer('order: two orders came out of one quote');
  if (habits.doubleClicks && new Set(answers.map(({ reply }) => reply.ok)).size > 1) throw new UnexpectedAnswer('order: one key was answered in two ways');
  return orders[0] ?? answers[0];
}

async function paid({ ask, server, token, habits, started }) {
  const { order } = started;
  if (habits.method === 'offline') {
    await ask('book payment', `/back-office/api/orders/${order.id}/payments`, { key: randomUUID(), body: { amount: order.total, reference: 'Load' } });
    return;
  }
  if (habits.method === 'paypal') {
    // Repeated after a lost answer, the approval may find the money taken already.
    await ask('gateway', `/sandbox/orders/${started.client.paypalOrderId}/approve`, { body: { instrument: 'balance' }, expected: [409] });
    return complete({ ask, token, started });
  }
  const card = (token, { client }) => presentCard({ ask, server, card: token, client, total: order.total });
  if (!habits.declinedFirst) {
    await card('tok_success', started);
    return complete({ ask, token, started });
  }
  await card('tok_declined', started);
  await complete({ ask, token, started });
  const again = await ask('attempt', `/v1/orders/${order.id}/payment-attempts`, {
    token, key: randomUUID(), body: { method: 'card', autoRenew: null, returnUrl: `${server.url}/portal/` },
  });
  await card('tok_success', again.body);
  return complete({ ask, token, started: again.body });
}

function presentCard({ ask, server, card, client, total }) {
  const [intent] = client.clientSecret.split('_secret');
  const body = { card, amount: total.amount, currency: total.currency.toLowerCase(), setupFutureUsage: null, returnUrl: `${server.url}/portal/` };
  return ask('gateway', `/sandbox/intents/${intent}/confirm`, { token: client.clientSecret, body });
}

const complete = ({ ask, token, started }) =>
  ask('complete', `/v1/orders/${started.order.id}/payment-attempts/${started.attemptId}/complete`, { token, key: randomUUID(), body: { evidence: {} } });

async function completed({ ask, token, id }) {
  const giveUpAt = performance.now() + completionTime;
  for (let wait = 50; performance.now() < giveUpAt; wait = Math.min(wait * 1.5, 1000)) {
    const { body: order } = await ask('follow', `/v1/orders/${id}`, { token });
    if (order.status === 'completed') return order;
    if (order.status !== 'pending') throw new UnexpectedAnswer(`follow: the order is ${order.status}`);
    await sleep(wait);
  }
  throw new UnexpectedAnswer(`follow: a paid order was not completed within ${completionTime / 1000} s`);
}
