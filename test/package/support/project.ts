import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { packed } from './packed.js';

const packageSchema = z.object({
  sideEffects: z.array(z.string()),
  exports: z.record(z.string(), z.union([z.string(), z.object({ types: z.string(), default: z.string() })])),
  dependencies: z.record(z.string(), z.string()),
  peerDependencies: z.record(z.string(), z.string()),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.literal(true) })),
});

/** What the package says of itself. */
export const manifest = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
/** What comes along with the package. */
export const dependencies = Object.keys(manifest.dependencies);
/** What only servers, demos and tests of others want, and install themselves. */
export const optional = Object.keys(manifest.peerDependencies);

/** A project of somebody else's, outside of this one, that has installed the package. */
export interface Project {
  readonly folder: string;
  /** Where the package is. */
  readonly home: string;
  write(files: Readonly<Record<string, string>>): string[];
  remove(): void;
}

/** Installs what was packed, and beside it what is named, without asking anybody on the network. */
export function createProject(packages: readonly string[] = dependencies): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'annex-project-')));
  const installed = join(folder, 'node_modules');
  const home = join(installed, 'annex-checkout');
  mkdirSync(installed);
  execFileSync('tar', ['-xzf', packed().tarball, '-C', installed]);
  renameSync(join(installed, 'package'), home);
  for (const name of packages) {
    mkdirSync(dirname(join(installed, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(installed, name));
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder, home,
    write: (files) => Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
