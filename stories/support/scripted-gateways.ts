import { CheckoutError } from '../../src/core/errors.js';
import type { CreateAttempt, PaymentForm, PaymentGateway, PaymentOutcome } from '../../src/core/payment-gateway.js';
import { createPayPalGateway } from '../../src/gateways/paypal/paypal-gateway.js';
import { createStripeGateway } from '../../src/gateways/stripe/stripe-gateway.js';
import { loadSandboxPayPal } from '../../src/sandbox/sdk/paypal-sdk.js';
import { loadSandboxStripe } from '../../src/sandbox/sdk/stripe-sdk.js';
import type { Fetch } from '../../test/support/shop.js';
import { createTestCardGateway, type Move } from '../../test/support/test-card-gateway.js';

/** A gateway with the sandbox's form, whose buyer can be scripted on the way to a story's state; then the form is theirs. */
export interface ScriptedGateway<M> {
  readonly gateway: PaymentGateway;
  /** What the buyer does at the next submissions. */
  readonly moves: M[];
}

/** What becomes of a payment service's script. */
export type FormFate = 'come' | 'stall' | 'be blocked';

export function createScriptedCard(fetch: Fetch, origin: string, fate: () => FormFate): ScriptedGateway<Move> {
  const script = createTestCardGateway(fetch, origin);
  const real = createStripeGateway({
    loadSdk: (method, signal) => {
      if (fate() === 'stall') return new Promise(() => {});
      return fate() === 'come' ? loadSandboxStripe(method, signal) : Promise.reject(new CheckoutError('payment_sdk', 'The script was blocked.'));
    },
  });
  const gateway: PaymentGateway = {
    ...real,
    async mount(container, context, host) {
      const [form, scripted] = await Promise.all([real.mount(container, context, host), script.mount(container, context, host)]);
      return {
        ...scriptedForm(form, script.moves, scripted.submit),
        async update(next) {
          await scripted.update(next);
          return form.update(next);
        },
      };
    },
  };
  return { gateway, moves: script.moves };
}

export function createScriptedPayPal(fetch: Fetch, origin: string): ScriptedGateway<'approves'> {
  const moves: 'approves'[] = [];
  const real = createPayPalGateway({ loadSdk: loadSandboxPayPal });
  const approve = async (createAttempt: CreateAttempt): Promise<PaymentOutcome> => {
    moves.shift();
    const orderId = (await createAttempt()).client['paypalOrderId'] ?? '';
    const body = JSON.stringify({ instrument: 'balance' });
    await fetch(new Request(`${origin}/sandbox/orders/${orderId}/approve`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
    return { status: 'needsCompletion', evidence: { orderId } };
  };
  const gateway: PaymentGateway = {
    ...real,
    mount: async (container, context, host) => scriptedForm(await real.mount(container, context, host), moves, approve),
  };
  return { gateway, moves };
}

function scriptedForm(form: PaymentForm, moves: readonly unknown[], submit: PaymentForm['submit']): PaymentForm {
  return {
    update: (context) => form.update(context),
    submit: (createAttempt) => (moves.length > 0 ? submit(createAttempt) : form.submit(createAttempt)),
    unmount: () => form.unmount(),
  };
}
