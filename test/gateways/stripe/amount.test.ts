import { expect } from 'chai';
import { toStripeAmount } from '../../../src/gateways/stripe/amount.js';
import { inStripeUnits } from '../../../src/sandbox/stripe-units.js';

const money = (amount: number, currency: string, exponent: number) => ({ amount, currency, exponent });

describe('toStripeAmount', () => {
  const amounts: [string, ReturnType<typeof money>, number][] = [
    ['US dollars in cents', money(1197, 'USD', 2), 1197],
    ['yen without decimals', money(500, 'JPY', 0), 500],
    ['Icelandic krónur, which have none, with two zeros', money(500, 'ISK', 0), 50_000],
    ['Ugandan shillings with two zeros', money(500, 'UGX', 0), 50_000],
    ['Kuwaiti dinars in fils that end in zero', money(5120, 'KWD', 3), 5120],
    ['a currency that the backend counts more finely', money(11_970, 'USD', 3), 1197],
    ['forints in their hundredths', money(100, 'HUF', 0), 10_000],
  ];
  for (const [name, given, expected] of amounts) {
    it(`sends ${name}`, () => expect(toStripeAmount(given)).to.equal(expected));
    it(`and the sandbox counts ${name} alike`, () => expect(inStripeUnits(given).amount).to.equal(expected));
  }

  for (const given of [money(5125, 'KWD', 3), money(11_975, 'USD', 3), money(550, 'ISK', 2), money(1.5, 'USD', 2)]) {
    it(`refuses ${given.amount} of ${given.currency} rather than round it`, () => {
      expect(() => toStripeAmount(given)).to.throw().with.property('code', 'amount_not_representable');
    });
  }
});
