import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { leanOptions } from '../lean/options.mjs';

/** @typedef {{ raw: number, brotli: number }} Size */

/** The size of a file as it goes over the wire, and as it is. */
export const sizeOf = (content) => ({
  raw: Buffer.byteLength(content),
  brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length,
});

/** @param {Size[]} sizes */
export const sum = (sizes) => sizes.reduce((all, { raw, brotli }) => ({ raw: all.raw + raw, brotli: all.brotli + brotli }), { raw: 0, brotli: 0 });

/** Builds a module as a script, in memory. @returns {Promise<import('rolldown').OutputChunk[]>} */
export async function built(entry, { withZod = false } = {}) {
  const options = leanOptions({ entry, name: 'entry' });
  const [{ output }] = await build({
    ...options,
    ...(withZod && { resolve: {} }),
    logLevel: 'error',
    build: { ...options.build, write: false },
  });
  return output.filter(({ type }) => type === 'chunk');
}

/** What a script needs from the beginning: itself and all that it imports statically. */
export function fromTheBeginning(chunks) {
  const known = new Set(['entry.js']);
  for (const each of known) for (const next of chunks.find(({ fileName }) => fileName === each)?.imports ?? []) known.add(next);
  return chunks.filter(({ fileName }) => known.has(fileName));
}

/** A module alone, with everything that it needs. */
export async function alone(entry, options) {
  return sum(fromTheBeginning(await built(entry, options)).map(({ code }) => sizeOf(code)));
}
