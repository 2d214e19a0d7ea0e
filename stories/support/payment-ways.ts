import { latest } from '../../src/core/remote.js';
import { authenticate, presentCard } from '../../src/sandbox/ledger/payment.js';
import { until } from '../../test/support/until.js';
import { payByCard, payOffline } from './pay.js';
import { atReview, buy, hotelPbx, withSelection, type Way } from './ways.js';
import type { Line } from './world.js';

/** Answers what fits in another way, and lets the rest through. */
export const instead = (method: string, path: RegExp, answer: (request: Request, next: Parameters<Line>[1]) => Promise<Response>): Line => (request, next) =>
  (request.method === method && path.test(new URL(request.url).pathname) ? answer(request, next) : next(request));

/** A request that is never answered. */
export const silence = (): Promise<Response> => new Promise(() => {});

/** A refusal in the words of the contract. */
export const refusal = (status: number, code: string, detail: string): Promise<Response> =>
  Promise.resolve(Response.json({ type: 'about:blank', title: code, status, code, detail }, { status, headers: { 'content-type': 'application/problem+json' } }));

/** The session as the backend gives it, changed. */
export const sessionWith = (change: (session: Readonly<Record<string, unknown>>) => object): Line =>
  instead('GET', /^\/v1\/session$/, async (request, next) => Response.json(change(await (await next(request)).json() as Readonly<Record<string, unknown>>)));

/** At review, and the page of the buyer's bank was to come. */
export const atBankPage: Way = async (world) => {
  await atReview(world);
  void payByCard(world, 'is sent to the bank and comes back');
  await until(world.checkout, ({ payment }) => payment.progress.status === 'redirecting');
};

/** The page was left for the bank's, where the buyer agreed or not; now it is loaded anew at the address of the return. */
export const backFromBank = (passed: boolean): Way => async (world) => {
  const left = world.openTab(world.memory);
  const { clock, ledger, memory, origin } = world;
  const gone = { ...world, ...left };
  await left.checkout.start();
  await atBankPage(gone);
  const [payment] = await ledger.payments();
  if (!payment) throw new Error('Nothing was to be paid.');
  await ledger.change(payment.id, (open) => authenticate(presentCard(open, { kind: 'authenticates', by: 'redirect' }, clock.now()), passed, clock.now()));
  const back = new URL(payment.returnUrl, origin);
  back.searchParams.set('payment_intent', payment.id);
  back.searchParams.set('payment_intent_client_secret', payment.clientSecret);
  back.searchParams.set('redirect_status', passed ? 'succeeded' : 'failed');
  memory.url = back.href;
  left.checkout.dispose();
};

/** The payment is sent, and the backend takes its time to say whether it arrived. */
export const confirming: Way = async (world) => {
  await atReview(world);
  world.interfere(instead('POST', /\/complete$/, silence));
  void payByCard(world, 'pays');
  await until(world.checkout, ({ payment }) => payment.progress.status === 'confirming');
};

/** An offline order was sent, and no answer came. */
export const placingInDoubt: Way = async (world) => {
  await atReview(world);
  world.interfere(async (request, next) => {
    if (request.method !== 'POST' || new URL(request.url).pathname !== '/v1/orders') return next(request);
    await next(request);
    world.interfere(() => Promise.resolve(Response.error()));
    return Response.error();
  });
  await payOffline(world);
};

/** Another tab pays for the same product while this one shows the same selection. */
export const paidInAnotherTab: Way = async (world) => {
  await withSelection(world);
  const other = world.openTab({ ...world.memory });
  await other.checkout.start();
  await atReview({ ...world, ...other });
  void payByCard(other, 'is sent to the bank and comes back');
  await until(other.checkout, ({ payment }) => payment.progress.status === 'redirecting');
  await world.checkout.reprice();
};

/** At review, when somebody else orders for the same product. */
export const blockedAtReview: Way = async (world) => {
  await atReview(world);
  await buy(world, hotelPbx, payOffline);
  await world.checkout.reprice();
  world.checkout.chooseMethod('card');
};

/** At review with a coupon that takes everything off. */
export const nothingToPay: Way = async (world) => {
  await withSelection(world);
  world.checkout.enterCoupon('LAUNCH');
  await until(world.checkout, ({ expansion }) => expansion?.quote.status === 'priced' && expansion.quote.quote.total.amount === 0);
  await world.checkout.review();
  await until(world.checkout, ({ contacts }) => contacts.chosen !== null);
};

/** At review with the contact whose name or company has the words. */
export const billedTo = (words: string): Way => async (world) => {
  await atReview(world);
  await world.checkout.searchContacts(words);
  const [found] = latest(world.checkout.getState().contacts.book.page)?.items ?? [];
  if (!found) throw new Error(`No contact matches ${words}.`);
  await world.checkout.chooseContact(found.id);
  await until(world.checkout, ({ expansion }) => expansion?.quote.status === 'priced' || expansion?.quote.status === 'changed');
  if (world.checkout.getState().expansion?.quote.status === 'changed') world.checkout.acceptQuote();
};
