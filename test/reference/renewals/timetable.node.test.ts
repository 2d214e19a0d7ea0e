import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../../../src/reference/instants.js';
import { nextChargeAt, termAfter } from '../../../src/reference/renewals/timetable.js';

const after = (end: string, length: string): string => termAfter({ start: '2020-01-01T00:00:00Z', end, length }, Date.parse(end)).end;

describe('the term after', () => {
  it('begins where the last one ended, and is as long', () => {
    assert.deepEqual(termAfter({ start: '2026-06-23T00:00:00Z', end: '2027-06-23T00:00:00Z', length: 'P1Y' }, Date.parse('2028-06-22T23:59:59Z')),
      { start: '2027-06-23T00:00:00Z', end: '2028-06-23T00:00:00.000Z', length: 'P1Y' });
  });

  it('is counted by the calendar, in UTC, to the last day of a short month', () => {
    assert.equal(after('2028-02-29T00:00:00Z', 'P1Y'), '2029-02-28T00:00:00.000Z');
    assert.equal(after('2027-01-31T00:00:00Z', 'P1M'), '2027-02-28T00:00:00.000Z');
    assert.equal(after('2027-03-31T10:30:00Z', 'P6M'), '2027-09-30T10:30:00.000Z');
    assert.equal(after('2027-12-15T00:00:00Z', 'P3Y'), '2030-12-15T00:00:00.000Z');
    assert.equal(after('2027-12-28T00:00:00Z', 'P2W'), '2028-01-11T00:00:00.000Z');
    assert.equal(after('2027-12-28T00:00:00Z', 'P1Y2M10D'), '2029-03-10T00:00:00.000Z');
  });

  it('is refused for what is no calendar duration', () => {
    for (const length of ['', 'P', '1Y', 'PT1H', 'P1.5Y']) assert.throws(() => after('2027-01-01T00:00:00Z', length), RangeError);
  });
});

describe('the next charge', () => {
  const createdAt = '2027-06-23T00:00:00Z';
  const at = (days: number): number => Date.parse(createdAt) + days * day;

  it('is on the next of its days that lies ahead, and on none after the last', () => {
    assert.equal(nextChargeAt(createdAt, at(0)), at(1));
    assert.equal(nextChargeAt(createdAt, at(1)), at(3));
    assert.equal(nextChargeAt(createdAt, at(4)), at(5));
    assert.equal(nextChargeAt(createdAt, at(7)), null);
  });
});
