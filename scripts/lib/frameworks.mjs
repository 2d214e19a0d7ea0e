import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const sources = `${root}demo/frameworks`;
const tarball = 'annex-checkout.tgz';

/** The frameworks that there is an app for. */
export const frameworks = ['plain', 'react', 'vue', 'svelte', 'angular'];

/** Runs a command that has to succeed; throws with what it was for and what it said. */
async function must(what, command, args, cwd = root) {
  const { code, output } = await run(command, args, { cwd, env: { NG_CLI_ANALYTICS: 'false' } });
  if (code !== 0) throw new Error(`${what} failed\n${output.trim()}`);
}

/** The package as customers get it; `packPackage()` has made it. */
function packedPackage() {
  const folder = join(root, 'build/package');
  return join(folder, JSON.parse(readFileSync(join(folder, 'packed.json'), 'utf8')).filename);
}

/** Copies an app away from the project, so that nothing of ours is found by accident, and puts the packed package beside it. */
function copyApp(name, workshop, packed) {
  cpSync(join(sources, 'shared'), join(workshop, 'shared'), { recursive: true });
  cpSync(join(sources, name), join(workshop, name), { recursive: true, filter: (path) => !/\/(?:node_modules|dist|server)$/.test(path) });
  cpSync(packed, join(workshop, name, tarball));
  return join(workshop, name);
}

/** Installs and builds an app as its `package.json` says. */
async function buildApp(name, workshop, packed) {
  const app = copyApp(name, workshop, packed);
  await must(`installing the ${name} app from the registry`, 'npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], app);
  await must(`building the ${name} app`, 'npm', ['run', 'build'], app);
  cpSync(join(app, 'dist'), join(workshop, 'site', name), { recursive: true });
}

/** Gives a task a folder of its own and the packed package, and takes the folder away afterwards. */
async function inWorkshop(task) {
  const workshop = mkdtempSync(join(tmpdir(), 'annex-frameworks-'));
  try {
    return await task(workshop, packedPackage());
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Builds the apps of these frameworks with the packed package, and lets `test` look at the folder where they stand side by side. */
export const withApps = (names, test) =>
  inWorkshop(async (workshop, packed) => {
    for (const name of names) await buildApp(name, workshop, packed);
    return test(join(workshop, 'site'));
  });

/** Writes the apps' locks anew. The package's own hash is left out: it is another one after each build. */
export const lock = (names) =>
  inWorkshop(async (workshop, packed) => {
    for (const name of names) {
      const app = copyApp(name, workshop, packed);
      rmSync(join(app, 'package-lock.json'), { force: true });
      await must(`locking the ${name} app`, 'npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'], app);
      const written = JSON.parse(readFileSync(join(app, 'package-lock.json'), 'utf8'));
      delete written.packages['node_modules/annex-checkout'].integrity;
      writeFileSync(join(sources, name, 'package-lock.json'), `${JSON.stringify(written, null, 2)}\n`);
    }
  });
