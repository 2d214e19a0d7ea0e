import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, describe, test } from 'node:test';
import { doors, isForPages, modules } from './support/doors.js';
import { createProject, dependencies, optional } from './support/project.js';

/** Imports what it is told to, one after the other, and prints what became of it. */
const importer = `
import 'lit';
const { customElements } = globalThis;
const registered = [];
const define = customElements.define.bind(customElements);
customElements.define = (tag, element) => { registered.push(tag); define(tag, element); };
const failed = {};
for (const name of process.argv.slice(2)) await import(name).catch((error) => { failed[name] = error.message; });
console.log(JSON.stringify({ failed, registered }));
`;

interface Outcome {
  readonly failed: Readonly<Record<string, string>>;
  readonly registered: readonly string[];
}

const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
const embed = 'annex-checkout/embed';

describe('Each door of the package, on a server', () => {
  const bare = createProject(dependencies);
  const full = createProject([...dependencies, ...optional]);
  for (const project of [bare, full]) project.write({ 'importer.js': importer });
  after(() => [bare, full].forEach((project) => project.remove()));

  const importing = (project: typeof bare, names: readonly string[]): Outcome =>
    JSON.parse(execFileSync(process.execPath, ['importer.js', ...names], { cwd: project.folder, encoding: 'utf8' })) as Outcome;

  test('is imported without a throw, and registers nothing', () => {
    assert.deepEqual(importing(full, namesOf(modules).filter((name) => name !== embed)), { failed: {}, registered: [] });
  });

  test('registers the elements where it is the one for pages that want no code', () => {
    const { failed, registered } = importing(full, [embed]);
    assert.deepEqual(failed, {});
    assert.ok(registered.includes('annex-checkout'));
  });

  test('leads to data as well', () => {
    const data = doors.filter(({ types, name }) => types === null && name.endsWith('.json'));
    full.write({ 'data.js': data.map(({ name }, index) => `import d${index} from '${name}' with { type: 'json' };`).join('\n') });
    execFileSync(process.execPath, ['--no-warnings', 'data.js'], { cwd: full.folder });
    assert.equal(data.length, 4);
  });

  test('needs none of the optional packages in a page', () => {
    assert.deepEqual(importing(bare, namesOf(modules.filter(isForPages))).failed, {});
  });

  test('says which package is missing where one is', () => {
    const missing: Readonly<Record<string, string>> = {
      'annex-checkout/reference': 'hono',
      'annex-checkout/reference/msw': 'msw',
      'annex-checkout/reference/node': '@hono/node-server',
      'annex-checkout/reference/node/stripe': 'stripe',
      'annex-checkout/reference/node/smtp': 'nodemailer',
    };
    const { failed } = importing(bare, namesOf(modules.filter((door) => !isForPages(door))));
    assert.deepEqual(Object.keys(failed).sort(), Object.keys(missing).sort());
    for (const [door, name] of Object.entries(missing)) {
      assert.match(failed[door] ?? '', new RegExp(`^Cannot find package '${name}' imported from .*/annex-checkout/dist/`));
    }
  });

  test('does not lead to what is no door', () => {
    const inner = ['annex-checkout/dist/index.js', 'annex-checkout/core/state', 'annex-checkout/elements/shared', 'annex-checkout/elements/session/session.events'];
    assert.deepEqual(Object.keys(importing(full, inner).failed), inner);
  });

  test('runs the conformance command', () => {
    const { status, output } = attempt(() => execFileSync(process.execPath, [`${bare.home}/bin/annex-conformance.mjs`, '--nonsense'], { encoding: 'utf8', stdio: 'pipe' }));
    assert.equal(status, 2);
    assert.match(output, /annex-conformance/);
  });
});

/** How a command ends that is meant to fail. */
function attempt(command: () => string): { status: number; output: string } {
  try {
    return { status: 0, output: command() };
  } catch (error) {
    const { status = -1, stderr = '' } = error as { status?: number; stderr?: string };
    return { status, output: stderr };
  }
}
