import { pathToFileURL } from 'node:url';
import { createClient, LibsqlError, type Client, type InStatement, type Row } from '@libsql/client';
import * as z from 'zod/mini';
import type { ListOptions, Store, Stored, Write } from '../ports.js';
import { storeOn, type Expectations, type ListExpectation } from '../stores/engine.js';

const rowSchema = z.object({ id: z.string(), version: z.int(), body: z.string() });

/** An insert into `expectation` fails, and the batch with it, unless the document has that version. */
const schema = [
  `create table if not exists documents (
     collection text not null, id text not null, version integer not null, body text not null, sort_key text not null,
     primary key (collection, id)) without rowid`,
  'create index if not exists documents_in_order on documents (collection, sort_key, id)',
  `create table if not exists terms (
     collection text not null, name text not null, value text not null, sort_key text not null, id text not null, search_text text,
     primary key (collection, name, value, sort_key, id)) without rowid`,
  'create index if not exists terms_of_document on terms (collection, id)',
  'create view if not exists expectation as select collection, id, version from documents',
  `create trigger if not exists expectation_is_met instead of insert on expectation
   when coalesce((select version from documents where collection = new.collection and id = new.id), 0) <> new.version
   begin select raise(abort, 'conflict'); end`,
];

/** A store in an SQLite file; what was committed is there after a crash. */
export async function createLibsqlStore({ file }: { file: string }): Promise<Store & { close(): void }> {
  const client = createClient({ url: pathToFileURL(file).href, timeout: 5000, concurrency: 1 });
  await client.execute('pragma journal_mode = wal');
  await client.execute('pragma synchronous = full');
  await client.batch(schema, 'write');
  await addSearchText(client);
  const store = storeOn({
    async get<T>(collection: string, id: string): Promise<Stored<T> | null> {
      const { rows } = await client.execute('select id, version, body from documents where collection = ? and id = ?', [collection, id]);
      return rows[0] ? stored<T>(rows[0]) : null;
    },
    list: <T>(collection: string, options?: ListOptions) => list<T>(client, collection, options),
    commit: (expectations, writes) => commit(client, expectations, writes),
  });
  return { ...store, close: () => client.close() };
}

/** A file from before there were searches in it has no such column. */
async function addSearchText(client: Client): Promise<void> {
  const { rows } = await client.execute(`select 1 from pragma_table_info('terms') where name = 'search_text'`);
  if (rows.length === 0) await client.execute('alter table terms add column search_text text');
}

async function list<T>(client: Client, collection: string, options: ListOptions = {}): Promise<Stored<T>[]> {
  const { where } = options;
  const { sql, args } = selection(collection, options, where ? 'join documents d on d.collection = t.collection and d.id = t.id' : '');
  const { rows } = await client.execute({ sql: `select t.id, version, body ${sql}`, args });
  return rows.map((row) => stored<T>(row));
}

/** What follows `select t.…` to get the documents of a list, in order. */
function selection(collection: string, { where, after, limit = 100, newestFirst = false }: ListOptions, joined = ''): { sql: string; args: (string | number)[] } {
  const order = newestFirst ? 'desc' : 'asc';
  const source = where ? `terms t ${joined} where t.collection = ? and t.name = ? and t.value = ?` : 'documents t where t.collection = ?';
  const words = where?.words ?? [];
  const conditions = [
    ...(after === undefined ? [] : [`and t.sort_key ${newestFirst ? '<' : '>'} ?`]),
    ...(words.length === 0 ? [] : [`and (t.search_text is null or (${words.map(() => 'instr(t.search_text, ?)').join(' and ')}))`]),
  ];
  return {
    sql: `from ${source} ${conditions.join(' ')} order by t.sort_key ${order}, t.id ${order} limit ?`,
    args: [collection, ...(where ? [where.index, where.value] : []), ...(after === undefined ? [] : [after]), ...words, Math.max(0, limit)],
  };
}

async function commit(client: Client, { documents, lists }: Expectations, writes: readonly Write[]): Promise<boolean> {
  const guards = documents.map(({ collection, id, version }): InStatement => ({
    sql: 'insert into expectation (collection, id, version) values (?, ?, ?)',
    args: [collection, id, version],
  }));
  try {
    await client.batch([...guards, ...lists.map(listGuard), ...writes.flatMap(statementsFor)], 'write');
    return true;
  } catch (error) {
    if (error instanceof LibsqlError && error.message.includes('conflict')) return false;
    throw error;
  }
}

/** No document has the version −1, so that this conflicts unless the list holds what it held. */
function listGuard({ collection, options, ids }: ListExpectation): InStatement {
  const { sql, args } = selection(collection, options);
  return {
    sql: `insert into expectation (collection, id, version)
      select ?, '', -1 where (select coalesce(group_concat(id, ?), '') from (select t.id as id ${sql})) <> ?`,
    args: [collection, separator, ...args, ids.join(separator)],
  };
}

/** Stands between ids; no id holds it. */
const separator = '\u001f';

function statementsFor(write: Write): InStatement[] {
  const { collection, id } = write;
  const forget: InStatement = { sql: 'delete from terms where collection = ? and id = ?', args: [collection, id] };
  if (write.kind === 'delete') {
    return [forget, { sql: 'delete from documents where collection = ? and id = ?', args: [collection, id] }];
  }
  const put: InStatement = {
    sql: 'insert or replace into documents (collection, id, version, body, sort_key) values (?, ?, ?, ?, ?)',
    args: [collection, id, write.expect + 1, JSON.stringify(write.body), write.sortKey],
  };
  const terms = Object.entries(write.index ?? {}).map(([name, value]): InStatement => ({
    sql: 'insert into terms (collection, name, value, sort_key, id, search_text) values (?, ?, ?, ?, ?, ?)',
    args: [collection, name, value, write.sortKey, id, write.searchText ?? null],
  }));
  return [...(write.expect === 0 ? [] : [forget]), put, ...terms];
}

function stored<T>(row: Row): Stored<T> {
  const { id, version, body } = rowSchema.parse(row);
  return { id, version, body: JSON.parse(body) as T };
}
