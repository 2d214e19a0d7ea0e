import { expect } from 'chai';
import { entryProblem, readQuantity, selectionsOf } from '../../src/core/expansion.js';
import type { Offer, QuantityOffer } from '../../src/core/model/offer.js';

const extensions: QuantityOffer = {
  id: 'extensions', kind: 'quantity', name: 'Extension Expansion', description: '', guidelineUrl: null, requires: [],
  availability: { status: 'available' }, translations: {}, unit: { one: 'extension', other: 'extensions' },
  min: 1, max: 500, step: 1, currentQuantity: 50, unitPrice: { amount: 600, currency: 'USD', exponent: 2 }, term: 'P1Y',
};

describe('a typed quantity', () => {
  it('is taken as it stands when it is a whole number within the limits', () => {
    for (const [text, quantity] of [['20', 20], [' 20 ', 20], ['1', 1], ['500', 500], ['020', 20], ['+5', 5]] as const) {
      expect(readQuantity(text, extensions), text).to.deep.equal({ quantity });
    }
  });

  it('means none when nothing is typed', () => {
    expect(readQuantity('', extensions)).to.deep.equal({ quantity: 0 });
    expect(readQuantity('  ', extensions)).to.deep.equal({ quantity: 0 });
  });

  it('may be written in the digits of any script', () => {
    for (const text of ['٢٠', '२०', '２０', '۲۰']) expect(readQuantity(text, extensions), text).to.deep.equal({ quantity: 20 });
  });

  it('is refused with the limit that it misses', () => {
    expect(readQuantity('0', extensions)).to.deep.equal({ problem: { code: 'belowMinimum', limit: 1 } });
    expect(readQuantity('-1', extensions)).to.deep.equal({ problem: { code: 'belowMinimum', limit: 1 } });
    expect(readQuantity('−1', extensions)).to.deep.equal({ problem: { code: 'belowMinimum', limit: 1 } });
    expect(readQuantity('501', extensions)).to.deep.equal({ problem: { code: 'aboveMaximum', limit: 500 } });
    expect(readQuantity('9'.repeat(400), extensions)).to.deep.equal({ problem: { code: 'aboveMaximum', limit: 500 } });
    expect(readQuantity('7', { ...extensions, min: 5, step: 5 })).to.deep.equal({ problem: { code: 'offStep', limit: 5 } });
  });

  it('is never guessed from a separator, which is a thousand to some and a fraction to others', () => {
    for (const text of ['1.5', '1,5', '1,000', '1.000', '1 000', '٫5', '1٬000']) {
      const read = readQuantity(text, extensions);
      expect('problem' in read, text).to.equal(true);
    }
    expect(readQuantity('1.5', extensions)).to.deep.equal({ problem: { code: 'notWhole' } });
    expect(readQuantity('1,000', extensions)).to.deep.equal({ problem: { code: 'notWhole' } });
  });

  it('is refused when it is no number', () => {
    for (const text of ['abc', '1e21', '0x10', 'NaN', 'Infinity', '--1', '20 extensions', '½']) {
      expect(readQuantity(text, extensions), text).to.deep.equal({ problem: { code: 'notANumber' } });
    }
  });
});

describe('what is selected', () => {
  const hotStandby: Offer = {
    id: 'hot-standby', kind: 'flat', name: 'Hot Standby', description: '', guidelineUrl: null, requires: [], availability: { status: 'available' },
    translations: {}, active: false, price: { amount: 40000, currency: 'USD', exponent: 2 }, term: 'P1Y',
  };

  it('names offers with what is wanted of them, and leaves out what is empty or wrong', () => {
    const entries = { extensions: { kind: 'quantity', text: '20' }, 'hot-standby': { kind: 'flat', on: true } } as const;
    expect(selectionsOf([extensions, hotStandby], entries)).to.deep.equal([
      { kind: 'quantity', offerId: 'extensions', quantityDelta: 20 },
      { kind: 'flat', offerId: 'hot-standby' },
    ]);
    expect(selectionsOf([extensions, hotStandby], { extensions: { kind: 'quantity', text: '' }, 'hot-standby': { kind: 'flat', on: false } })).to.deep.equal([]);
    expect(selectionsOf([extensions], { extensions: { kind: 'quantity', text: 'abc' } })).to.deep.equal([]);
  });

  it('leaves out what cannot be bought any more', () => {
    const gone: Offer = { ...hotStandby, availability: { status: 'unavailable', code: 'trial', reason: 'On trial.' } };
    expect(selectionsOf([gone], { 'hot-standby': { kind: 'flat', on: true } })).to.deep.equal([]);
  });

  it('finds a problem only where something was typed', () => {
    expect(entryProblem(extensions, undefined)).to.equal(null);
    expect(entryProblem(hotStandby, { kind: 'flat', on: true })).to.equal(null);
    expect(entryProblem(extensions, { kind: 'quantity', text: 'x' })).to.deep.equal({ code: 'notANumber' });
  });
});
