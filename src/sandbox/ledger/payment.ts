import type { DeclineCategory } from '../../core/model/payment-attempt.js';
import type { Money } from '../../core/money.js';
import type { ServiceDispute, ServicePayment } from '../../reference/ports.js';
import type { CardBehaviour } from '../test-cards.js';

export type SandboxService = 'stripe' | 'paypal';

/** What PayPal can charge: money that is there, a card that refuses, or a bank account whose money takes a while. */
export const payPalInstruments = ['balance', 'declined', 'slow'] as const;
export type PayPalInstrument = (typeof payPalInstruments)[number];

/** How long a slow instrument takes, in milliseconds. */
const slowMs = 10_000;

/** Something that the backend is told of by a webhook. `dueAt` is null once it was delivered or given up. */
export interface LedgerEvent {
  readonly id: string;
  readonly name: LedgerEventName;
  readonly createdAt: number;
  readonly dueAt: number | null;
  readonly tries: number;
}

export type LedgerEventName = 'requiresAction' | 'approved' | 'processing' | 'succeeded' | 'failed' | 'cancelled' | 'refunded' | 'saved' | 'disputed' | 'disputeClosed';

/** One payment in the books of a payment service: an intent of Stripe's, or an order of PayPal's. */
export interface LedgerPayment {
  readonly id: string;
  readonly service: SandboxService;
  readonly orderId: string;
  readonly attemptId: string;
  readonly amount: Money;
  /** Whether the payment method is kept for renewals. */
  readonly reusable: boolean;
  /** Whether a saved payment method is charged without the buyer. */
  readonly offSession: boolean;
  /** The test card that was presented; null at PayPal. */
  readonly card: string | null;
  /** The handle of the payment method that was kept. */
  readonly savedMethod: string | null;
  /** When it will be kept: PayPal does that after the payment. */
  readonly savesAt: number | null;
  readonly returnUrl: string;
  /** Authorises the browser that pays. */
  readonly clientSecret: string;
  /** Stands in the address of the bank's page. */
  readonly challenge: string;
  readonly createdAt: number;
  readonly status: ServicePayment['status'];
  readonly decline: { readonly category: DeclineCategory; readonly code: string; readonly declineCode: string | null } | null;
  readonly authentication: 'modal' | 'redirect' | null;
  /** What the buyer has chosen at PayPal to be charged. */
  readonly instrument: PayPalInstrument;
  readonly succeedsAt: number | null;
  readonly captures: readonly { readonly id: string; readonly amount: Money; readonly at: number }[];
  readonly refunds: readonly { readonly id: string; readonly amount: Money; readonly at: number }[];
  /** The buyer's bank was asked to take it back; missing where it never was. */
  readonly dispute?: ServiceDispute;
  readonly events: readonly LedgerEvent[];
}

/** A payment in its next state, with the event that tells of it. */
function next(payment: LedgerPayment, now: number, name: LedgerEventName, change: Partial<LedgerPayment>): LedgerPayment {
  const event: LedgerEvent = { id: `evt_${payment.id}_${payment.events.length + 1}`, name, createdAt: now, dueAt: now, tries: 0 };
  return { ...payment, ...change, events: [...payment.events, event] };
}

function capture(payment: LedgerPayment, now: number): LedgerPayment {
  const taken = { id: `cap_${payment.id}_${payment.captures.length + 1}`, amount: payment.amount, at: now };
  return next(payment, now, 'succeeded', {
    status: 'succeeded', decline: null, authentication: null, succeedsAt: null, captures: [...payment.captures, taken], ...(payment.reusable && saving(payment, now)),
  });
}

const savedPrefix = 'saved_';
const paypalSavesAfter = 5_000;

const saving = ({ id, service }: LedgerPayment, now: number): Partial<LedgerPayment> =>
  service === 'paypal' ? { savesAt: now + paypalSavesAfter } : { savedMethod: savedPrefix + id };

/** The payment whose method a handle stands for. */
export const paymentBehind = (savedMethod: string): string => savedMethod.slice(savedPrefix.length);

function fail(payment: LedgerPayment, now: number, decline: LedgerPayment['decline']): LedgerPayment {
  return next(payment, now, 'failed', { status: 'failed', decline, authentication: null });
}

const payable = (payment: LedgerPayment) => payment.status === 'open' || payment.status === 'failed' || payment.status === 'requiresAction';

/** A card is presented for a payment that is still to be made; otherwise nothing changes. */
export function presentCard(payment: LedgerPayment, behaviour: CardBehaviour, now: number): LedgerPayment {
  if (!payable(payment)) return payment;
  switch (behaviour.kind) {
    case 'succeeds':
      return capture(payment, now);
    case 'declines':
      return fail(payment, now, { category: behaviour.category, code: behaviour.code, declineCode: behaviour.declineCode });
    case 'authenticates':
      return next(payment, now, 'requiresAction', { status: 'requiresAction', decline: null, authentication: behaviour.by });
    case 'processes':
      return next(payment, now, 'processing', { status: 'processing', decline: null, succeedsAt: now + behaviour.forMs });
  }
}

/** A saved payment method is charged without the buyer: once, whatever comes of it. */
export function chargeSaved(payment: LedgerPayment, behaviour: CardBehaviour, now: number): LedgerPayment {
  return payment.status === 'open' ? presentCard(payment, behaviour, now) : payment;
}

/** The buyer has answered the bank's question. */
export function authenticate(payment: LedgerPayment, passed: boolean, now: number): LedgerPayment {
  if (payment.status !== 'requiresAction') return payment;
  if (passed) return capture(payment, now);
  return fail(payment, now, { category: 'authenticationNeeded', code: 'payment_intent_authentication_failure', declineCode: null });
}

/** The buyer agrees at PayPal; after a declined instrument the same order is approved again. */
export function approve(payment: LedgerPayment, instrument: PayPalInstrument, now: number): LedgerPayment {
  if (!payable(payment) && payment.status !== 'approved') return payment;
  return next(payment, now, 'approved', { status: 'approved', decline: null, instrument });
}

/** The backend captures what was approved. Asked twice, the second finds it captured already. */
export function settle(payment: LedgerPayment, now: number): LedgerPayment {
  if (payment.status !== 'approved') return payment;
  switch (payment.instrument) {
    case 'balance':
      return capture(payment, now);
    case 'declined':
      return fail(payment, now, { category: 'declined', code: 'INSTRUMENT_DECLINED', declineCode: null });
    case 'slow':
      return next(payment, now, 'processing', { status: 'processing', succeedsAt: now + slowMs });
  }
}

/** What was being processed has arrived; what was to be kept is kept. */
export function mature(payment: LedgerPayment, now: number): LedgerPayment {
  if (payment.savesAt !== null && payment.savesAt <= now) return next(payment, now, 'saved', { savesAt: null, savedMethod: savedPrefix + payment.id });
  return payment.status === 'processing' && payment.succeedsAt !== null && payment.succeedsAt <= now ? capture(payment, now) : payment;
}

/** Nothing can be taken any more, unless it was taken already or is on its way. */
export function cancel(payment: LedgerPayment, now: number): LedgerPayment {
  return payable(payment) || payment.status === 'approved' ? next(payment, now, 'cancelled', { status: 'cancelled', authentication: null }) : payment;
}

const sum = (parts: readonly { amount: Money }[]): number => parts.reduce((total, part) => total + part.amount.amount, 0);

/** What was taken and not given back, in minor units. */
const left = ({ captures, refunds }: LedgerPayment): number => sum(captures) - sum(refunds);

/** Gives money back, once per id and never more than was taken. */
export function refund(payment: LedgerPayment, id: string, amount: Money, now: number): LedgerPayment {
  if (payment.refunds.some((known) => known.id === id)) return payment;
  if (payment.dispute?.status === 'open') throw new Error(`${payment.id} is disputed`);
  if (amount.currency !== payment.amount.currency || amount.exponent !== payment.amount.exponent || amount.amount <= 0 || amount.amount > left(payment)) {
    throw new RangeError(`cannot refund ${amount.amount} ${amount.currency} of ${payment.id}: ${left(payment)} left`);
  }
  return next(payment, now, 'refunded', { refunds: [...payment.refunds, { id, amount, at: now }] });
}

/** The buyer's bank is asked to take back what was taken. */
export function openDispute(payment: LedgerPayment, now: number): LedgerPayment {
  if (payment.captures.length === 0 || payment.dispute) return payment;
  return next(payment, now, 'disputed', { dispute: { id: `dp_${payment.id}`, status: 'open' } });
}

/** The bank has decided: the money stays, or what is left of it goes back to the buyer. */
export function closeDispute(payment: LedgerPayment, status: 'won' | 'lost', now: number): LedgerPayment {
  const { dispute, refunds } = payment;
  if (dispute?.status !== 'open') return payment;
  const taken = { id: dispute.id, amount: { ...payment.amount, amount: left(payment) }, at: now };
  return next(payment, now, 'disputeClosed', { dispute: { ...dispute, status }, ...(status === 'lost' && { refunds: [...refunds, taken] }) });
}

/** When this payment next needs attention of its own accord, or null. */
export function nextDue({ succeedsAt, savesAt, events }: LedgerPayment): number | null {
  const times = [succeedsAt, savesAt, ...events.map(({ dueAt }) => dueAt)].filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}
