#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { runCommand, usage } from '../dist/conformance/index.js';

const text = { type: 'string' };

function readLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        key: text, serial: text, origin: text, only: text, 'back-office-key': text, 'other-key': text, 'other-serial': text, help: { type: 'boolean' },
      },
    });
  } catch (error) {
    console.error(`${error.message}\n`);
    return { values: {}, positionals: [] };
  }
}

const { values, positionals } = readLine();
if (values.help) {
  console.log(usage);
} else {
  const { ANNEX_KEY, ANNEX_BACK_OFFICE_KEY, ANNEX_OTHER_KEY } = process.env;
  const secrets = { key: ANNEX_KEY, 'back-office-key': ANNEX_BACK_OFFICE_KEY, 'other-key': ANNEX_OTHER_KEY };
  process.exitCode = await runCommand({ ...secrets, ...values, url: positionals[0] }, (request) => fetch(request), (line) => console.log(line));
}
