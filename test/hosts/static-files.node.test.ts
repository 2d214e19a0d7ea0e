import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { staticFiles } from '../../src/hosts/node/static-files.js';
import { createPlace, type Place } from './node-fixture.js';

describe('the files of a folder', () => {
  let place: Place;
  before(async () => void (place = await createPlace()));
  after(() => place.remove());
  const get = (path: string, init?: RequestInit) => staticFiles(place.siteFolder)(new Request(`http://localhost${path}`, init));

  it('are served with their type; a folder by its index', async () => {
    const page = await get('/portal/?a=1');
    assert.equal(page?.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match((await page?.text()) ?? '', /Portal/);
    assert.equal((await get('/assets/portal-1a2b.js'))?.headers.get('content-type'), 'text/javascript; charset=utf-8');
  });

  it('send a folder without its slash to the one with it', async () => {
    const moved = await get('/portal?a=1');
    assert.deepEqual([moved?.status, moved?.headers.get('location')], [308, '/portal/?a=1']);
  });

  it('are asked for again unless their name changes with their content', async () => {
    assert.equal((await get('/'))?.headers.get('cache-control'), 'no-cache');
    assert.match((await get('/assets/portal-1a2b.js'))?.headers.get('cache-control') ?? '', /immutable/);
  });

  it('are not sent again to who has them', async () => {
    const etag = (await get('/'))?.headers.get('etag') ?? '';
    assert.equal((await get('/', { headers: { 'if-none-match': etag } }))?.status, 304);
  });

  it('answer HEAD without a body', async () => {
    const head = await get('/', { method: 'HEAD' });
    assert.equal(head?.headers.get('content-length'), '35');
    assert.equal(await head?.text(), '');
  });

  it('never come from outside the folder', async () => {
    for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/portal/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00', '/%zz', '/none', '/portal/index.html/x']) {
      assert.equal(await get(path), null, path);
    }
  });

  it('cannot be written to', async () => {
    assert.equal(await get('/', { method: 'POST' }), null);
  });
});
