import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it, mock } from 'node:test';
import * as z from 'zod/mini';
import { tokenFromSessionUrl } from '../../src/backends/http/session-token.js';
import { checkoutSessionRequestSchema } from '../../src/core/model/checkout-session.js';
import { pageOf } from '../../src/core/model/common.js';
import { moneySchema } from '../../src/core/model/money.js';
import { projectRoot } from '../architecture/source-files.js';
import { blocksOf, readerPages } from './support/pages.js';
import { load } from './support/running.js';

type AskForSession = (about: unknown) => Promise<Response>;

const pages = readerPages();
const textOf = (page: string): string => pages.get(page) ?? '';
const inBlocks = [...pages].flatMap(([page, text]) => blocksOf(page, text)).filter(({ language }) => language === 'json').map(({ code }) => code);
/** What stands in a sentence: braces around a first name with its value. An ellipsis stands for anything. */
const inSentences = [...pages.values()].flatMap((text) => [...text.matchAll(/`(\{ ?"\w+": ?[^`]*\})`/g)].map(([, json = '']) => json.replaceAll('[…]', '[]')));

describe('the data on the pages for readers', () => {
  afterEach(() => mock.restoreAll());

  it('is JSON', () => {
    assert.ok(inBlocks.length > 0 && inSentences.length > 4);
    for (const json of [...inBlocks, ...inSentences]) assert.doesNotThrow(() => JSON.parse(json), json);
  });

  it('is taken by the contract’s schemas: money, lists', () => {
    const samples = inSentences.map((json): unknown => JSON.parse(json));
    for (const [name, schema] of [['amount', moneySchema], ['items', pageOf(z.unknown())]] as const) {
      const [sample, ...others] = samples.filter((value) => name in Object(value));
      assert.ok(sample !== undefined && others.length === 0, name);
      assert.deepEqual(z.parse(schema, sample), sample);
    }
  });

  it('is what the page takes from its own server', async () => {
    const answers = inSentences.filter((json) => json.includes('"token"'));
    assert.ok(answers.length > 0);
    for (const answer of answers) {
      assert.equal(await tokenFromSessionUrl('/checkout-session', async () => Response.json(JSON.parse(answer)))({ refused: null }), '…');
    }
  });

  for (const [page, about] of [['docs/quick-start.md', { firstName: 'Alex', lastName: 'Morgan', email: 'alex@portal.example' }], ['stories/docs/2-one-tag.mdx', 'key']] as const) {
    it(`asks the backend for a session as the contract wants it (${page})`, async () => {
      const asked = mock.method(globalThis, 'fetch', async () => Response.json({}));
      const { code } = blocksOf(page, textOf(page)).find((block) => block.code.includes('function checkoutSession')) ?? { code: '' };
      const { checkoutSession } = await load<{ checkoutSession: AskForSession }>(code);
      await checkoutSession(about);
      const request = new Request(...(asked.mock.calls[0]?.arguments as unknown as Parameters<typeof fetch>));
      assert.deepEqual([request.method, new URL(request.url).pathname, request.headers.get('content-type')], ['POST', '/v1/checkout-sessions', 'application/json']);
      assert.match(request.headers.get('authorization') ?? '', /^Bearer ./);
      z.parse(checkoutSessionRequestSchema, await request.json());
    });
  }

  it('names files that the package has', () => {
    const named = inBlocks.flatMap((json) => [...json.matchAll(/node_modules\/annex-checkout\/([\w./-]+)/g)].map(([, path = '']) => `./${path}`));
    const { exports } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { exports: Record<string, unknown> };
    assert.ok(named.length > 0);
    assert.deepEqual(named.filter((path) => !Object.values(exports).includes(path)), []);
  });
});
