import type { CreateAttempt, PaymentContext, PaymentFormHost, PaymentGateway, PaymentOutcome } from '../../src/core/payment-gateway.js';
import { stripeDescriptor } from '../../src/gateways/stripe/descriptor.js';
import { toStripeAmount } from '../../src/gateways/stripe/amount.js';
import type { Fetch } from './shop.js';

/** What the buyer and the network do with the next submission. */
export type Move =
  | 'pays'
  | 'is declined'
  | 'steps back'
  | 'pays over the bank, slowly'
  /** The payment service took it, but its answer got lost. */
  | 'pays and hears nothing'
  /** The confirmation never reached the payment service. */
  | 'hears nothing'
  /** The tab goes away after the money was taken. */
  | 'pays and closes the tab'
  /** The bank's page was to come, but the buyer is still here. */
  | 'is sent to the bank and comes back';

export interface TestCardGateway extends PaymentGateway {
  readonly moves: Move[];
  readonly mounted: PaymentContext[];
  host: PaymentFormHost | null;
}

/** A card gateway without a form: it confirms the attempt at the sandbox's payment service, or fails on the way, as the test says. */
export function createTestCardGateway(fetch: Fetch, origin: string): TestCardGateway {
  const moves: Move[] = [];
  const mounted: PaymentContext[] = [];
  const gateway: TestCardGateway = {
    descriptor: stripeDescriptor,
    moves,
    mounted,
    host: null,
    eligible: () => Promise.resolve({ status: 'ok' }),
    load: () => Promise.resolve(),
    mount(_container, context, host) {
      let current = context;
      mounted.push(context);
      gateway.host = host;
      return Promise.resolve({
        update(next) {
          current = next;
          mounted.push(next);
          return Promise.resolve('applied' as const);
        },
        submit: (createAttempt) => submit(createAttempt, current),
        unmount() {},
      });
    },
    resume: () => Promise.resolve(null),
  };

  const submit = async (createAttempt: CreateAttempt, context: PaymentContext): Promise<PaymentOutcome> => {
    const move = moves.shift();
    if (move === undefined) throw new Error('The buyer was not expected to pay now.');
    let attempt;
    try {
      attempt = await createAttempt();
    } catch (error) {
      return { status: 'fatal', error };
    }
    const secret = attempt.client['clientSecret'] ?? '';
    const [intent = ''] = secret.split('_secret_');
    const confirm = (card: string) =>
      fetch(new Request(`${origin}/sandbox/intents/${intent}/confirm`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          card, amount: toStripeAmount(context.total), currency: context.total.currency.toLowerCase(),
          setupFutureUsage: context.autoRenew ? 'off_session' : null, returnUrl: attempt.returnUrl,
        }),
      }));
    switch (move) {
      case 'pays':
        await confirm('tok_success');
        return { status: 'completed', evidence: {} };
      case 'is declined':
        await confirm('tok_funds');
        return { status: 'declined', category: 'insufficientFunds' };
      case 'steps back':
        return { status: 'cancelled' };
      case 'pays over the bank, slowly':
        await confirm('tok_processing');
        return { status: 'processing', evidence: {} };
      case 'pays and hears nothing':
        await confirm('tok_success');
        return { status: 'unknown' };
      case 'hears nothing':
        return { status: 'unknown' };
      case 'pays and closes the tab':
        await confirm('tok_success');
        return new Promise(() => {});
      case 'is sent to the bank and comes back':
        return { status: 'redirecting' };
    }
  };
  return gateway;
}
