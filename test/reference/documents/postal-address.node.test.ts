import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressLines } from '../../../src/reference/documents/postal-address.js';

const addresses: Record<string, [address: [street: string, postalCode: string, city: string, stateProvince: string, country: string], lines: string[]]> = {
  'the United States with the ZIP code after the state': [['2200 Barton Springs Road', '78704', 'Austin', 'TX', 'US'], ['2200 Barton Springs Road', 'Austin, TX 78704', 'United States']],
  'the United Kingdom with the postcode on a line of its own': [['14 Quayside', 'BS1 4XE', 'Bristol', '', 'GB'], ['14 Quayside', 'Bristol', 'BS1 4XE', 'United Kingdom']],
  'Germany with the code before the city': [['Torstraße 1', '10115', 'Berlin', '', 'DE'], ['Torstraße 1', '10115 Berlin', 'Germany']],
  'the Netherlands': [['Herengracht 182', '1016 BR', 'Amsterdam', '', 'NL'], ['Herengracht 182', '1016 BR Amsterdam', 'Netherlands']],
  'Italy with the province': [['Via Roma 1', '20121', 'Milano', 'MI', 'IT'], ['Via Roma 1', '20121 Milano MI', 'Italy']],
  'Switzerland with its prefix once': [['Bundesgasse 3', 'CH-3003', 'Bern', '', 'CH'], ['Bundesgasse 3', 'CH-3003 Bern', 'Switzerland']],
  'China in its own writing from the large to the small': [['南山区科技园路1号', '518000', '深圳市', '广东省', 'CN'], ['518000', '广东省深圳市', '南山区科技园路1号', 'China']],
  'China in Latin letters from the small to the large': [['1 Keji Road', '518000', 'Shenzhen', 'Guangdong', 'CN'], ['1 Keji Road', 'Shenzhen', 'Guangdong, 518000', 'China']],
  'Japan in its own writing': [['千代田1-1', '100-0001', '千代田区', '東京都', 'JP'], ['〒100-0001', '東京都千代田区', '千代田1-1', 'Japan']],
  'Japan in Latin letters': [['1-1 Chiyoda', '100-0001', 'Chiyoda-ku', 'Tokyo', 'JP'], ['1-1 Chiyoda, Chiyoda-ku, Tokyo', '100-0001', 'Japan']],
  'a country whose form has no place for the code': [['Sheikh Zayed Road 1', '00000', 'Dubai', '', 'AE'], ['Sheikh Zayed Road 1', 'Dubai', '00000', 'United Arab Emirates']],
  'a city that is its country': [['1 Raffles Place', '018956', 'Singapore', '', 'SG'], ['1 Raffles Place', 'SINGAPORE 018956', 'Singapore']],
  'a country that nobody knows': [['Main Road 1', '1234', 'Capital', '', 'XX'], ['Main Road 1', 'Capital', '1234', 'XX']],
  'a street of two lines': [['Building 7\r\nMain Road 1', '10115', 'Berlin', '', 'DE'], ['Building 7', 'Main Road 1', '10115 Berlin', 'Germany']],
  'what is left out': [['', '', 'Austin', '', 'US'], ['Austin', 'United States']],
};

describe('a postal address is written', () => {
  for (const [name, [[street, postalCode, city, stateProvince, country], lines]] of Object.entries(addresses)) {
    test(`for ${name}`, () => assert.deepEqual(addressLines({ street, postalCode, city, stateProvince, country }), lines));
  }
});
