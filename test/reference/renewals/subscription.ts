import type { Order, StartedPayment } from '../../../src/core/model/order.js';
import type { Product } from '../../../src/core/model/product.js';
import type { Quote } from '../../../src/core/model/quote.js';
import type { ReferenceOptions } from '../../../src/reference/create-reference.js';
import type { Job } from '../../../src/reference/jobs/job.js';
import type { Mail } from '../../../src/reference/ports.js';
import { demoSeed } from '../../../src/reference/seed.js';
import { mainProduct, World, type Reply } from '../support/world.js';

export const consent = { text: 'I agree that it is renewed.', locale: 'en' };
/** When the first term of the test's product ends. */
export const firstEnd = Date.parse('2027-06-23T00:00:00Z');
export const secondEnd = Date.parse('2028-06-23T00:00:00Z');

/** A world with one product, whose subscription the test follows over the years. */
export class Subscription {
  constructor(readonly world: World) {}

  static async create(options: Partial<ReferenceOptions> = {}): Promise<Subscription> {
    const seed = { ...demoSeed, products: (now: number) => demoSeed.products(now).filter(({ serialNumber }) => serialNumber === mainProduct) };
    return new Subscription(await World.create({ seed, ...options }));
  }

  /** A product that renews by itself with the payment method that bought an expansion. */
  static async renewing(method: 'card' | 'paypal' = 'card', more: Record<string, unknown> = {}, options: Partial<ReferenceOptions> = {}): Promise<{ subscription: Subscription; order: Order; quote: Quote }> {
    const subscription = await Subscription.create(options);
    const { world } = subscription;
    const quote = await world.quote(typeof more['billingContactId'] === 'string' ? { billingContactId: more['billingContactId'] } : {});
    const started = (await world.call<StartedPayment>('POST', '/v1/orders', await world.acceptance(quote, method, { autoRenew: consent, ...more }), { key: world.newKey() })).body;
    const service = method === 'card' ? world.card : world.paypal;
    service.move(service.newest, 'succeeded');
    const order = await world.complete(started);
    await subscription.work();
    world.mails.length = 0;
    return { subscription, order, quote };
  }

  /** Does all that is due. */
  async work(): Promise<void> {
    while ((await this.world.reference.runDue()) > 0);
  }

  /** Goes to a moment, stopping whenever something but housekeeping is due in between. */
  async until(time: number): Promise<void> {
    while (this.world.now < time) {
      const next = (await this.world.store.list<Job>('jobs', { limit: 20 })).find(({ body }) => body.work.kind !== 'keepHouse');
      this.world.now = Math.min(time, Math.max(this.world.now + 1, next?.body.dueAt ?? time));
      await this.work();
    }
    this.world.token = await this.world.mint();
  }

  /** Goes to a moment at once, as after a long sleep. */
  async jump(time: number): Promise<void> {
    this.world.now = time;
    await this.work();
    this.world.token = await this.world.mint();
  }

  product(): Promise<Product> {
    return this.world.product();
  }

  /** The renewals that were ordered, the oldest first. */
  async renewals(): Promise<Order[]> {
    const { items } = (await this.world.call<{ items: Order[] }>('GET', '/v1/orders')).body;
    return items.filter(({ kind }) => kind === 'renewal').reverse();
  }

  async renewal(): Promise<Order> {
    const order = (await this.renewals()).at(-1);
    if (!order) throw new Error('Nothing was renewed.');
    return order;
  }

  setAutoRenew(request: { enabled: false } | { enabled: true; consent: typeof consent }): Promise<Reply<Product>> {
    return this.world.call<Product>('PUT', `/v1/products/${mainProduct}/auto-renew`, request, { key: this.world.newKey() });
  }

  /** The buyer pays the order by card, in the portal. */
  async pay(order: Order): Promise<Order> {
    const started = (await this.world.payAgain(order.id)).body;
    this.world.card.move(this.world.card.newest, 'succeeded');
    const paid = await this.world.complete(started);
    await this.work();
    return paid;
  }

  /** The mails of a kind, by the beginning of their Message-ID. */
  mails(kind: string): Mail[] {
    return this.world.mails.filter(({ messageId }) => messageId.startsWith(`<${kind}.`));
  }
}
