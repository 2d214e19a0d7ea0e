#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { commandFlags, runCommand, secretsIn, usage } from '../dist/conformance/index.js';

function readLine() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: commandFlags });
    return { ...secretsIn(process.env), ...values, url: positionals[0] };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    return null;
  }
}

const line = readLine();
process.exitCode = line ? await runCommand(line, (request) => fetch(request), (text) => console.log(text)) : 2;
