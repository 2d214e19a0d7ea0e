import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { exportedParts } from '../../src/elements/checkout/exported-parts.js';
import { projectRoot } from '../architecture/source-files.js';
import { blocksOf, readerPages } from './support/pages.js';

interface Element {
  readonly tagName?: string;
  readonly members?: readonly { readonly attribute?: string }[];
  readonly cssProperties?: readonly { readonly name: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
}

const texts = readerPages();
const stories = [...texts].filter(([page]) => page.endsWith('.mdx'));
const blocks = [...texts].flatMap(([page, text]) => blocksOf(page, text));
const inLanguage = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));

const manifest = JSON.parse(readFileSync(join(projectRoot, 'custom-elements.json'), 'utf8')) as { modules: { declarations: Element[] }[] };
const elements = new Map(manifest.modules.flatMap(({ declarations }) => declarations).flatMap((element) => (element.tagName === undefined ? [] : [[element.tagName, element] as const])));
/** The parts of the elements that `<annex-checkout>` is made of. */
const within = ['product-list', 'expansion-selector', 'order-summary', 'service-information', 'billing-contact', 'payment', 'order-result'] as const;
const handedOn = within.flatMap((name) => exportedParts(name).split(', ').map((pair) => pair.split(': ')[1] ?? ''));

describe('the code on the pages for readers', () => {
  it('is in languages that are tried somewhere', () => {
    const tried = ['css', 'html', 'js', 'json', 'sh', 'ts'];
    // Postgres and a CI are not here; the text is what a sample prints.
    const shown = ['sql', 'text', 'yaml'];
    assert.deepEqual(tried.filter((language) => inLanguage(language).length === 0), []);
    assert.deepEqual(blocks.filter(({ language }) => ![...tried, ...shown].includes(language)).map(({ page, language }) => `${page}: ${language}`), []);
  });

  it('uses tags and attributes that the elements have', () => {
    const used = inLanguage('html').flatMap(({ code }) => [...code.matchAll(/<(annex-[\w-]+)([^>]*)>/g)].map(([, tag = '', rest = '']) => ({ tag, attributes: [...rest.matchAll(/([\w-]+)=/g)].map(([, name = '']) => name) })));
    assert.ok(used.length > 2);
    for (const { tag, attributes } of used) {
      const element = elements.get(tag);
      assert.ok(element, `there is no <${tag}>`);
      assert.deepEqual(attributes.filter((name) => !element.members?.some(({ attribute }) => attribute === name)), [], `<${tag}>`);
    }
  });

  it('sets tokens and parts that the elements have', () => {
    const styles = inLanguage('css').map(({ code }) => code).join('\n');
    const tokens = new Set(elements.get('annex-checkout')?.cssProperties?.map(({ name }) => name));
    const set = [...styles.matchAll(/^\s*(--annex-[\w-]+):/gm)].map(([, name = '']) => name);
    assert.ok(set.length > 1);
    assert.deepEqual(set.filter((name) => !tokens.has(name)), []);
    for (const [, tag = '', part = ''] of styles.matchAll(/(annex-[\w-]+)::part\(([\w-]+)\)/g)) {
      const own = elements.get(tag)?.cssParts?.map(({ name }) => name) ?? [];
      assert.ok([...own, ...(tag === 'annex-checkout' ? handedOn : [])].includes(part), `<${tag}> has no part ${part}`);
    }
  });

  it('leads to stories and pages that exist', () => {
    const titles = readdirSync(join(projectRoot, 'stories')).filter((name) => name.endsWith('.stories.ts')).map((name) => /title: '([^']+)'/.exec(readFileSync(join(projectRoot, 'stories', name), 'utf8'))?.[1] ?? '');
    const own = stories.map(([, text]) => /title="([^"]+)"/.exec(text)?.[1] ?? '');
    const known = [...titles, ...own].map((title) => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
    const linked = stories.flatMap(([, text]) => [...text.matchAll(/\?path=\/(?:docs|story)\/([\w-]+?)--/g)].map(([, id = '']) => id));
    assert.ok(linked.length > 4);
    assert.deepEqual(linked.filter((id) => !known.includes(id)), []);
  });
});
