import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { secretsIn } from '../../src/hosts/node/secrets-file.js';
import { createPlace, type Place } from './node-fixture.js';

describe('the secrets of a server', () => {
  let place: Place;
  const random = { bytes: (length: number) => Uint8Array.from(randomBytes(length)) };
  before(async () => {
    place = await createPlace();
    await mkdir(place.dataFolder);
  });
  after(() => place.remove());

  it('are drawn once, by whoever comes first, and kept for their owner alone', async () => {
    const [first, second] = await Promise.all([secretsIn(place.dataFolder, random), secretsIn(place.dataFolder, random)]);
    assert.deepEqual(first, second);
    assert.deepEqual(await secretsIn(place.dataFolder, random), first);
    assert.equal((await stat(join(place.dataFolder, 'secrets.json'))).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(place.dataFolder), ['secrets.json']);
  });

  it('are all different', async () => {
    const { licenceKey, webhooks, ...others } = await secretsIn(place.dataFolder, random);
    const all = [...Object.values(others), ...Object.values(webhooks), licenceKey.privateKey.d];
    assert.equal(new Set(all).size, all.length);
  });

  it('are not drawn anew over a file that cannot be read', async () => {
    await writeFile(join(place.dataFolder, 'secrets.json'), '{ half a fi');
    await assert.rejects(secretsIn(place.dataFolder, random), /cannot be read/);
  });
});
