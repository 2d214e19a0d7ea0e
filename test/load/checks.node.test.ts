import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tool } from './tools.js';

const { check } = await tool('checks');
const { quantile } = await tool('meter');

const usd = (amount: number) => ({ amount, currency: 'USD', exponent: 2 });
const code = (letter: string) => Array.from({ length: 5 }, () => letter.repeat(5)).join('-');

/** A paid order of two extensions with all that belongs to it. */
const order = (number: number) => ({
  id: `ord_${number}`, number: `AX-2026-0000${number}`, serialNumber: 'LOAD000000', quoteId: `quo_${number}`, status: 'completed', payment: 'paid', fulfilment: 'issued',
  total: usd(2400), lines: [{ quantityDelta: 2 }], invoice: { number: `INV-2026-00000${number}` }, bankReference: null as string | null,
});
const payment = (number: number) => ({ id: `pi_${number}`, orderId: `ord_${number}`, captures: [{ amount: usd(2400) }], refunds: [] as { amount: ReturnType<typeof usd> }[] });
const licence = (number: number) => ({ orderId: `ord_${number}`, serialNumber: 'LOAD000000', sequence: number, activationCode: code(String(number)) });
const mails = (number: number) => [
  { subject: 'Your activation code', text: `Activation code: ${code(String(number))}` },
  { subject: `Invoice INV-2026-00000${number}`, text: 'The invoice is ready.' },
];

function soundBooks() {
  return {
    orders: [order(1), order(2)],
    quotes: [1, 2].map((number) => ({ quote: { id: `quo_${number}` }, orderId: `ord_${number}` })),
    invoices: [1, 2].map((number) => ({ number: `INV-2026-00000${number}`, order: { id: `ord_${number}` } })),
    licences: [licence(1), licence(2)],
    products: [{ serialNumber: 'LOAD000000', quantities: { extensions: 54 }, installed: 50, pendingOrderId: null as string | null }],
    payments: [payment(1), payment(2)],
    mails: [...mails(1), ...mails(2)],
  };
}
type Books = ReturnType<typeof soundBooks>;

const sworn = [{ orderId: 'ord_1', completed: true, activationCode: code('1') }, { orderId: 'ord_2', completed: false, activationCode: null }];
const failing = (books: Books) => check(books, sworn).filter(({ problems }) => problems.length > 0).map(({ title }) => title);

const faults: readonly [what: string, plant: (books: Books) => void, found: RegExp][] = [
  ['an order that is gone', (books) => books.orders.pop(), /told of is on the books/],
  ['a paid order that was not completed', ({ orders }) => Object.assign(orders[1] ?? {}, { status: 'pending' }), /a buyer’s order is completed/],
  ['another activation code than the one that was shown', ({ licences }) => Object.assign(licences[0] ?? {}, { activationCode: code('Z') }), /says what the buyer was told/],
  ['two orders from one quote', ({ orders }) => Object.assign(orders[1] ?? {}, { quoteId: 'quo_1' }), /no quote became more/],
  ['an order number that is used twice', ({ orders }) => Object.assign(orders[1] ?? {}, { number: 'AX-2026-00001' }), /order numbers rise/],
  ['a second capture', ({ payments }) => payments[0]?.captures.push({ amount: usd(2400) }), /exactly one capture/],
  ['a second payment of the same order', ({ payments }) => payments.push({ ...payment(1), id: 'pi_3' }), /exactly one capture/],
  ['a capture of another amount', ({ payments }) => Object.assign(payments[0] ?? {}, { captures: [{ amount: usd(2399) }] }), /exactly its total/],
  ['a paid order whose money never came', ({ payments }) => payments.pop(), /exactly one capture/],
  ['money that was taken for an order that is not paid', ({ payments }) => payments.push({ ...payment(3), id: 'pi_3' }), /belongs to no order/],
  ['an invoice number that is missing', ({ invoices }) => Object.assign(invoices[1] ?? {}, { number: 'INV-2026-000003' }), /invoice numbers rise/],
  ['a second invoice', ({ invoices }) => invoices.push({ number: 'INV-2026-000003', order: { id: 'ord_1' } }), /exactly one invoice/],
  ['a paid order without a licence', ({ licences }) => licences.pop(), /is issued/],
  ['a licence sequence that is used twice', ({ licences }) => Object.assign(licences[1] ?? {}, { sequence: 1 }), /one licence and one code/],
  ['an expansion that was carried out twice', ({ products }) => Object.assign(products[0] ?? {}, { quantities: { extensions: 56 } }), /what was paid for/],
  ['a product that waits for an order that is over', ({ products }) => Object.assign(products[0] ?? {}, { pendingOrderId: 'ord_1' }), /what was paid for/],
  ['a mail that was never sent', (books) => books.mails.pop(), /was mailed/],
  ['a mail that came twice', (books) => books.mails.push(...mails(1).slice(0, 1)), /was mailed/],
];

describe('The look into the books', () => {
  it('finds nothing in sound books', () => assert.deepEqual(failing(soundBooks()), []));

  it('wants no capture of an order that was paid offline', () => {
    const books = soundBooks();
    Object.assign(books.orders[0] ?? {}, { bankReference: 'Statement 7' });
    books.payments.shift();
    assert.deepEqual(failing(books), []);
  });

  it('counts no money that was given back', () => {
    const books = soundBooks();
    books.payments.push({ ...payment(1), id: 'pi_3', refunds: [{ amount: usd(2400) }] });
    assert.deepEqual(failing(books), []);
  });

  for (const [what, plant, found] of faults) {
    it(`finds ${what}`, () => {
      const books = soundBooks();
      plant(books);
      assert.ok(failing(books).some((title) => found.test(title)), `only found: ${failing(books).join('; ') || 'nothing'}`);
    });
  }
});

describe('The quantile of a list of times', () => {
  it('is one of the times, by nearest rank', () => {
    const times = Array.from({ length: 100 }, (_, index) => index + 1);
    assert.deepEqual([quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1), quantile([7], 0.99), quantile([], 0.5)], [50, 99, 100, 7, undefined]);
  });
});
