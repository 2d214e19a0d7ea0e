import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './checks.mjs';
import { createConnection } from './connection.mjs';
import { crowd, delivered, replay } from './crowd.mjs';
import { createMeter } from './meter.mjs';
import { createServerProcess } from './server-process.mjs';
import { plantWorld, readBooks } from './world.mjs';

/**
 * Lets a number of clients buy from a real server process for a time, and then looks into the books. With `trouble`,
 * which is given the server while they buy, answers may get lost and are asked for again.
 */
export async function runLoad({ clients, seconds, trouble }) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'annex-load-'));
  const server = createServerProcess(dataFolder);
  try {
    await plantWorld(dataFolder, { clients });
    await server.start();
    const meter = createMeter();
    const ask = createConnection({ server, meter, survives: trouble !== undefined });
    const start = performance.now();
    const stopping = { until: trouble ? Infinity : start + seconds * 1000 };
    const buying = crowd({ ask, server, meter, clients, stopping });
    await trouble?.(server, buying).finally(() => (stopping.until = 0));
    const sworn = await buying;
    const elapsed = (performance.now() - start) / 1000;
    const requests = meter.requests;
    await replay({ ask, meter, sworn });
    await delivered(dataFolder);
    await server.stop();
    const books = await readBooks(dataFolder);
    const found = check(books, sworn);
    return {
      clients, elapsed, requests, orders: books.orders.length, sworn: sworn.length, lost: meter.lost, complaints: server.complaints,
      routes: meter.routes(), deliveries: meter.deliveries(), waits: meter.waits(), refusals: meter.refusals, errors: meter.errors, found,
      passed: sworn.length > 0 && meter.errors.length === 0 && found.every(({ problems }) => problems.length === 0) && (trouble !== undefined || (meter.lost === 0 && server.complaints === '')),
    };
  } finally {
    await server.kill();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
