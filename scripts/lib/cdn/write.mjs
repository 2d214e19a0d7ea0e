import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.mjs';
import { embedding } from './embedding.mjs';
import { integrityOf, json } from './integrity.mjs';
import { inventory } from './inventory.mjs';
import { notices, packagesIn } from './packages.mjs';
import { sbom } from './sbom.mjs';

/**
 * Builds the library for pages that have no build, with everything that those who look after such pages ask for. What
 * was in the folder before goes.
 *
 * @param {{ root: string, folder: string, version?: string, base?: string }} options
 *   `folder`: what holds the versions; `base`: where it is served from
 */
export async function writeCdn({ root, folder, version, base = '/annex/' }) {
  const library = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const release = { ...library, version: version ?? library.version };
  const place = new URL(`${release.version}/`, new URL(base, 'path:/')).href.replace(/^path:/, '');
  const scripts = await bundle(root);
  const packages = packagesIn(root, scripts);
  const { importMap, importMapSource, snippet } = embedding(scripts, place);
  const entries = scripts.filter(({ entry }) => entry).map(({ file }) => file);
  const files = {
    ...Object.fromEntries(scripts.map(({ file, code }) => [file, code])),
    'manifest.json': json({
      name: release.name, version: release.version, base: place, entries,
      files: Object.fromEntries(scripts.map(({ file, code }) => [file, { integrity: integrityOf(code), bytes: Buffer.byteLength(code) }])),
      importMap: JSON.parse(importMap), importMapSource,
    }),
    'sbom.cdx.json': sbom(release, scripts, packages),
    'inventory.json': await inventory(root, scripts, place),
    'LICENSES.txt': notices(packages),
    'snippet.html': snippet('annex.js'),
  };
  const target = join(folder, release.version);
  rmSync(target, { recursive: true, force: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), content);
  }
  return { target, scripts: scripts.length };
}
