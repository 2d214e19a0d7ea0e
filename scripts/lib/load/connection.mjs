import { setTimeout as sleep } from 'node:timers/promises';

/** How long one request may go on, and how long it is repeated, in milliseconds. */
const requestTime = 30_000;
const patience = 120_000;

/** An answer that was not expected. */
export class UnexpectedAnswer extends Error {
  name = 'UnexpectedAnswer';
}

/**
 * Asks the server and measures. Where an answer got lost, is still in flight or comes too early, the same request goes
 * out again with the same key. `server.url` may be down for a while where `survives` is set.
 */
export function createConnection({ server, meter, survives = false }) {
  return async function ask(route, path, { method, body, token, key, expected = [] } = {}) {
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    const init = { method: method ?? (body === undefined ? 'GET' : 'POST'), headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const giveUpAt = performance.now() + patience;
    let inFlightSince = null;
    for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
      const reply = await once(route, path, init);
      if (reply?.body?.code === 'idempotency_key_in_flight') inFlightSince ??= performance.now();
      else if (reply && inFlightSince !== null) meter.waited(performance.now() - inFlightSince);
      if (reply?.ok || (reply && (expected.includes(reply.status) || expected.includes(reply.body?.code)))) return reply;
      if (reply && !isPassing(reply)) throw unexpected(route, reply);
      if (!reply && !survives) throw new UnexpectedAnswer(`${route}: no answer`);
      if (performance.now() > giveUpAt) throw new UnexpectedAnswer(`${route}: still ${reply ? reply.body?.code : 'no answer'} after ${patience / 1000} s`);
      await sleep(reply?.retryAfter ?? wait * (0.5 + Math.random()));
    }
  };

  /** One request; null when there was no answer. */
  async function once(route, path, init) {
    const start = performance.now();
    try {
      const response = await fetch(server.url + path, { ...init, signal: AbortSignal.timeout(requestTime) });
      const type = response.headers.get('content-type') ?? '';
      const body = /json/.test(type) ? await response.json() : new Uint8Array(await response.arrayBuffer());
      meter.answered(route, performance.now() - start);
      const after = response.headers.get('retry-after');
      return { ok: response.ok, status: response.status, body, ...(after !== null && { retryAfter: Math.min(Number(after) * 1000, 5000) }) };
    } catch {
      meter.lost += 1;
      return null;
    }
  }
}

const isPassing = ({ status, body }) => status === 429 || body?.code === 'idempotency_key_in_flight';

const unexpected = (route, { status, body }) => new UnexpectedAnswer(`${route}: ${status} ${body?.code ?? ''} ${body?.detail ?? ''}`.trim());
