import { CheckoutError } from '../../../src/core/errors.js';
import type { Money } from '../../../src/core/money.js';
import type { PaymentOutcome } from '../../../src/core/payment-gateway.js';
import type { ServicePayment } from '../../../src/reference/ports.js';
import type { Bug } from './bug.js';

const toDecline = (outcome: PaymentOutcome): PaymentOutcome => (outcome.status === 'unknown' ? { status: 'declined', category: 'tryLater' } : outcome);
const toReady = (outcome: PaymentOutcome): PaymentOutcome => ('evidence' in outcome ? { status: 'cancelled' } : outcome);

/** Lets every form of a gateway tell its outcome otherwise. */
const telling = (change: (outcome: PaymentOutcome) => PaymentOutcome): Bug => ({
  gateway: (gateway) => ({
    ...gateway,
    async mount(...place) {
      const form = await gateway.mount(...place);
      return { ...form, submit: (createAttempt) => form.submit(createAttempt).then(change) };
    },
  }),
});

/** The bugs that others had, in the least code that has them. */
export const bugs = {
  'a fresh key for every request': {
    backend: (backend) => ({
      ...backend,
      createOrder: (request, call) => backend.createOrder(request, { ...call, idempotencyKey: crypto.randomUUID() }),
      createPaymentAttempt: (id, request, call) => backend.createPaymentAttempt(id, request, { ...call, idempotencyKey: crypto.randomUUID() }),
    }),
  },
  'a time-out taken for a failure': {
    backend: (backend) => ({
      ...backend,
      completePaymentAttempt: (...call) => backend.completePaymentAttempt(...call).catch(() => {
        throw new CheckoutError('order_not_payable', 'It did not answer, so it failed.', { status: 409 });
      }),
    }),
  },
  'success believed from the client': {
    service: (service) => ({
      ...service,
      async settle(reference, options) {
        const payment = await service.settle(reference, options);
        return 'paymentIntentId' in options.evidence ? { ...payment, status: 'succeeded' } : payment;
      },
    }),
  },
  'success shown before the backend says so': {
    backend: (backend) => ({
      ...backend,
      async completePaymentAttempt(...call) {
        return { ...(await backend.completePaymentAttempt(...call)), payment: 'paid', fulfilment: 'issuing' };
      },
    }),
  },
  'no look at the amount': {
    service(service) {
      const asked = new Map<string, Money>();
      const as = (payment: ServicePayment): ServicePayment => ({ ...payment, amount: asked.get(payment.reference) ?? payment.amount });
      return {
        ...service,
        async open(request) {
          const opened = await service.open(request);
          asked.set(opened.reference, request.amount);
          return opened;
        },
        retrieve: async (reference) => as(await service.retrieve(reference)),
        settle: async (reference, options) => as(await service.settle(reference, options)),
      };
    },
  },
  'captured at every call': {
    service: (service, ledger, clock) => ({
      ...service,
      async settle(reference, options) {
        const before = await service.retrieve(reference);
        const after = await service.settle(reference, options);
        if (before.status !== 'succeeded') return after;
        await ledger.change(reference, (payment) => ({
          ...payment, captures: [...payment.captures, { id: `again_${payment.captures.length}`, amount: payment.amount, at: clock.now() }],
        }));
        return after;
      },
    }),
  },
  'cancelled without asking the service': {
    service: (service) => ({
      ...service,
      cancel: async (reference) => ({ ...(await service.retrieve(reference)), status: 'cancelled' }),
    }),
  },
  'an unknown outcome called a decline': telling(toDecline),
  'another payment offered while the outcome is unknown': telling(toReady),
} as const satisfies Readonly<Record<string, Bug>>;
