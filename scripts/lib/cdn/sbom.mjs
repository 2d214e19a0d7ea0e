import { createHash } from 'node:crypto';
import { integrityOf, json } from './integrity.mjs';

/**
 * The bill of materials of a build in CycloneDX 1.6: the files, and the packages that they hold pieces of. It has no
 * time and no serial number drawn by chance: the same build has the same bill.
 *
 * @param {{ name: string, version: string, license: string, description: string }} library
 * @param {import('./bundle.mjs').Script[]} scripts
 * @param {import('./packages.mjs').Package[]} packages
 */
export function sbom(library, scripts, packages) {
  const files = scripts.map(({ file, code }) => ({
    type: 'file', 'bom-ref': `file:${file}`, name: file, hashes: [hash(integrityOf(code))],
  }));
  const components = packages.map(({ name, version, license, integrity }) => ({
    type: 'library', 'bom-ref': purl(name, version), ...nameOf(name), version,
    hashes: [hash(integrity)], licenses: [{ license: { id: license } }], purl: purl(name, version),
  }));
  const own = purl(library.name, library.version);
  return json({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([own, files]))}`,
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'library', 'bom-ref': own, name: library.name, version: library.version, description: library.description,
        licenses: [{ license: { id: library.license } }], purl: own,
      },
    },
    components: [...components, ...files],
    dependencies: [{ ref: own, dependsOn: components.map((component) => component['bom-ref']).sort() }],
    compositions: [{ aggregate: 'complete', assemblies: [own] }],
  });
}

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function nameOf(name) {
  const [, group, rest] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return group ? { group, name: rest } : { name };
}

/** `sha512-<base64>` as CycloneDX writes it. */
function hash(integrity) {
  const [algorithm, base64] = integrity.split('-', 2);
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') };
}

/** A version 8 UUID: one that says where it comes from itself. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
