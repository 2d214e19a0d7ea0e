import { expect } from 'chai';
import { looksLikeCardNumber } from '../../../src/core/model/card-number.js';

describe('looksLikeCardNumber', () => {
  const cards = ['4242424242424242', '4242 4242 4242 4242', '4242-4242-4242-4242', '378282246310005', '5555 5555 5555 4444', '2223003122003222', '6011 1111 1111 1117', '4222222222222'];
  for (const card of cards) {
    it(`knows ${card} for a card number`, () => expect(looksLikeCardNumber(card)).to.equal(true));
  }

  it('finds a card number in the middle of other words', () => {
    expect(looksLikeCardNumber('please charge 4242 4242 4242 4242, thank you')).to.equal(true);
  });

  const references = ['', 'PI-2026-00123', '4242 4242 4242 4241', '20260301-000123', '12345678', '424242424242', '42424242424242424242', '+49 30 901820 4711'];
  for (const reference of references) {
    it(`lets “${reference}” pass`, () => expect(looksLikeCardNumber(reference)).to.equal(false));
  }
});
