import { readFileSync } from 'node:fs';
import { examplesOf } from '../../build/src/hosts/recording/examples-of.js';
import { recordContract } from '../../build/src/hosts/recording/record-contract.js';
import { createDocument } from '../../build/src/reference/openapi/create-document.js';
import { modelNotes } from './model-notes.mjs';
import { root } from './run.mjs';

/** The contract's document as it is committed: from the compiled routes and schemas, their comments, and a recorded run. */
export async function openapiText() {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const document = createDocument({ version, examples: examplesOf(await recordContract()), notes: modelNotes() });
  return `${JSON.stringify(document, null, 2)}\n`;
}
