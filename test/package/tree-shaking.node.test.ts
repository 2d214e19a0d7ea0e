import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { build } from 'vite';
import { createProject, dependencies } from './support/project.js';

describe('What a bundler takes of the package', () => {
  const project = createProject(dependencies);
  after(() => project.remove());

  /** The modules, from their package's name on, that a page with this script is bundled from. */
  async function bundled(script: string): Promise<string[]> {
    const [entry = ''] = project.write({ 'entry.js': script });
    const result = await build({
      configFile: false, root: project.folder, logLevel: 'error',
      build: { write: false, modulePreload: false, rolldownOptions: { input: entry } },
    });
    assert.ok('output' in result);
    const modules = result.output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.entries(chunk.modules) : []));
    return modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 && id.includes('/node_modules/') ? [id.split('/node_modules/').at(-1) ?? ''] : []));
  }
  const ours = (modules: readonly string[]) => modules.flatMap((path) => /^annex-checkout\/dist\/(.+)/.exec(path)?.[1] ?? []);
  const elementsOf = (modules: readonly string[]) => [...new Set(ours(modules).flatMap((path) => /^elements\/([^/]+)\//.exec(path)?.[1] ?? []))].filter((name) => name !== 'shared').sort();

  const useSummary = 'customElements.define("shop-summary", AnnexOrderSummary);';

  test('is one element alone where one is imported, from its own door or the main one', async () => {
    const alone = await bundled(`import { AnnexOrderSummary } from 'annex-checkout/elements/order-summary'; ${useSummary}`);
    assert.deepEqual(elementsOf(alone), ['order-summary']);
    assert.deepEqual(ours(alone).filter((path) => /^(?:backends|gateways|environment|sandbox|reference|core\/create-checkout)/.test(path)), []);
    const fromMain = await bundled(`import { AnnexOrderSummary } from 'annex-checkout'; ${useSummary}`);
    assert.deepEqual(fromMain.sort(), alone.sort());
  });

  test('is nothing of Lit for a headless checkout', async () => {
    const modules = await bundled(`import { createCheckout } from 'annex-checkout/core'; import { createHttpBackend } from 'annex-checkout/http'; console.log(createCheckout, createHttpBackend);`);
    assert.ok(ours(modules).includes('core/create-checkout.js'));
    assert.deepEqual(modules.filter((path) => /^(?:@?lit|annex-checkout\/dist\/elements)/.test(path)), []);
  });

  test('is nothing where nothing is used', async () => {
    assert.deepEqual(await bundled(`import 'annex-checkout'; import 'annex-checkout/define'; import 'annex-checkout/connect'; import { define } from 'annex-checkout'; import { applyTheme } from 'annex-checkout/themes';`), []);
  });

  test('is everything that a page needs where the drop-in is imported for its effect', async () => {
    const modules = await bundled(`import 'annex-checkout/embed';`);
    assert.equal(elementsOf(modules).length, 11);
    assert.deepEqual(ours(modules).filter((path) => /^(?:reference|hosts|conformance)\//.test(path)), []);
  });

  test('keeps a theme that is imported as a style sheet', async () => {
    const [entry = ''] = project.write({ 'themed.js': `import 'annex-checkout/themes/fjord.css';` });
    const result = await build({ configFile: false, root: project.folder, logLevel: 'error', build: { write: false, rolldownOptions: { input: entry } } });
    assert.ok('output' in result);
    const css = result.output.flatMap((asset) => (asset.type === 'asset' && asset.fileName.endsWith('.css') ? [String(asset.source)] : []));
    assert.match(css.join(''), /--annex-color-accent/);
  });
});
