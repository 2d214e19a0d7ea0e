import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { priceExpansion } from '../../../../src/reference/pricing/index.js';
import { catalogueAndExpansion } from './arbitraries.js';

// Prices as many random expansions as it is told, and prints a digest of all prices, with the offset of the zone that it ran in.

const [runs, seed] = process.argv.slice(2).map(Number);
const digest = createHash('sha256');
for (const [catalogue, expansion] of fc.sample(catalogueAndExpansion, { numRuns: runs ?? 1, seed: seed ?? 0 })) {
  digest.update(JSON.stringify(priceExpansion(catalogue, expansion)));
}
console.log(JSON.stringify({ digest: digest.digest('hex'), offset: new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset() }));
