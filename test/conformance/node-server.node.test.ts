import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, formatReport, runConformance } from '../../src/conformance/index.js';
import { nodeServer } from './support/node-server.js';

describe('the reference backend as a server with libSQL', () => {
  it('keeps every rule of the contract', async () => {
    const { options, close } = await nodeServer();
    try {
      const report = await runConformance(options);
      assert.deepEqual([report.passed, report.failed, report.notRun], [cases.length, 0, 0], formatReport(report));
    } finally {
      await close();
    }
  });
});
