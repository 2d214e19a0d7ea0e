import type { Money } from '../../../src/core/money.js';
import type { DeclineCategory } from '../../../src/core/model/payment-attempt.js';
import type { PaymentService, SavedCharge, SavedChargeRequest, ServiceDispute, ServiceEvent, ServicePayment } from '../../../src/reference/ports.js';

type Opening = Parameters<PaymentService['open']>[0];

interface Payment extends Opening {
  readonly reference: string;
  status: ServicePayment['status'];
  declineCategory: ServicePayment['declineCategory'];
  taken: Money;
  savedMethod: string | null;
  /** What was charged without the buyer; null where the buyer pays. */
  readonly charged: string | null;
}

/** A payment service in memory, with its own books: the tests move the payments and read what was taken. */
export class FakePaymentService implements PaymentService {
  readonly sandbox = true;
  readonly currencies = null;
  readonly payments = new Map<string, Payment>();
  readonly refunds = new Map<string, { reference: string; amount: Money }>();
  readonly settlements: string[] = [];
  /** What comes of the next charges without the buyer; they succeed where nothing is said. */
  readonly charges: ('succeeded' | 'processing' | DeclineCategory)[] = [];
  /** Whether a reusable payment keeps its method as soon as it has succeeded. */
  savesAtOnce = true;
  readonly disputes = new Map<string, ServiceDispute>();
  /** While true, no idempotency id is remembered, as after a long time. */
  forgetful = false;
  /** While true, no call gets an answer. */
  down = false;
  /** Called before an answer is given, so that a test can do something in the middle. */
  beforeAnswer: (call: 'open' | 'settle' | 'cancel' | 'prepare' | 'charge') => Promise<void> = () => Promise.resolve();

  constructor(readonly gateway: string, readonly minimum = 50) {}

  publicConfig(): Record<string, unknown> {
    return { publishableKey: `pk_${this.gateway}` };
  }

  minimumAmount(): number {
    return this.minimum;
  }

  async open(request: Opening): Promise<{ reference: string; client: Record<string, string> }> {
    this.#check();
    const known = [...this.payments.values()].find(({ idempotencyId }) => idempotencyId === request.idempotencyId);
    const reference = known?.reference ?? `${this.gateway}_${this.payments.size + 1}`;
    if (!known) this.payments.set(reference, { ...request, reference, status: 'open', declineCategory: null, taken: request.amount, savedMethod: null, charged: null });
    await this.beforeAnswer('open');
    return { reference, client: { clientSecret: `${reference}_secret` } };
  }

  async openSaved({ savedMethod, ...request }: SavedChargeRequest): Promise<string | null> {
    this.#check();
    const known = this.forgetful ? undefined : [...this.payments.values()].find(({ idempotencyId }) => idempotencyId === request.idempotencyId);
    const reference = known?.reference ?? `${this.gateway}_${this.payments.size + 1}`;
    if (!known) {
      this.payments.set(reference, {
        ...request, reference, reusable: false, returnUrl: '', savedMethod: null, charged: savedMethod, taken: request.amount, status: 'open', declineCategory: null,
      });
    }
    await this.beforeAnswer('prepare');
    return reference;
  }

  async chargeSaved(reference: string): Promise<SavedCharge> {
    this.#check();
    if (this.#find(reference).status === 'open') {
      const outcome = this.charges.shift() ?? 'succeeded';
      if (outcome === 'succeeded' || outcome === 'processing') this.move(reference, outcome);
      else this.move(reference, 'failed', outcome);
    }
    await this.beforeAnswer('charge');
    const { status, ...payment } = this.#present(reference);
    if (status !== 'succeeded' && status !== 'processing' && status !== 'failed') throw new Error(`The charge is ${status}.`);
    return { ...payment, status };
  }

  async retrieve(reference: string): Promise<ServicePayment> {
    this.#check();
    return this.#present(reference);
  }

  async settle(reference: string): Promise<ServicePayment> {
    this.#check();
    this.settlements.push(reference);
    const payment = this.#find(reference);
    if (payment.status === 'approved') this.move(reference, 'succeeded');
    await this.beforeAnswer('settle');
    return this.#present(reference);
  }

  async cancel(reference: string): Promise<ServicePayment> {
    this.#check();
    const payment = this.#find(reference);
    if (!['succeeded', 'processing'].includes(payment.status)) payment.status = 'cancelled';
    await this.beforeAnswer('cancel');
    return this.#present(reference);
  }

  refund(reference: string, { idempotencyId, amount }: { idempotencyId: string; amount: Money }): Promise<void> {
    this.#check();
    this.refunds.set(idempotencyId, { reference, amount });
    return Promise.resolve();
  }

  async verifyWebhook(request: Request): Promise<ServiceEvent | null> {
    if (request.headers.get('signature') !== 'right') return null;
    return (await request.json()) as ServiceEvent;
  }

  /** What happens at the service: the buyer pays, is declined, approves … */
  move(reference: string, status: ServicePayment['status'], declineCategory: ServicePayment['declineCategory'] = null, taken?: Money): void {
    const payment = this.#find(reference);
    if (payment.status === 'cancelled') throw new Error('A cancelled payment cannot be paid.');
    Object.assign(payment, { status, declineCategory, ...(taken && { taken }) });
    if (status === 'succeeded' && payment.reusable && this.savesAtOnce) payment.savedMethod = `saved_${reference}`;
  }

  /** The newest payment's reference. */
  get newest(): string {
    return [...this.payments.keys()].at(-1) ?? '';
  }

  /** The charges without the buyer, in their order. */
  get unattended(): Payment[] {
    return [...this.payments.values()].filter(({ charged, status }) => charged !== null && status !== 'open');
  }

  /** What was taken and not given back, in minor units. */
  get kept(): number {
    const taken = [...this.payments.values()].filter(({ status }) => status === 'succeeded').reduce((sum, { taken: { amount } }) => sum + amount, 0);
    return taken - [...this.refunds.values()].reduce((sum, { amount }) => sum + amount.amount, 0);
  }

  #find(reference: string): Payment {
    const payment = this.payments.get(reference);
    if (!payment) throw new Error(`no payment ${reference}`);
    return payment;
  }

  #present(reference: string): ServicePayment {
    const { status, declineCategory, taken, savedMethod } = this.#find(reference);
    return { reference, status, declineCategory, amount: taken, savedMethod, dispute: this.disputes.get(reference) ?? null };
  }

  #check(): void {
    if (this.down) throw new Error('The service does not answer.');
  }
}
