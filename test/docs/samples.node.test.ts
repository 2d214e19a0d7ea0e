import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from './support/compile.js';
import { readerPages, scriptsOf } from './support/pages.js';

const pages = new Map([...readerPages()].map(([page, text]) => [page, scriptsOf(page, text)] as const).filter(([, blocks]) => blocks.length > 0));

describe('the TypeScript and JavaScript on the pages for readers', () => {
  for (const [page, blocks] of pages) {
    it(`compiles in a strict project that has the package (${page}, ${blocks.length})`, () => assert.deepEqual(problemsOf(blocks), []));
  }

  it('is refused where it is wrong', () => {
    assert.equal(problemsOf([{ page: 'docs/wrong.md', language: 'ts', code: "import { createCheckout } from 'annex-checkout';\ncreateCheckout({ gateways: [] });" }]).length, 1);
  });
});
