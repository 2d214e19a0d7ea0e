import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../src/reference/refusal.js';
import { readBytes } from '../../../src/reference/http/read-json.js';

const posted = (body: string) => new Request('https://shop.example/', { method: 'POST', body });

/** A request as Firefox makes it, which has no stream of its body. */
const withoutStream = (body: string) => Object.defineProperty(posted(body), 'body', { value: undefined });

for (const [name, request] of [['a request', posted], ['a request of a browser that gives it no stream', withoutStream]] as const) {
  describe(`The body of ${name}`, () => {
    it('is read whole', async () => {
      assert.equal(new TextDecoder().decode(await readBytes(request('{"a":"ü"}'))), '{"a":"ü"}');
    });

    it('is refused where it is longer than allowed', async () => {
      await assert.rejects(readBytes(request('12345'), 4), (error) => error instanceof Refusal && error.problem.status === 413);
    });
  });
}

describe('A request without a body', () => {
  it('holds nothing', async () => {
    assert.equal((await readBytes(new Request('https://shop.example/'))).byteLength, 0);
  });
});
