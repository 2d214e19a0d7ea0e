import { existsSync, statSync } from 'node:fs';
import { root, run } from './run.mjs';

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : -Infinity);

/** Whether the packages are there and as new as the lock. */
export const isInstalled = () => changedAt(`${root}node_modules/.package-lock.json`) >= changedAt(`${root}package-lock.json`);

/** Installs the packages where they are missing or older than the lock. Throws where that fails. */
export async function install() {
  if (isInstalled()) return;
  console.log('installing packages …');
  const { code, output } = await run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ci failed\n${output}`);
}
