import type { PaymentService, ServicePayment } from '../../../src/reference/ports.js';

export type ServiceCall = 'open' | 'retrieve' | 'settle' | 'cancel' | 'refund';

/** What the backend's calls to a payment service meet. */
export interface ServiceLine {
  readonly busy: number;
  /** Calls that are kept back at the moment. */
  readonly held: number;
  wrap(service: PaymentService): PaymentService;
  /** The call does not reach the service, or its answer does not come back. */
  break(call: ServiceCall, fault: 'request lost' | 'answer lost', times?: number): void;
  /** Keeps the calls back until the returned function lets them go. */
  hold(call: ServiceCall): { readonly count: number; release(): void };
  /** The service tells of a payment in these words in the place of its own; the call is not carried out. */
  tell(payment: (true_: ServicePayment) => ServicePayment): void;
  heal(): void;
}

interface Rule {
  readonly call: ServiceCall;
  left: number;
  readonly act: (carryOut: () => Promise<unknown>) => Promise<unknown>;
}

export function createServiceLine(): ServiceLine {
  const rules = new Set<Rule>();
  const letGo = new Set<() => void>();
  let told: ((payment: ServicePayment) => ServicePayment) | null = null;
  let busy = 0;
  let held = 0;

  const carry = async <T>(call: ServiceCall, carryOut: () => Promise<T>): Promise<T> => {
    busy += 1;
    try {
      const rule = [...rules].find((each) => each.call === call && each.left > 0);
      if (!rule) return await carryOut();
      rule.left -= 1;
      return (await rule.act(carryOut)) as T;
    } finally {
      busy -= 1;
    }
  };

  return {
    get busy() {
      return busy;
    },
    get held() {
      return held;
    },
    wrap: (service) => ({
      ...service,
      open: (request) => carry('open', () => service.open(request)),
      retrieve: (reference) => carry('retrieve', async () => (told ?? same)(await service.retrieve(reference))),
      settle: (reference, options) =>
        carry('settle', async () => (told ? told(await service.retrieve(reference)) : service.settle(reference, options))),
      cancel: (reference, options) => carry('cancel', () => service.cancel(reference, options)),
      refund: (reference, options) => carry('refund', () => service.refund(reference, options)),
    }),
    break: (call, fault, times = Infinity) => void rules.add({
      call, left: times,
      async act(carryOut) {
        if (fault === 'answer lost') await carryOut();
        throw new Error(`the payment service: ${fault}`);
      },
    }),
    hold(call) {
      let free = () => {};
      let count = 0;
      const freed = new Promise<void>((resolve) => (free = resolve));
      const rule: Rule = {
        call, left: Infinity,
        async act(carryOut) {
          count += 1;
          busy -= 1;
          held += 1;
          await freed;
          held -= 1;
          busy += 1;
          return carryOut();
        },
      };
      rules.add(rule);
      const release = () => {
        rules.delete(rule);
        free();
      };
      letGo.add(release);
      return {
        get count() {
          return count;
        },
        release,
      };
    },
    tell: (payment) => void (told = payment),
    heal() {
      rules.clear();
      told = null;
      for (const release of letGo) release();
      letGo.clear();
    },
  };
}

const same = (payment: ServicePayment): ServicePayment => payment;
