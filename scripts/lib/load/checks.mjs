/**
 * What must hold of the books after any run, however the server was treated. Each check takes the books and what the
 * buyers can swear to, and names everything that is wrong.
 */
export const checks = [
  { title: 'every order that a buyer was told of is on the books', find: lostOrders },
  { title: 'a buyer’s order is completed, and says what the buyer was told', find: brokenPromises },
  { title: 'no quote became more than one order', find: doubledOrders },
  { title: 'order numbers rise without a gap', find: ({ orders }) => gaps('order number', orders.map(({ number }) => number)) },
  { title: 'each paid order has exactly one capture of exactly its total', find: wrongCaptures },
  { title: 'no money was taken that belongs to no order', find: strayMoney },
  { title: 'invoice numbers rise without a gap', find: ({ invoices }) => gaps('invoice number', invoices.map(({ number }) => number)) },
  { title: 'each paid order has exactly one invoice', find: wrongInvoices },
  { title: 'each paid order is issued, with one licence and one code', find: wrongLicences },
  { title: 'each product has what was paid for, and nothing else', find: wrongEntitlements },
  { title: 'each paid order was mailed to the buyer and to the billing contact', find: wrongMails },
];

/** Each check with what it found; an empty list of problems is a pass. */
export const check = (books, sworn) => checks.map(({ title, find }) => ({ title, problems: find(books, sworn) }));

const isPaid = ({ payment }) => payment === 'paid';
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const sameMoney = (a, b) => a.amount === b.amount && a.currency === b.currency && a.exponent === b.exponent;

/** Lists by what `keyOf` says of each. */
function grouped(list, keyOf) {
  const groups = new Map();
  for (const each of list) {
    const key = keyOf(each);
    if (groups.has(key)) groups.get(key).push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

function lostOrders({ orders }, sworn) {
  const known = new Set(orders.map(({ id }) => id));
  return sworn.filter(({ orderId }) => !known.has(orderId)).map(({ orderId }) => `${orderId} is gone`);
}

function brokenPromises({ orders, licences }, sworn) {
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const codeOf = new Map(licences.map((licence) => [licence.orderId, licence.activationCode]));
  return sworn.flatMap(({ orderId, completed, activationCode }) => {
    const order = orderOf.get(orderId);
    if (!order) return [];
    if (order.status !== 'completed') return [`${orderId} is ${order.status}, its payment ${order.payment}`];
    return !completed || codeOf.get(orderId) === activationCode ? [] : [`${orderId} was shown with another activation code`];
  });
}

function doubledOrders({ orders, quotes }) {
  const doubled = [...grouped(orders, ({ quoteId }) => quoteId)].filter(([, each]) => each.length > 1).map(([quoteId, each]) => `${quoteId} became ${each.length} orders`);
  const accepted = new Map(quotes.map(({ quote, orderId }) => [quote.id, orderId]));
  return [...doubled, ...orders.filter(({ id, quoteId }) => accepted.get(quoteId) !== id).map(({ id, quoteId }) => `${quoteId} does not know its order ${id}`)];
}

/** What is missing or double among numbers like `INV-2026-000017`. */
function gaps(what, texts) {
  const numbers = texts.map((text) => Number(text.split('-').at(-1))).sort((a, b) => a - b);
  return numbers.flatMap((number, position) => (number === position + 1 ? [] : [`${what} ${number} stands where ${position + 1} belongs`])).slice(0, 5);
}

function wrongCaptures({ orders, payments }) {
  const byOrder = grouped(payments, ({ orderId }) => orderId);
  return orders.filter(isPaid).flatMap(({ id, total, bankReference }) => {
    const captures = (byOrder.get(id) ?? []).flatMap((payment) => (payment.refunds.length > 0 ? [] : payment.captures));
    if (bankReference !== null) return captures.length === 0 ? [] : [`${id} was paid offline and taken from a card too`];
    const [first] = captures;
    return captures.length === 1 && sameMoney(first.amount, total) ? [] : [`${id} has ${captures.length} captures of ${captures.map(({ amount }) => amount.amount).join(', ')} for ${total.amount}`];
  });
}

function strayMoney({ orders, payments }) {
  const paid = new Set(orders.filter(isPaid).map(({ id }) => id));
  const kept = ({ captures, refunds }) => sum(captures.map(({ amount }) => amount.amount)) - sum(refunds.map(({ amount }) => amount.amount));
  return payments.filter((payment) => !paid.has(payment.orderId) && kept(payment) !== 0).map((payment) => `${payment.id} keeps ${kept(payment)} of ${payment.orderId}, which is not paid`);
}

function wrongInvoices({ orders, invoices }) {
  const byOrder = grouped(invoices, ({ order }) => order.id);
  const perOrder = orders.flatMap((order) => {
    const own = byOrder.get(order.id) ?? [];
    if (!isPaid(order)) return own.length === 0 ? [] : [`${order.id} is not paid and has an invoice`];
    return own.length === 1 && own[0].number === order.invoice?.number ? [] : [`${order.id} has ${own.length} invoices`];
  });
  const known = new Set(orders.map(({ id }) => id));
  return [...perOrder, ...invoices.filter(({ order }) => !known.has(order.id)).map(({ number }) => `${number} belongs to no order`)];
}

function wrongLicences({ orders, licences }) {
  const byOrder = grouped(licences, ({ orderId }) => orderId);
  const perOrder = orders.flatMap(({ id, payment, fulfilment }) => {
    const count = (byOrder.get(id) ?? []).length;
    const due = payment === 'paid' ? 1 : 0;
    return count === due && (due === 0 || fulfilment === 'issued' || fulfilment === 'applied') ? [] : [`${id} is ${payment}, its fulfilment ${fulfilment}, and it has ${count} licences`];
  });
  const codes = [...grouped(licences, ({ activationCode }) => activationCode)].filter(([, each]) => each.length > 1).map(([, each]) => `${each.length} orders share one code`);
  const sequences = [...grouped(licences, ({ serialNumber }) => serialNumber)].flatMap(([serialNumber, each]) => gaps(`${serialNumber}: sequence`, each.map(({ sequence }) => String(sequence))));
  return [...perOrder, ...codes, ...sequences];
}

function wrongEntitlements({ orders, products }) {
  const byProduct = grouped(orders, ({ serialNumber }) => serialNumber);
  return products.flatMap(({ serialNumber, quantities, installed, pendingOrderId }) => {
    const own = byProduct.get(serialNumber) ?? [];
    const bought = sum(own.filter(isPaid).flatMap(({ lines }) => lines.map(({ quantityDelta }) => quantityDelta)));
    const wrong = quantities.extensions === installed + bought ? [] : [`${serialNumber} has ${quantities.extensions} extensions, not ${installed} + ${bought}`];
    const pending = pendingOrderId === null || own.some(({ id, status }) => id === pendingOrderId && status === 'pending') ? [] : [`${serialNumber} waits for ${pendingOrderId} for ever`];
    return [...wrong, ...pending];
  });
}

function wrongMails({ orders, licences, mails }) {
  const codeOf = new Map(licences.map(({ orderId, activationCode }) => [orderId, activationCode]));
  const codes = mails.flatMap(({ text }) => text.match(/\b[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}\b/g) ?? []);
  const numbers = mails.flatMap(({ subject }) => subject.match(/\bINV-\d+-\d+\b/g) ?? []);
  const [timesOfCode, timesOfNumber] = [codes, numbers].map((texts) => grouped(texts, (text) => text));
  return orders.filter(isPaid).flatMap(({ id, number, invoice }) => {
    const withCode = (timesOfCode.get(codeOf.get(id)) ?? []).length;
    const withInvoice = (timesOfNumber.get(invoice?.number) ?? []).length;
    return withCode === 1 && withInvoice === 1 ? [] : [`${number} was mailed with its code ${withCode} times, with its invoice ${withInvoice} times`];
  });
}
