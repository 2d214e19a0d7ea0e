import { sameMoney } from '../../core/money.js';
import type { LedgerEntry, LedgerStore } from '../ports.js';
import { nextDue, type LedgerPayment } from './payment.js';

const paymentKey = (id: string) => `payment/${id}`;
const dueKey = (id: string) => `due/${id}`;
const idempotencyKey = (service: string, id: string) => `idempotency/${service}/${id}`;
const paymentIn = (entry: LedgerEntry) => entry.body as LedgerPayment;
const mostTries = 50;

/** The books of the sandbox's payment services: payments, each changed by compare-and-set. */
export interface Ledger {
  /**
   * Puts a payment into the books, once per idempotency id: the same id again gives the payment that is there. `draft` makes it
   * under the id that it has in the books, which is an earlier one where the process ended in between.
   */
  open(idempotencyId: string, proposal: Pick<LedgerPayment, 'service' | 'id'>, draft: (id: string) => LedgerPayment): Promise<LedgerPayment>;
  payment(id: string): Promise<LedgerPayment | null>;
  payments(): Promise<LedgerPayment[]>;
  /** Changes a payment by a pure step, which is taken again when somebody else was faster. */
  change(id: string, step: (payment: LedgerPayment) => LedgerPayment): Promise<LedgerPayment>;
  /** Ids of payments that may have something due. */
  waiting(): Promise<string[]>;
  /** Forgets that a payment waits, when nothing of it is left to do. */
  rest(id: string): Promise<void>;
}

export function createLedger(store: LedgerStore): Ledger {
  /** Marked before the change that needs it: a mark too many does no harm, one too few loses a webhook. */
  async function mark(id: string): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const mark = await store.get(dueKey(id));
      if (await store.put(dueKey(id), null, mark?.version ?? 0)) return;
    }
    throw new Error(`the ledger is too busy to mark ${id}`);
  }

  async function find(id: string): Promise<LedgerEntry> {
    const entry = await store.get(paymentKey(id));
    if (!entry) throw new Error(`no such payment: ${id}`);
    return entry;
  }

  return {
    async open(idempotencyId, proposal, draft) {
      const key = idempotencyKey(proposal.service, idempotencyId);
      await store.put(key, proposal.id, 0);
      const id = (await store.get(key))?.body as string;
      const drafted = draft(id);
      await store.put(paymentKey(id), drafted, 0);
      const payment = paymentIn(await find(id));
      if (payment.attemptId !== drafted.attemptId || payment.orderId !== drafted.orderId || !sameMoney(payment.amount, drafted.amount)) {
        throw new Error('the idempotency id belongs to another payment');
      }
      return payment;
    },
    async payment(id) {
      const entry = await store.get(paymentKey(id));
      return entry && paymentIn(entry);
    },
    payments: async () => (await store.list(paymentKey(''))).map(paymentIn),
    async change(id, step) {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const entry = await find(id);
        const before = paymentIn(entry);
        const after = step(before);
        if (after === before) return before;
        if (nextDue(after) !== null) await mark(id);
        if (await store.put(entry.key, after, entry.version)) return after;
      }
      throw new Error(`the ledger is too busy to change ${id}`);
    },
    waiting: async () => (await store.list(dueKey(''))).map(({ key }) => key.slice(dueKey('').length)),
    async rest(id) {
      const mark = await store.get(dueKey(id));
      const payment = await store.get(paymentKey(id));
      if (mark && (!payment || nextDue(paymentIn(payment)) === null)) await store.remove(mark.key, mark.version);
    },
  };
}
