import type { PaymentService, ServicePayment } from '../../reference/ports.js';
import type { Ledger } from '../ledger/ledger.js';
import { cancel, chargeSaved, paymentBehind, refund, settle, type LedgerPayment, type SandboxService } from '../ledger/payment.js';
import type { SandboxOptions } from '../ports.js';
import { toHex } from '../signature.js';
import { testCards } from '../test-cards.js';
import { readWebhook } from '../webhooks.js';

/** How one of the two services differs from the other. */
export interface ServiceTraits {
  readonly gateway: SandboxService;
  readonly publicConfig: Record<string, unknown>;
  readonly currencies: readonly string[] | null;
  minimumAmount(currency: string): number;
  newId(random: string): string;
  client(payment: LedgerPayment): Record<string, string>;
}

/** A payment service of the sandbox as the backend sees it, over the sandbox's ledger. */
export function createPaymentService(traits: ServiceTraits, ledger: Ledger, options: SandboxOptions): PaymentService {
  const { gateway } = traits;
  const now = () => options.clock.now();
  const random = (length: number) => toHex(options.random.bytes(length));
  const own = async (reference: string) => {
    const payment = await ledger.payment(reference);
    if (payment?.service !== gateway) throw new Error(`no such payment: ${reference}`);
    return payment;
  };
  const sourceOf = async (savedMethod: string) => {
    const source = await own(paymentBehind(savedMethod));
    if (source.savedMethod !== savedMethod) throw new Error('no such saved payment method');
    return source;
  };
  const change = async (reference: string, step: (payment: LedgerPayment) => LedgerPayment) => {
    await own(reference);
    return toServicePayment(await ledger.change(reference, step));
  };

  type Particulars = Pick<LedgerPayment, 'orderId' | 'attemptId' | 'amount' | 'reusable' | 'returnUrl'> & { offSession?: boolean };
  const open = (idempotencyId: string, particulars: Particulars): Promise<LedgerPayment> =>
    ledger.open(idempotencyId, { service: gateway, id: traits.newId(random(16)) }, (id) => ({
      offSession: false, ...particulars, id, service: gateway,
      clientSecret: `${id}_secret_${random(16)}`, challenge: random(16), createdAt: now(),
      status: 'open', decline: null, authentication: null, instrument: 'balance', succeedsAt: null,
      card: null, savedMethod: null, savesAt: null, captures: [], refunds: [], events: [],
    }));

  return {
    gateway,
    sandbox: true,
    publicConfig: () => ({ ...traits.publicConfig, sandboxUrl: new URL('/sandbox/', options.baseUrl).href }),
    currencies: traits.currencies,
    minimumAmount: (currency) => traits.minimumAmount(currency),
    async open({ idempotencyId, orderId, attemptId, amount, reusable, returnUrl }) {
      if (traits.currencies && !traits.currencies.includes(amount.currency)) throw new RangeError(`${gateway} takes no ${amount.currency}`);
      if (amount.amount < traits.minimumAmount(amount.currency)) throw new RangeError(`${amount.amount} ${amount.currency} is below the minimum`);
      const payment = await open(idempotencyId, { orderId, attemptId, amount, reusable, returnUrl });
      return { reference: payment.id, client: traits.client(payment) };
    },
    async openSaved({ idempotencyId, orderId, attemptId, amount, savedMethod }) {
      const { returnUrl } = await sourceOf(savedMethod);
      const opened = await open(idempotencyId, { orderId, attemptId, amount, reusable: false, returnUrl, offSession: true });
      return opened.id;
    },
    async chargeSaved(reference, { savedMethod }) {
      const { card } = await sourceOf(savedMethod);
      const behaviour = testCards.find(({ token }) => token === card)?.offSession ?? { kind: 'succeeds' };
      const { status, ...payment } = await change(reference, (before) => chargeSaved(before, behaviour, now()));
      if (status !== 'succeeded' && status !== 'processing' && status !== 'failed') throw new Error(`a charge without the buyer is ${status}`);
      return { ...payment, status };
    },
    retrieve: async (reference) => toServicePayment(await own(reference)),
    settle: (reference) => change(reference, (payment) => settle(payment, now())),
    cancel: (reference) => change(reference, (payment) => cancel(payment, now())),
    async refund(reference, { idempotencyId, amount }) {
      await change(reference, (payment) => refund(payment, idempotencyId, amount, now()));
    },
    verifyWebhook: (request) => readWebhook(gateway, options, request),
  };
}

function toServicePayment({ id, status, amount, decline, savedMethod, dispute }: LedgerPayment): ServicePayment {
  return { reference: id, status, amount, declineCategory: decline?.category ?? null, savedMethod, ...(dispute && { dispute }) };
}
