import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { looksLikeCardNumber } from '../../src/core/model/card-number.js';
import { cardFormats, cardProblems, digitsOf } from '../../src/sandbox/sdk/card-format.js';
import { testCards } from '../../src/sandbox/test-cards.js';

describe('What is typed into the card form', () => {
  const now = new Date(2026, 2, 15);
  const good = { number: '4242424242424242', expiry: '0326', cvc: '123' };

  test('is grouped as it stands on a card', () => {
    assert.equal(cardFormats.number.show('42424242424'), '4242 4242 424');
    assert.equal(cardFormats.expiry.show('1226'), '12 / 26');
  });

  const expiries: Record<string, string> = { '3': '03', '1': '1', '12': '12', '1/26': '0126', '12 / 26': '1226', '5/28': '0528' };
  for (const [typed, digits] of Object.entries(expiries)) {
    test(`reads the expiry “${typed}” as ${digits}`, () => assert.equal(digitsOf('expiry', typed), digits));
  }

  test('may be pasted with spaces and dashes', () => assert.equal(digitsOf('number', ' 4242-4242 4242 4242'), good.number));
  test('is right until the end of the month', () => assert.deepEqual(cardProblems(good, now), {}));
  test('says what is wrong at each field', () => {
    assert.deepEqual(Object.keys(cardProblems({ number: '42', expiry: '0226', cvc: '1' }, now)), ['number', 'expiry', 'cvc']);
    assert.equal(cardProblems({ ...good, expiry: '0226' }, now).expiry, 'expiryPast');
    assert.equal(cardProblems({ ...good, expiry: '1326' }, now).expiry, 'expiryMonth');
  });
  test('is refused when it is nobody’s test card', () => {
    assert.equal(cardProblems({ ...good, number: '5555555555554444' }, now).number, 'notATestCard');
  });
  test('has a right check digit on every test card, and one token each', () => {
    for (const { number } of testCards) assert.ok(looksLikeCardNumber(number), number);
    assert.equal(new Set(testCards.map(({ token }) => token)).size, testCards.length);
  });
});
