import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, formatReport, runConformance } from '../../src/conformance/index.js';
import { inMemory } from './support/in-memory.js';

describe('the reference backend in memory', () => {
  it('keeps every rule of the contract', async () => {
    const report = await runConformance(await inMemory());
    assert.deepEqual([report.passed, report.failed, report.notRun], [cases.length, 0, 0], formatReport(report));
  });
});
