import { provideChromium } from './lib/chromium.mjs';
import { frameworks } from './lib/frameworks.mjs';
import { install } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { missing, outcomeOf } from './lib/step.mjs';

const node = (script, ...args) => () => run(process.execPath, [`scripts/${script}`, ...args], { show: true });

/** Everything that is looked at before a release. What needs a program that is not there is not run. */
const steps = [
  { name: 'npm test', task: node('test.mjs') },
  { name: 'shops in every framework', task: node('frameworks.mjs', ...frameworks) },
  { name: 'component tests in Firefox', task: node('test.mjs', '--only=firefox'), obstacle: missing('firefox-esr') },
  { name: 'purchase in WebKit', task: node('test.mjs', '--only=webkit'), obstacle: missing('WebKitWebDriver', 'Xvfb') },
  { name: '200 clients for a minute', task: node('load.mjs') },
  { name: '50 kills in mid-traffic', task: node('crash.mjs') },
];

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
