import { checkoutSessionSchema, type CheckoutSessionRequest, type Scope } from '../core/model/checkout-session.js';
import { parsed, Violation, type Reply, type Schema } from './check.js';
import type { ConformanceOptions, Exchange } from './options.js';
import { redact } from './redact.js';

export interface CallOptions {
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  /** The bearer token; null for none. The case's own when left out. */
  readonly token?: string | null;
  /** The idempotency key. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Takes a refusal for too many requests as an answer; otherwise it is waited out. */
  readonly impatient?: boolean;
}

const longestKept = 2_000;
/** How often a refusal for too many requests is waited out, for how long at most, and how long an answer may take. */
const mostWaits = 5;
const longestWait = 30_000;
const longestAnswer = 30_000;

/** What a case works with: the backend, reached as a buyer's page reaches it. */
export class World {
  readonly buyer: CheckoutSessionRequest['buyer'] = { firstName: 'Ada', lastName: 'Byron', email: 'conformance@buyer.example' };
  readonly pageOrigin: string;
  /** Orders that this case placed, to be put away after it. */
  readonly placed = new Set<string>();
  lastExchange: Exchange | null = null;
  #token: Promise<string> | null = null;

  constructor(readonly options: ConformanceOptions) {
    this.pageOrigin = options.pageOrigin ?? new URL(options.baseUrl).origin;
  }

  get serialNumber(): string {
    return this.options.serialNumber;
  }

  newKey(): string {
    return crypto.randomUUID();
  }

  /** What asks for a page token. */
  sessionRequest(scope: Scope = { kind: 'partner' }): CheckoutSessionRequest {
    return { origin: this.pageOrigin, buyer: this.buyer, scope };
  }

  /** A page token, minted with a partner's secret key. */
  async mint(scope?: Scope, apiKey = this.options.apiKey): Promise<string> {
    const reply = await this.call('POST', '/v1/checkout-sessions', { token: apiKey, body: this.sessionRequest(scope) });
    return parsed(reply, 201, checkoutSessionSchema).token;
  }

  /** The case's own token. */
  token(): Promise<string> {
    return (this.#token ??= this.mint());
  }

  async call(verb: string, path: string, { body, token, key, headers = {}, impatient = false }: CallOptions = {}): Promise<Reply> {
    const bearer = token === undefined ? await this.token() : token;
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const ask = (): Promise<Reply> => this.deliver(new Request(new URL(path, this.options.baseUrl), {
      method: verb,
      headers: {
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    }), text);
    const most = impatient ? 0 : mostWaits;
    let reply = await ask();
    for (let waits = 0; reply.status === 429 && waits < most; waits += 1) {
      await this.pause(Math.min(waitOf(reply), longestWait));
      reply = await ask();
    }
    return reply;
  }

  /** Sends a request as it is; `text` is its body as a report may show it. */
  async deliver(request: Request, text = ''): Promise<Reply> {
    const { pathname, search } = new URL(request.url);
    const asked = { verb: request.method, path: this.#shown(pathname + search), body: this.#shown(text) };
    this.lastExchange = { request: asked, response: null };
    const [response, answer] = await this.#answer(request).catch((error: unknown) => {
      throw new Violation(`there was no answer: ${reasonOf(error)}`, { request: asked, response: null });
    });
    const type = response.headers.get('content-type') ?? '';
    const exchange = { request: asked, response: { status: response.status, type, body: this.#shown(answer) } };
    this.lastExchange = exchange;
    return { status: response.status, headers: response.headers, text: answer, body: json(answer), exchange };
  }

  get(path: string, options?: CallOptions): Promise<Reply> {
    return this.call('GET', path, options);
  }

  post(path: string, body: unknown, options?: CallOptions): Promise<Reply> {
    return this.call('POST', path, { ...options, body });
  }

  /** A change under a key; a fresh one when left out. */
  keyed(verb: string, path: string, body: unknown, options: CallOptions = {}): Promise<Reply> {
    return this.call(verb, path, { key: this.newKey(), ...options, body });
  }

  /** What stands at an address, as its schema describes it. */
  async read<T>(path: string, schema: Schema<T>, options?: CallOptions): Promise<T> {
    return parsed(await this.get(path, options), 200, schema);
  }

  async pause(milliseconds: number): Promise<void> {
    await (this.options.pause?.(milliseconds) ?? new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  }

  /** Moves the backend's clock; the case's own token is then another one. */
  async advance(milliseconds: number): Promise<void> {
    await this.options.advance?.(Math.ceil(milliseconds));
    this.#token = null;
  }

  async #answer(request: Request): Promise<[Response, string]> {
    const limit = AbortSignal.timeout(longestAnswer);
    const over = new Promise<never>((_, reject) => limit.addEventListener('abort', () => reject(new Error(`${longestAnswer / 1000} seconds have passed`))));
    const answered = this.options.fetch(new Request(request, { signal: limit }));
    return Promise.race([over, answered.then(async (response): Promise<[Response, string]> => [response, await response.text()])]);
  }

  #shown(text: string): string {
    const shown = redact(text, this.options);
    return shown.length > longestKept ? `${shown.slice(0, longestKept)}… (${shown.length} characters)` : shown;
  }
}

/** How long a backend asks to be left alone. */
export const waitOf = ({ headers }: Reply): number => Math.max(1, Number(headers.get('retry-after')) || 1) * 1000;

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
