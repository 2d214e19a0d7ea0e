import { expect } from 'chai';
import { amountText, readAmount } from '../../demo/shared/amount.js';

const usd = { amount: 119700, currency: 'USD', exponent: 2 };
const yen = { amount: 1197, currency: 'JPY', exponent: 0 };

describe('An amount in the back office', () => {
  it('is read as exactly as it is shown', () => {
    expect(readAmount(amountText(usd), usd)).to.deep.equal(usd);
    expect(readAmount(amountText(yen), yen)).to.deep.equal(yen);
  });

  it('may leave out decimals', () => {
    expect(readAmount(' 12 ', usd)?.amount).to.equal(1200);
    expect(readAmount('12.5', usd)?.amount).to.equal(1250);
  });

  it('is refused rather than guessed at', () => {
    for (const text of ['', '0', '0.00', '-1', '1,197.00', '1197,00', '1.197', '1e3', '٣', 'twelve', '9999999999999']) {
      expect(readAmount(text, usd), text).to.equal(null);
    }
    expect(readAmount('1197.5', yen)).to.equal(null);
  });
});
