import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { offlineDescriptor } from '../../src/gateways/offline/descriptor.js';
import { paypalDescriptor } from '../../src/gateways/paypal/descriptor.js';
import { sdkScriptUrls } from '../../src/gateways/sdk-script.js';
import { stripeDescriptor } from '../../src/gateways/stripe/descriptor.js';
import { buildScripts, manifestIn, projectRoot, type CdnManifest } from '../strict/support/build.js';

interface Inventory {
  readonly scripts: readonly { script: string; why: string; when: string; authorised: string; integrity: string | null; instead?: string }[];
  readonly policy: { readonly methods: Readonly<Record<string, unknown>> };
}

interface Bill {
  readonly specVersion: string;
  readonly components: readonly { type: string; name: string; version?: string; purl?: string; hashes: readonly { alg: string; content: string }[] }[];
}

let folder: string;
let manifest: CdnManifest;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annex-cdn-'));
  await buildScripts(join(folder, 'here'), { version: '1.0.0', base: 'https://scripts.example/annex/' });
  manifest = await manifestIn(join(folder, 'here/1.0.0'));
});
after(() => rm(folder, { recursive: true, force: true }));

const read = (path: string) => readFile(join(folder, 'here/1.0.0', path), 'utf8');
const readJson = async <T>(path: string) => JSON.parse(await read(path)) as T;
const filesIn = async (place: string) => (await readdir(place, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(place.length + 1)).sort();
const sha384 = (content: string) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

describe('The build for pages without one', () => {
  test('is the same to the byte wherever and whenever it is made', async () => {
    const elsewhere = join(folder, 'quite/another/place');
    for (const path of ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.drop-in.config.mjs']) {
      await cp(join(projectRoot, path), join(elsewhere, path), { recursive: true });
    }
    await symlink(join(projectRoot, 'node_modules'), join(elsewhere, 'node_modules'));
    const made = join(folder, 'there');
    await promisify(execFile)(process.execPath, ['scripts/cdn.mjs', '--out', made, '--version', '1.0.0', '--base', 'https://scripts.example/annex'], { cwd: elsewhere, env: { PATH: process.env['PATH'], TZ: 'Asia/Tokyo', LANG: 'C' } });
    const [here, there] = [join(folder, 'here/1.0.0'), join(made, '1.0.0')];
    assert.deepEqual(await filesIn(there), await filesIn(here));
    for (const file of await filesIn(here)) assert.equal(await readFile(join(there, file), 'utf8'), await readFile(join(here, file), 'utf8'), file);
  });

  test('has plain names for what pages name, and names made from their content for the rest', () => {
    const [plain, hashed] = [manifest.entries, Object.keys(manifest.files).filter((file) => !manifest.entries.includes(file))];
    assert.ok(plain.includes('annex.js'));
    assert.ok(hashed.length > 20);
    for (const file of hashed) assert.match(file, /^assets\/[\w-]+-[\w-]{8}\.js$/);
  });

  test('keeps payment methods, stand-ins and languages out of what loads at once', async () => {
    const atOnce = new Set(['annex.js']);
    for (const file of atOnce) {
      const folder = file.startsWith('assets/') ? 'assets/' : '';
      for (const [, name = ''] of (await read(file)).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) atOnce.add(folder + name);
    }
    const late = Object.keys(manifest.files).filter((file) => !atOnce.has(file));
    assert.deepEqual([...atOnce].filter((file) => /gateway|sdk|stripe|paypal|\/(?:de|fr|ja|zh-tw)-/.test(file)), []);
    for (const part of [/stripe-gateway/, /paypal-gateway/, /stripe-sdk/, /paypal-sdk/, /\/de-pay/]) assert.ok(late.some((file) => part.test(file)), String(part));
  });
});

describe('Its manifest', () => {
  test('has the hash of every script, and nothing else', async () => {
    const scripts = (await filesIn(join(folder, 'here/1.0.0'))).filter((file) => file.endsWith('.js'));
    assert.deepEqual(Object.keys(manifest.files).sort(), scripts);
    for (const file of scripts) assert.equal(manifest.files[file]?.integrity, sha384(await read(file)), file);
  });

  test('knows the import map of the snippet, and how a policy lets it pass', async () => {
    const [, text = ''] = /<script type="importmap">(.*)<\/script>/.exec(await read('snippet.html')) ?? [];
    assert.deepEqual(JSON.parse(text), manifest.importMap);
    assert.equal(manifest.importMapSource, `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    assert.equal(manifest.importMap.integrity['https://scripts.example/annex/1.0.0/annex.js'], manifest.files['annex.js']?.integrity);
  });
});

describe('Its inventory', () => {
  test('says of each script why it is there, when it loads and how its integrity is assured', async () => {
    const { scripts } = await readJson<Inventory>('inventory.json');
    const expected = [...Object.keys(manifest.files).map((file) => manifest.base + file), ...Object.values(sdkScriptUrls)];
    assert.deepEqual(scripts.map(({ script }) => script).sort(), expected.sort());
    for (const { script, why, when, authorised, integrity, instead } of scripts) {
      assert.ok(why && when && authorised, script);
      assert.ok(integrity?.startsWith('sha384-') || instead, script);
    }
  });

  test('lists what a page must allow as the payment methods themselves do', async () => {
    const { policy } = await readJson<Inventory>('inventory.json');
    assert.deepEqual(policy.methods, { stripe: stripeDescriptor.csp, paypal: paypalDescriptor.csp, offline: offlineDescriptor.csp });
  });
});

describe('Its bill of materials', () => {
  test('names the packages that are in it, as the lock file pins them, and each file', async () => {
    const { specVersion, components } = await readJson<Bill>('sbom.cdx.json');
    assert.equal(specVersion, '1.6');
    const locked = (JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version: string }> }).packages;
    const libraries = components.filter(({ type }) => type === 'library');
    for (const { purl = '', version } of libraries) assert.equal(locked[`node_modules/${decodeURIComponent(purl.replace(/^pkg:npm\/|@[^@]*$/g, ''))}`]?.version, version, purl);
    for (const name of ['lit', 'stripe-js', 'paypal-js']) assert.ok(libraries.some((each) => each.name === name), name);
    for (const name of ['hono', 'msw', 'vite', 'jose']) assert.ok(!libraries.some((each) => each.name === name), name);
    assert.deepEqual(components.filter(({ type }) => type === 'file').map(({ name }) => name), Object.keys(manifest.files));
  });

  test('comes with the licences that its packages ask to be handed on', async () => {
    const notices = await read('LICENSES.txt');
    for (const name of ['lit-html', '@lit/context', '@stripe/stripe-js', '@paypal/paypal-js']) assert.ok(notices.includes(`${name} `), name);
  });
});
