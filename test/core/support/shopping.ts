import type { Checkout } from '../../../src/core/checkout.js';
import { createCheckout } from '../../../src/core/create-checkout.js';
import { shownQuote } from '../../../src/core/expansion.js';
import type { Order } from '../../../src/core/model/order.js';
import type { PaymentGateway, PaymentOutcome } from '../../../src/core/payment-gateway.js';
import { latest } from '../../../src/core/remote.js';
import type { CheckoutState } from '../../../src/core/state.js';
import { createOfflineGateway } from '../../../src/gateways/offline/offline-gateway.js';
import { createShop, demoPbx, type Fetch, type Shop } from '../../support/shop.js';
import { createTestCardGateway, type TestCardGateway } from '../../support/test-card-gateway.js';
import { until } from '../../support/until.js';

export const otherPbx = '3631A2E40108';
export const minutes = 60_000;
export const place = { container: {}, locale: 'en', requestSubmit() {} };

export const pathOf = (request: Request) => new URL(request.url).pathname;
export const isOrderPlaced = (request: Request) => request.method === 'POST' && pathOf(request) === '/v1/orders';

export type Opening = NonNullable<Parameters<Shop['open']>[0]>;
export type Line = NonNullable<Opening['between']>;

/** A line that can be cut, for what fits. */
export function cutLine(fits: (request: Request) => boolean = () => true): { down: boolean; between: Line } {
  const line = {
    down: false,
    between: (request: Request, next: Fetch) => (line.down && fits(request) ? Promise.reject(new TypeError('offline')) : next(request)),
  };
  return line;
}

/** A refusal of the contract. */
export const problem = (status: number, code: string, more: object = {}) =>
  Response.json({ status, code, detail: code, ...more }, { status, headers: { 'content-type': 'application/problem+json' } });

/** Holds back what fits until it is let go; a request that is taken back rejects, as it would on a real line. */
export function gate(fits: (request: Request) => boolean) {
  const held: { request: Request; go: () => void }[] = [];
  const arrived = new Set<() => void>();
  const between = async (request: Request, next: Fetch): Promise<Response> => {
    if (!fits(request)) return next(request);
    await new Promise<void>((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      held.push({ request, go: resolve });
      for (const each of arrived) each();
    });
    return next(request);
  };
  const reached = (count: number) =>
    until({ getState: () => held.length, subscribe: (listener) => (arrived.add(listener), () => arrived.delete(listener)) }, (present) => present >= count);
  return { held, between, reached };
}

/** The card gateway of a page whose address says that the bank has sent the buyer back. */
export const backFromBank = (card: PaymentGateway, attemptId: () => string, outcome: PaymentOutcome = { status: 'completed', evidence: {} }): PaymentGateway => ({
  ...card,
  resume: (_method, url) => Promise.resolve(
    new URL(url).searchParams.has('back') ? { attemptId: attemptId(), outcome, cleanUrl: 'https://portal.example/shop' } : null,
  ),
});

/** A shop, a card, and the tabs of one browser that buyers open at it. All tabs end with `close`. */
export interface Shopping {
  readonly shop: Shop;
  readonly card: TestCardGateway;
  /** One more tab, begun. */
  begin(opening?: Opening): Promise<Checkout>;
  select(tab: Checkout, serialNumber?: string, quantity?: string): Promise<void>;
  atReview(tab: Checkout, method: string, serialNumber?: string): Promise<void>;
  orders(): Promise<readonly Order[]>;
  captures(): Promise<number>;
  close(): void;
}

/** @param create what puts each tab's checkout together, unless it says so itself */
export async function goShopping(create: NonNullable<Opening['create']> = createCheckout): Promise<Shopping> {
  const shop = await createShop();
  const card = createTestCardGateway(shop.fetch, shop.origin);
  const open: Checkout[] = [];
  const select: Shopping['select'] = async (tab, serialNumber = demoPbx, quantity = '20') => {
    await tab.expand(serialNumber);
    tab.enterQuantity('extension-expansion', quantity);
    await quoted(tab, 'priced');
  };
  return {
    shop, card, select,
    async begin(opening = {}) {
      const { checkout } = shop.open({ gateways: [card, createOfflineGateway()], create, ...opening });
      open.push(checkout);
      await checkout.start();
      return checkout;
    },
    async atReview(tab, method, serialNumber) {
      await select(tab, serialNumber);
      await tab.review();
      tab.chooseMethod(method);
      await tab.mountForm(place);
    },
    orders: async () => (await shop.backend().listOrders({})).items,
    captures: async () => (await shop.payments()).flatMap(({ captures }) => captures).length,
    close: () => open.forEach((checkout) => checkout.dispose()),
  };
}

export const quoted = (tab: Checkout, status: string) => until(tab, ({ expansion }) => expansion?.quote.status === status);
export const progress = (tab: Checkout, status: string) => until(tab, ({ payment }) => payment.progress.status === status);
export const finished = (tab: Checkout) => until(tab, ({ step }) => step.name === 'result');
export const placed = (tab: Checkout) => until(tab, ({ order }) => latest(order) !== null);
export const orderId = ({ step }: CheckoutState) => ('orderId' in step ? step.orderId : '');
export const quoteOf = (tab: Checkout) => shownQuote(tab.getState().expansion!.quote)!;
export const failure = ({ payment: { progress: now } }: CheckoutState) => (now.status === 'failed' ? now.error.code : now.status);
