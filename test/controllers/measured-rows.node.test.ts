import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { MeasuredRows } from '../../src/controllers/measured-rows.js';

const length = 300;
const average = 50;
const measurement = fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 400 }));

/** The same, row by row. */
function heightsOf(measurements: readonly (readonly [index: number, height: number])[]): number[] {
  const heights = Array.from({ length }, () => average);
  for (const [index, height] of measurements) heights[index] = height;
  return heights;
}

function measured(measurements: readonly (readonly [index: number, height: number])[]): MeasuredRows {
  const rows = new MeasuredRows();
  for (const [index, height] of measurements) rows.set(index, height);
  return rows;
}

describe('Rows of which some were measured', () => {
  it('reach as far as all their heights together, the others being of average height', () => {
    fc.assert(fc.property(fc.array(measurement), fc.nat(length), (measurements, count) => {
      const expected = heightsOf(measurements).slice(0, count).reduce((sum, height) => sum + height, 0);
      assert.ok(Math.abs(measured(measurements).heightOf(count, average) - expected) < 1e-6);
    }));
  });

  it('are found by their distance from the beginning', () => {
    fc.assert(fc.property(fc.array(measurement), fc.integer({ min: -100, max: 100_000 }), (measurements, distance) => {
      let [count, left] = [0, distance];
      for (const height of heightsOf(measurements)) {
        if (height > left) break;
        [count, left] = [count + 1, left - height];
      }
      assert.equal(measured(measurements).countWithin(distance, length, average), count);
    }));
  });

  it('are of average height again when they are forgotten', () => {
    const rows = measured([[7, 400]]);
    rows.clear();
    assert.equal(rows.get(7), undefined);
    assert.equal(rows.heightOf(10, average), 500);
  });
});
