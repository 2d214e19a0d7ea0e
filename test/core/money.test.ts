import { expect } from 'chai';
import { sameMoney, toDecimal } from '../../src/core/money.js';

describe('an amount of money', () => {
  it('is written as an exact decimal in any number of decimals', () => {
    expect(toDecimal({ amount: 1197, currency: 'USD', exponent: 2 })).to.equal('11.97');
    expect(toDecimal({ amount: 5, currency: 'USD', exponent: 2 })).to.equal('0.05');
    expect(toDecimal({ amount: -5, currency: 'USD', exponent: 2 })).to.equal('-0.05');
    expect(toDecimal({ amount: 500, currency: 'JPY', exponent: 0 })).to.equal('500');
    expect(toDecimal({ amount: 1234567, currency: 'KWD', exponent: 3 })).to.equal('1234.567');
    expect(toDecimal({ amount: Number.MAX_SAFE_INTEGER, currency: 'USD', exponent: 2 })).to.equal('90071992547409.91');
  });

  it('is the same only in the same currency', () => {
    expect(sameMoney({ amount: 1, currency: 'USD', exponent: 2 }, { amount: 1, currency: 'USD', exponent: 2 })).to.equal(true);
    expect(sameMoney({ amount: 1, currency: 'USD', exponent: 2 }, { amount: 1, currency: 'EUR', exponent: 2 })).to.equal(false);
  });
});
