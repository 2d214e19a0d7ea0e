import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { guide, guideId } from '../../stories/support/guide.js';
import { projectRoot, readFiles } from '../architecture/source-files.js';
import { markdownPages } from './support/pages.js';

const pages = markdownPages().filter((page) => page !== 'README.md');
const guides = [...readFiles('stories/docs/guides', ['.mdx'])].map(([, text]) => text);
const found = (pattern: RegExp) => guides.map((text) => pattern.exec(text)?.[1] ?? '');

/** Storybook's id of a page with a title. */
const idOf = (title: string): string => `${title.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}--docs`;

describe('the documentation in Storybook', () => {
  it('has every page there is, under the title that others lead to', () => {
    assert.deepEqual(found(/from '(?:\.\.\/){3}(.+\.md)\?raw'/).sort(), pages);
    assert.deepEqual(found(/<Meta title="(.+)" \/>/).map(idOf).sort(), pages.map((page) => guideId(basename(page, '.md'))).sort());
  });

  it('leads from page to page without leaving', () => {
    const links = pages.flatMap((page) => [...guide(readFileSync(join(projectRoot, page), 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target));
    const inside = links.filter((target) => target.startsWith('?path=/docs/')).map((target) => target.slice('?path=/docs/'.length));
    assert.ok(inside.length > 30);
    assert.deepEqual(inside.filter((id) => !found(/<Meta title="(.+)" \/>/).map(idOf).includes(id)), []);
    assert.deepEqual(links.filter((target) => !/^(?:\?path=\/docs\/|#|https?:)/.test(target)), []);
  });
});
