import type { RateLimits } from '../../reference/http/rate-limit.js';
import type { Mail } from '../../reference/ports.js';
import { createMemoryStore } from '../../reference/stores/memory-store.js';
import { createSecrets, type SimulationSecrets } from '../secrets.js';
import { createSimulation } from '../simulation.js';

/** One request to the reference backend, and what it was answered. */
export interface Exchange {
  /** Verb and path, as the routes have them. */
  readonly operation: string;
  readonly request?: unknown;
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else as text. */
  readonly reply: unknown;
}

export interface Ask {
  /** The parts of the path, by name. */
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  readonly token?: string;
  /** A fresh one when left out, none with null. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A simulation in memory whose clock stands until it is moved and whose draws repeat, with everything that is asked of it written down. */
export interface Recorder {
  readonly exchanges: readonly Exchange[];
  readonly secrets: SimulationSecrets;
  readonly mails: readonly Mail[];
  /** The origin of the page. */
  readonly origin: string;
  /** The token that is used where none is given. */
  token: string;
  ask<T>(operation: string, ask?: Ask): Promise<T>;
  /** Presents a test card at the simulated payment service, as a page does. */
  presentCard(clientSecret: string, amount: { amount: number; currency: string }): Promise<void>;
  pass(milliseconds: number): Promise<void>;
  now(): number;
}

export async function createRecorder(rateLimits: Partial<RateLimits> = {}): Promise<Recorder> {
  const [backend, origin] = ['https://backend.example', 'https://portal.example'];
  let time = Date.parse('2026-11-23T10:00:00Z');
  const clock = { now: () => time };
  const random = repeatable();
  const secrets = await createSecrets(random);
  const exchanges: Exchange[] = [];
  const mails: Mail[] = [];
  const simulation = createSimulation({
    store: createMemoryStore(), sandboxStore: createMemoryStore(), clock, random, secrets, rateLimits, publicUrl: backend, pageOrigins: [origin],
    mailer: { send: (mail) => Promise.resolve(void mails.push(mail)) },
  });
  let keys = 0;

  const recorder: Recorder = {
    exchanges, secrets, mails, origin, token: '',
    async ask<T>(operation: string, { at = {}, query = '', body, token = recorder.token, key = `key-${(keys += 1)}`, headers = {} }: Ask = {}): Promise<T> {
      const [method = '', path = ''] = operation.split(' ');
      const url = new URL(path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(at[name] ?? name)) + query, backend);
      const response = await simulation.fetch(new Request(url, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...(key !== null && { 'idempotency-key': key }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }));
      const text = await response.text();
      const reply: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
      exchanges.push({ operation, status: response.status, headers: response.headers, reply, ...(body !== undefined && { request: body }) });
      return reply as T;
    },
    async presentCard(clientSecret, { amount, currency }) {
      const [intent = ''] = clientSecret.split('_secret');
      await simulation.fetch(new Request(new URL(`/sandbox/intents/${intent}/confirm`, backend), {
        method: 'POST',
        headers: { authorization: `Bearer ${clientSecret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ card: 'tok_success', amount, currency: currency.toLowerCase(), setupFutureUsage: null, returnUrl: origin }),
      }));
    },
    async pass(milliseconds) {
      time += milliseconds;
      while ((await simulation.runDue()) > 0);
    },
    now: clock.now,
  };
  return recorder;
}

/** Draws that are the same each time (mulberry32). For records only: anybody can guess them. */
function repeatable() {
  let state = 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 24;
  };
  return { bytes: (length: number) => Uint8Array.from({ length }, next) };
}
