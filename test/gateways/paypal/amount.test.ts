import { expect } from 'chai';
import { toPayPalValue } from '../../../src/gateways/paypal/amount.js';

describe('toPayPalValue', () => {
  it('writes two decimals', () => expect(toPayPalValue({ amount: 1197, currency: 'USD', exponent: 2 })).to.equal('11.97'));
  it('adds decimals that are missing', () => expect(toPayPalValue({ amount: 12, currency: 'USD', exponent: 0 })).to.equal('12.00'));
  it('takes yen, forints and Taiwan dollars without any', () => {
    for (const [currency, exponent] of [['JPY', 0], ['HUF', 2], ['TWD', 2]] as const) {
      expect(toPayPalValue({ amount: 12 * 10 ** exponent, currency, exponent })).to.equal('12');
    }
  });
  it('refuses a fraction that PayPal cannot take', () => {
    expect(() => toPayPalValue({ amount: 1250, currency: 'HUF', exponent: 2 })).to.throw().with.property('code', 'amount_not_representable');
  });
});
