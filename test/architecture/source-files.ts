import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Source texts by path, for instance `core/money.ts`. */
export type SourceFiles = ReadonlyMap<string, string>;

/** The project's root, seen from where this file runs once it is compiled. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** The files below a folder of the project whose names end so. */
export function readFiles(folder: string, endings: readonly string[] = ['.ts']): SourceFiles {
  const base = join(projectRoot, folder);
  const paths = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((path) => endings.some((ending) => path.endsWith(ending)));
  return new Map(paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(base, path), 'utf8')]));
}
