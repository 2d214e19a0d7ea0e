import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, version: string, license: string, integrity: string, text: string | null }} Package */

/**
 * The packages that a bundle really holds pieces of, as the lock file pins them.
 *
 * @param {string} root the project's folder
 * @param {import('./bundle.mjs').Script[]} scripts
 * @returns {Package[]}
 */
export function packagesIn(root, scripts) {
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const places = new Set(scripts.flatMap(({ modules }) => modules).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  return [...places].sort().map((place) => {
    const entry = locked[place];
    if (!entry) throw new Error(`${place} is in the bundle, but not in package-lock.json`);
    return { name: place.slice('node_modules/'.length), version: entry.version, license: entry.license, integrity: entry.integrity, text: licenceText(join(root, place)) };
  });
}

function licenceText(folder) {
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

/** What the licences of the bundled packages ask to be handed on with the bundle. */
export function notices(packages) {
  const parts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text ?? `https://spdx.org/licenses/${license}.html`}`);
  return `The scripts in this folder hold pieces of these packages.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
