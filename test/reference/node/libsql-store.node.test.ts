import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createLibsqlStore } from '../../../src/reference/node/libsql-store.js';
import { storeContract } from '../stores/store-contract.js';

describe('the store in an SQLite file', () => {
  const folders: string[] = [];
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  storeContract((name, body) => void it(name, body), async () => {
    const folder = await mkdtemp(join(tmpdir(), 'annex-store-'));
    folders.push(folder);
    return { open: () => createLibsqlStore({ file: join(folder, 'annex.db') }) };
  });
});
