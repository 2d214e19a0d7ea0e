import { existsSync } from 'node:fs';
import { isExecutable, onPath } from './on-path.mjs';
import { run } from './run.mjs';

/** The one without windows first: it does the same with a fifth less of the machine. */
const candidates = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium, or undefined. `CHROMIUM_PATH` comes first. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  return onPath(...candidates);
}

/** The path of a Chromium, which is installed where that is possible. Throws with what to do where it is not. */
export async function provideChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH names no program: ${process.env.CHROMIUM_PATH}`);
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new Error('The tests need Chromium. Install it (Debian: sudo apt-get install chromium-headless-shell) or name it in CHROMIUM_PATH.');
  }
  console.log('installing Chromium …');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-liberation']]) {
    const { code, output } = await run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) throw new Error(`apt-get ${args[0]} failed\n${output}`);
  }
  const installed = findChromium();
  if (!installed) throw new Error('Chromium was installed but cannot be found; name it in CHROMIUM_PATH.');
  return installed;
}
