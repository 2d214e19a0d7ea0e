import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.mjs';
import { buildPackage } from './build-package.mjs';

/** What the package is built from. */
const sources = ['bin', 'src', 'types', 'LICENSE', 'README.md', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'custom-elements-manifest.config.mjs'];

const place = join(root, 'build/package');

/** Builds and packs the package in `build/package`, apart from the project's own `dist`; `packed.json` there says what is in it. */
export async function packPackage() {
  const home = `${place}-${process.pid}`;
  try {
    mkdirSync(home, { recursive: true });
    for (const source of sources) cpSync(join(root, source), join(home, source), { recursive: true });
    await buildPackage(home);
    const packed = await pack(home);
    // Whoever looks at what was packed before is not disturbed while this one is made.
    rmSync(place, { recursive: true, force: true });
    renameSync(home, place);
    return packed;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function pack(home) {
  const { code, output, stdout } = await run('npm', ['pack', '--ignore-scripts', '--offline', '--json'], { cwd: home });
  if (code !== 0) throw new Error(`npm pack failed\n${output}`);
  const [{ filename, size, unpackedSize, files }] = JSON.parse(stdout);
  writeFileSync(join(home, 'packed.json'), JSON.stringify({ filename, size, unpackedSize, files: files.map(({ path }) => path).sort() }));
  return { filename, size, unpackedSize, count: files.length };
}
