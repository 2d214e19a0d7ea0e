import { checkoutSessionSchema, type CheckoutSessionRequest, type Scope } from '../core/model/checkout-session.js';
import { parsed, type Reply, type Schema } from './check.js';
import type { ConformanceOptions, Exchange } from './options.js';

export interface CallOptions {
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  /** The bearer token; null for none. The case's own when left out. */
  readonly token?: string | null;
  /** The idempotency key. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const longestKept = 2_000;

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

  async call(verb: string, path: string, { body, token, key, headers = {} }: CallOptions = {}): Promise<Reply> {
    const bearer = token === undefined ? await this.token() : token;
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const request = new Request(new URL(path, this.options.baseUrl), {
      method: verb,
      headers: {
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    });
    const asked = { verb, path, body: shortened(text ?? '') };
    this.lastExchange = { request: asked, response: null };
    const response = await this.options.fetch(request);
    const answer = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const exchange = { request: asked, response: { status: response.status, type, body: shortened(withoutSecrets(answer)) } };
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
}

const shortened = (text: string): string => (text.length > longestKept ? `${text.slice(0, longestKept)}… (${text.length} characters)` : text);

const withoutSecrets = (text: string): string => text.replace(/"(token|clientSecret|activationCode)":"[^"]*"/g, '"$1":"(left out)"');

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
