import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';

const folder = resolve('build/package');
const packedSchema = z.object({ filename: z.string(), size: z.number(), unpackedSize: z.number(), files: z.array(z.string()) });

/** The package as it was packed last: its tarball, and what is in it. */
export function packed() {
  const note = `${folder}/packed.json`;
  if (!existsSync(note)) throw new Error('There is no packed package: run `npm run package`.');
  const { filename, ...facts } = packedSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
  return { tarball: `${folder}/${filename}`, ...facts };
}
