import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { bin, root, run } from './run.mjs';

const stamp = `${root}build/.built`;
const sources = ['src', 'demo', 'tsconfig.json', 'tsconfig.server.json', 'vite.config.ts', 'vite.drop-in.config.mjs', 'package-lock.json'];

/** When a file or anything below a folder was last changed; a folder itself changes when a file in it goes. */
function changedAt(path) {
  if (!existsSync(path)) return -Infinity;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(`${path}/${name}`)));
}

export const isBuilt = () => existsSync(`${root}build/demo/server.js`) && changedAt(stamp) >= Math.max(...sources.map((source) => changedAt(root + source)));

/** Compiles the server and builds the pages where a source is newer than they are. Throws where that fails. */
export async function build() {
  if (isBuilt()) return;
  console.log('building …');
  const start = new Date();
  const results = await Promise.all([
    run(bin('tsc'), ['-p', 'tsconfig.server.json', '--pretty', 'false']),
    run(bin('vite'), ['build', '--logLevel', 'warn']),
  ]);
  results.push(await run(bin('vite'), ['build', '--config', 'vite.drop-in.config.mjs']));
  const failed = results.find(({ code }) => code !== 0);
  if (failed) throw new Error(`the build failed\n${failed.output}`);
  writeFileSync(stamp, '');
  // What was changed during the build is newer than the build.
  utimesSync(stamp, start, start);
}
