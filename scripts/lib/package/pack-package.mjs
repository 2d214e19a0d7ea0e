import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.mjs';
import { buildPackage } from './build-package.mjs';

/** What the package is built from. */
const sources = ['bin', 'src', 'types', 'LICENSE', 'README.md', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'custom-elements-manifest.config.mjs'];

/** Builds and packs the package in `build/package`, beside the project's own `dist`; `packed.json` there says what is in it. */
export async function packPackage() {
  const home = join(root, 'build/package');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const source of sources) cpSync(join(root, source), join(home, source), { recursive: true });
  await buildPackage(home);
  const { code, output, stdout } = await run('npm', ['pack', '--ignore-scripts', '--offline', '--json'], { cwd: home });
  if (code !== 0) throw new Error(`npm pack failed\n${output}`);
  const [{ filename, size, unpackedSize, files }] = JSON.parse(stdout);
  writeFileSync(join(home, 'packed.json'), JSON.stringify({ filename, size, unpackedSize, files: files.map(({ path }) => path).sort() }));
  return { filename, size, unpackedSize, count: files.length };
}
