import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCdn } from './lib/cdn/write.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { out, base, version } = parseArgs({ options: { out: { type: 'string' }, base: { type: 'string' }, version: { type: 'string' } } }).values;
const { target, scripts } = await writeCdn({ root, folder: resolve(out ?? `${root}dist/cdn`), ...(base && { base: base.endsWith('/') ? base : `${base}/` }), ...(version && { version }) });
console.log(`${scripts} scripts, with manifest, bill of materials and inventory → ${target}`);
