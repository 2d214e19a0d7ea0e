import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFiles } from '../architecture/source-files.js';
import { readerPages } from './support/pages.js';

type Versions = readonly [chrome: number, firefox: number, safari: number];

const textOf = (page: string): string => readerPages().get(page) ?? '';
const [, what = ''] = textOf('docs/browsers.md').split('## What the elements need');
const [needed = [], notNeeded = []] = what.split('\n\n').filter((part) => part.startsWith('| ')).map((table) => table.trim().split('\n').slice(2).map((row) => row.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, ''))));
const source = ['src/backends', 'src/controllers', 'src/core', 'src/elements', 'src/environment', 'src/gateways', 'src/locales', 'src/styles'].flatMap((room) => [...readFiles(room, ['.ts']).values()]).join('\n');
const highest = (rows: readonly Versions[], column: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[column]));

describe('the page of browsers', () => {
  it('names features that the sources use', () => {
    const named = [...needed, ...notNeeded].flatMap(([feature = '']) => [...feature.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/\(\)$/, '(').replace(/[<>]/g, '')));
    assert.ok(named.length > 20);
    assert.deepEqual(named.filter((name) => !source.includes(name)), []);
  });

  it('says of features that they are not used, and they are not', () => {
    assert.doesNotMatch(source, /attachInternals|anchor-name|position-anchor|position-area|field-sizing|startViewTransition/);
  });

  it('has the floor that its table makes, and the policy is not below it', () => {
    const rows = needed.map(([, , ...versions]): Versions => [Number(versions[0]), Number(versions[1]), Number(versions[2])]);
    const [chrome, firefox, safari] = [highest(rows, 0), highest(rows, 1), highest(rows, 2)];
    assert.ok(what.includes(`the floor Chrome ${chrome}, Edge ${chrome}, Firefox ${firefox} and Safari ${safari};`), `${chrome} ${firefox} ${safari}`);
    const policy = (browser: string): number => Number(new RegExp(`^\\| ${browser} \\| ([\\d.]+) \\|`, 'm').exec(textOf('docs/upgrades.md'))?.[1]);
    assert.deepEqual([policy('Chrome, Edge') >= chrome, policy('Firefox') >= firefox, policy('Safari') >= safari], [true, true, true]);
  });
});
