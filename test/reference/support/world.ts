import type { Money } from '../../../src/core/money.js';
import type { Order, StartedPayment } from '../../../src/core/model/order.js';
import type { Problem } from '../../../src/core/model/problem.js';
import type { Product } from '../../../src/core/model/product.js';
import type { Quote, QuoteRequest } from '../../../src/core/model/quote.js';
import type { Scope } from '../../../src/core/model/checkout-session.js';
import { createReference, type Reference, type ReferenceOptions } from '../../../src/reference/create-reference.js';
import { createLicenceKeys } from '../../../src/reference/licences/licence-keys.js';
import type { Mail, Store } from '../../../src/reference/ports.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { FakePaymentService } from './fake-payment-service.js';

export const origin = 'https://portal.example';
export const mainProduct = '3631A2E40021';

export interface Reply<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface CallOptions {
  token?: string;
  key?: string;
  headers?: Record<string, string>;
}

/** A reference backend with a clock, payment services and a mailbox that the test holds in its hands. */
export class World {
  now = Date.parse('2026-11-23T10:00:00Z');
  readonly card = new FakePaymentService('stripe');
  readonly paypal = new FakePaymentService('paypal');
  readonly mails: Mail[] = [];
  readonly reports: unknown[] = [];
  readonly store: Store = createMemoryStore();
  reference!: Reference;
  token = '';
  #count = 0;

  static async create(options: Partial<ReferenceOptions> = {}): Promise<World> {
    const world = new World();
    const { signing } = await createLicenceKeys(new Uint8Array(32).fill(7));
    world.reference = createReference({
      store: world.store,
      clock: { now: () => world.now },
      random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
      payments: [world.card, world.paypal],
      mailer: { send: (mail) => Promise.resolve(void world.mails.push(mail)) },
      publicUrl: 'https://backend.example',
      pageOrigins: [origin],
      secrets: {
        apiKey: 'key-of-brightline', partnerKeys: { kestrel: 'key-of-kestrel' }, backOfficeKey: 'key-of-back-office',
        tokenSecret: 'token-secret'.repeat(4), linkSecret: 'link-secret'.repeat(4), licenceKey: signing,
      },
      report: (error) => world.reports.push(error),
      ...options,
    });
    world.token = await world.mint();
    return world;
  }

  async mint({ apiKey = 'key-of-brightline', scope = { kind: 'partner' }, email = 'ada@brightline.example' }: { apiKey?: string; scope?: Scope; email?: string } = {}): Promise<string> {
    const body = { origin, buyer: { firstName: 'Ada', lastName: 'Byron', email }, scope };
    return (await this.call<{ token: string }>('POST', '/v1/checkout-sessions', body, { token: apiKey })).body.token;
  }

  async call<T = Problem>(verb: string, path: string, body?: unknown, { token = this.token, key, headers = {} }: CallOptions = {}): Promise<Reply<T>> {
    const response = await this.reference.fetch(new Request(new URL(path, 'https://backend.example'), {
      method: verb,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...(key !== undefined && { 'idempotency-key': key }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }));
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T };
  }

  newKey(): string {
    this.#count += 1;
    return `key-${this.#count}`;
  }

  async quote(request: Partial<QuoteRequest> = {}): Promise<Quote> {
    const selections: QuoteRequest['selections'] = [
      { kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }, { kind: 'flat', offerId: 'hot-standby' },
    ];
    return (await this.call<Quote>('POST', '/v1/quotes', { serialNumber: mainProduct, selections, ...request })).body;
  }

  /** What accepts a quote. */
  async acceptance(quote: Quote, method = 'card', more: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const contacts = await this.call<{ items: { id: string; isDefault: boolean }[] }>('GET', '/v1/billing-contacts');
    return {
      quoteId: quote.id, quoteVersion: quote.version, billingContactId: contacts.body.items.find(({ isDefault }) => isDefault)?.id, method,
      autoRenew: null, references: { proformaInvoiceNumber: 'PI-77', purchaseOrderNumber: '', customerReference: '' }, returnUrl: `${origin}/checkout`, ...more,
    };
  }

  async order(method = 'card', quote?: Quote): Promise<StartedPayment> {
    const request = await this.acceptance(quote ?? (await this.quote()), method);
    return (await this.call<StartedPayment>('POST', '/v1/orders', request, { key: this.newKey() })).body;
  }

  payAgain(orderId: string, method = 'card', key = this.newKey()): Promise<Reply<StartedPayment & Problem>> {
    return this.call('POST', `/v1/orders/${orderId}/payment-attempts`, { method, autoRenew: null, returnUrl: `${origin}/checkout` }, { key });
  }

  async complete({ order, attemptId }: StartedPayment, key = this.newKey()): Promise<Order> {
    return (await this.call<Order>('POST', `/v1/orders/${order.id}/payment-attempts/${attemptId}/complete`, { evidence: { claim: 'paid' } }, { key })).body;
  }

  async getOrder(id: string): Promise<Order> {
    this.now += 2_000;
    return (await this.call<Order>('GET', `/v1/orders/${id}`)).body;
  }

  async product(serialNumber = mainProduct): Promise<Product> {
    return (await this.call<Product>('GET', `/v1/products/${serialNumber}`)).body;
  }

  /** An order that was paid by card, with everything delivered. */
  async paidOrder(): Promise<Order> {
    const started = await this.order();
    this.card.move(this.card.newest, 'succeeded');
    await this.complete(started);
    await this.reference.runDue();
    return this.getOrder(started.order.id);
  }

  bookOffline(orderId: string, amount: Money, key = this.newKey()): Promise<Reply<Order & Omit<Problem, 'status'>>> {
    return this.call('POST', `/v1/back-office/orders/${orderId}/payments`, { amount, reference: 'bank-1' }, { token: 'key-of-back-office', key });
  }
}

/** How much of something a product (or PBX) may do. */
export const quantityIn = ({ entitlements }: Pick<Product, 'entitlements'>, id: string): number =>
  entitlements.find((entitlement) => entitlement.id === id)?.quantity ?? 0;
