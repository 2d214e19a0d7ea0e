import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { whole } from './lib/load/options.mjs';
import { reportOf } from './lib/load/report.mjs';
import { runLoad } from './lib/load/run-load.mjs';

const { values } = parseArgs({ options: { clients: { type: 'string', default: '200' }, seconds: { type: 'string', default: '60' } } });

try {
  const clients = whole('clients', values.clients, 1000);
  const seconds = whole('seconds', values.seconds, 600);
  await install();
  await build();
  console.log(`${clients} clients buy for ${seconds} seconds …\n`);
  const run = await runLoad({ clients, seconds });
  console.log(reportOf(run));
  process.exitCode = run.passed ? 0 : 1;
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exitCode = 2;
}
