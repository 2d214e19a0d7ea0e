import { parseArgs } from 'node:util';
import { compile } from './lib/checks.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { frameworks, lock } from './lib/frameworks.mjs';
import { install } from './lib/install.mjs';
import { packPackage } from './lib/package/pack-package.mjs';
import { frameworkTests } from './lib/suites.mjs';

const { values, positionals } = parseArgs({ options: { lock: { type: 'boolean', default: false } }, allowPositionals: true });
const names = positionals.length > 0 ? positionals : frameworks;

try {
  const unknown = names.find((name) => !frameworks.includes(name));
  if (unknown !== undefined) throw new Error(`There is no app in ${unknown}; there are ${frameworks.join(', ')}.`);
  await install();
  if (values.lock) {
    await packPackage();
    await lock(names);
  } else {
    const compiled = await compile();
    if (compiled.failed > 0) throw new Error(compiled.output);
    await packPackage();
    const { passed, failed, output = '' } = await frameworkTests(names, await provideChromium());
    if (output) console.log(output);
    console.log(`\n${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  }
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
