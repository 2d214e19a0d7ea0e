import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { whole } from './lib/load/options.mjs';
import { reportOf } from './lib/load/report.mjs';
import { runCrash } from './lib/load/run-crash.mjs';

const { values } = parseArgs({ options: { clients: { type: 'string', default: '20' }, times: { type: 'string', default: '50' } } });

try {
  const clients = whole('clients', values.clients, 1000);
  const times = whole('times', values.times, 500);
  await install();
  await build();
  console.log(`${clients} clients buy while the server is killed ${times} times …\n`);
  const run = await runCrash({ clients, times, told: (kill) => process.stdout.write(`\rkilled ${kill} times`) });
  console.log(`\n\n${reportOf(run)}`);
  process.exitCode = run.passed ? 0 : 1;
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exitCode = 2;
}
