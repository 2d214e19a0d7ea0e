import { writeFileSync } from 'node:fs';
import { compile } from './lib/checks.mjs';
import { root } from './lib/run.mjs';

// The document is made from what is compiled, so that comes first.
const { failed, output } = await compile();
if (failed > 0) {
  console.error(output);
  process.exit(1);
}
const { openapiText } = await import('./lib/openapi.mjs');
writeFileSync(`${root}openapi.json`, await openapiText());
