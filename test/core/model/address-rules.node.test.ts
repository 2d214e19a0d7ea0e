import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatAddress } from 'localized-address-format';
import { addressNeeds, missingAddressFields, withinCountry } from '../../../src/core/model/address-rules.js';
import { countryCodes } from '../../../src/elements/shared/country-codes.js';

const address = { street: 'Torstraße 1', city: 'Berlin', stateProvince: 'Berlin', postalCode: '10119', country: 'DE' };
const takes = (country: string, part: 'administrativeArea' | 'locality' | 'postalCode') =>
  (['local', 'latin'] as const).some((script) => formatAddress({ postalCountry: country, [part]: 'x1' }, script).join().includes('x1'));

describe('an address', () => {
  test('has the parts that the data of the world’s post offices name, and a town where they put it in the street or the emirate', () => {
    for (const country of countryCodes) {
      const needs = addressNeeds(country);
      assert.equal(needs.stateProvince !== 'none', takes(country, 'administrativeArea'), `the state in ${country}`);
      assert.equal(needs.postalCode !== 'none', takes(country, 'postalCode'), `the code in ${country}`);
      assert.equal(needs.city !== 'none', takes(country, 'locality') || ['AE', 'JP'].includes(country), `the city in ${country}`);
    }
  });

  test('needs nothing that it does not have', () => {
    assert.deepEqual(missingAddressFields({ ...address, street: '', city: ' ', stateProvince: '', postalCode: '', country: 'SG' }), ['street', 'postalCode']);
    assert.deepEqual(missingAddressFields({ ...address, stateProvince: '', postalCode: '', country: 'US' }), ['stateProvince', 'postalCode']);
    assert.deepEqual(missingAddressFields({ ...address, stateProvince: '', postalCode: '', country: 'AE', city: '' }), ['stateProvince']);
    assert.deepEqual(missingAddressFields(address), []);
  });

  test('loses what its country does not have, and nothing else', () => {
    assert.deepEqual(withinCountry(address), { ...address, stateProvince: '' });
    assert.deepEqual(withinCountry({ ...address, country: 'US' }), { ...address, country: 'US' });
    assert.deepEqual(withinCountry({ ...address, country: 'HK' }), { ...address, country: 'HK', postalCode: '' });
  });

  test('may have every part while nobody has chosen a country', () => assert.deepEqual(new Set(Object.values(addressNeeds(''))), new Set(['optional'])));
});
