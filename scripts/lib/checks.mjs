import { mkdirSync, readFileSync } from 'node:fs';
import { bin, root, run } from './run.mjs';

/** A command that passes or fails as one. */
const command = (name, args) => async () => {
  const { code, output } = await run(bin(name), args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
};

/** The committed manifest of the elements is what their source says. */
async function manifestIsUpToDate() {
  const folder = 'build/manifest';
  mkdirSync(root + folder, { recursive: true });
  const { code, output } = await run(bin('cem'), ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', folder, '--quiet']);
  if (code !== 0) return { passed: 0, failed: 1, output };
  const [made, committed] = [`${folder}/custom-elements.json`, 'custom-elements.json'].map(read);
  if (made === committed) return { passed: 1, failed: 0 };
  return { passed: 0, failed: 1, output: 'custom-elements.json is not what the source says: run `npm run manifest` and commit it' };
}

function read(path) {
  try {
    return readFileSync(root + path, 'utf8');
  } catch {
    return undefined;
  }
}

export const compile = command('tsc', ['-p', '.', '--pretty', 'false']);

export const checks = [
  ['types of core, without a DOM', command('tsc', ['-p', 'src/core', '--pretty', 'false'])],
  ['types of reference, without a DOM', command('tsc', ['-p', 'src/reference', '--pretty', 'false'])],
  ['lint', command('oxlint', ['--type-aware', '--deny-warnings'])],
  ['templates', command('lit-analyzer', ['src/elements/**/*.ts', '--strict', '--maxWarnings', '0'])],
  ['elements manifest', manifestIsUpToDate],
];

/** The pages of the demo, as the server serves them, and the script for pages that have no build. */
export async function buildPages() {
  const pages = await command('vite', ['build', '--logLevel', 'warn'])();
  return pages.failed > 0 ? pages : command('vite', ['build', '--config', 'vite.drop-in.config.mjs'])();
}
