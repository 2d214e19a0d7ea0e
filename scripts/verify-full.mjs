import { provideChromium } from './lib/chromium.mjs';
import { frameworks } from './lib/frameworks.mjs';
import { install } from './lib/install.mjs';
import { onPath } from './lib/on-path.mjs';
import { bin, run } from './lib/run.mjs';

const node = (script, ...args) => () => run(process.execPath, [`scripts/${script}`, ...args], { show: true });

/** Why a step cannot run, or undefined where it can. */
function missing(...programs) {
  const absent = programs.filter((program) => !onPath(program));
  return absent.length > 0 ? `${absent.join(' and ')} not installed` : undefined;
}

/** Everything that is looked at before a release. What needs a program that is not there is not run. */
const steps = [
  { name: 'npm test', task: node('test.mjs') },
  { name: 'script for pages', task: node('test.mjs', '--only=embedding') },
  { name: 'shops in every framework', task: node('frameworks.mjs', ...frameworks) },
  {
    name: 'component tests in Firefox',
    task: () => run(bin('wtr'), ['--config', 'web-test-runner.firefox.config.mjs'], { show: true }),
    obstacle: missing('firefox-esr'),
  },
  { name: '200 clients for a minute', task: node('load.mjs') },
  { name: '50 kills in mid-traffic', task: node('crash.mjs') },
];

/** Runs a step and says what became of it. */
async function outcomeOf({ name, task, obstacle }) {
  if (obstacle !== undefined) return { name, outcome: `not run: ${obstacle}` };
  console.log(`\n— ${name} —\n`);
  const start = performance.now();
  const { code } = await task();
  return { name, outcome: code === 0 ? 'passed' : 'FAILED', time: `${Math.round((performance.now() - start) / 1000)} s` };
}

const results = [];
try {
  await install();
  await provideChromium();
  for (const step of steps) results.push(await outcomeOf(step));
} catch (error) {
  console.error(`\n${error.message}\n`);
  results.push({ name: 'preparation', outcome: 'FAILED' });
}

console.log('');
for (const { name, outcome, time = '' } of results) console.log(`${name.padEnd(30)} ${time.padStart(6)}  ${outcome}`);
process.exitCode = results.some(({ outcome }) => outcome === 'FAILED') ? 1 : 0;
