import type { CreateAttempt, OpenAttempt, PaymentContext, PaymentForm, PaymentOutcome } from '../../../src/core/payment-gateway.js';
import type { GatewayKit, GatewayWorld } from './gateway-kit.js';
import { inPress } from './press.js';
import { createHost } from './sandbox-world.js';

/** A page with a gateway in it, and somebody who buys. */
export interface GatewayScene {
  readonly kit: GatewayKit;
  readonly world: GatewayWorld;
  readonly container: HTMLElement;
  readonly host: ReturnType<typeof createHost>;
  /** How often the gateway asked for an attempt, and what it was given. */
  readonly asked: number;
  readonly opened: readonly OpenAttempt[];
  /** How a success may end at first. */
  readonly success: readonly PaymentOutcome['status'][];
  load(): Promise<void>;
  /** Loads and mounts, as the checkout does. */
  mount(context?: PaymentContext): Promise<PaymentForm>;
  opening(context?: PaymentContext): CreateAttempt;
  press(form: PaymentForm, createAttempt?: CreateAttempt): Promise<PaymentOutcome>;
  /** Does all that a buyer does to pay. */
  pay(form: PaymentForm, context?: PaymentContext): Promise<PaymentOutcome>;
  close(): void;
}

export function createScene(kit: GatewayKit, world: GatewayWorld): GatewayScene {
  const container = document.createElement('div');
  document.body.append(container);
  const opened: OpenAttempt[] = [];
  let asked = 0;
  let form: PaymentForm | null = null;
  const host = createHost();

  const scene: GatewayScene = {
    kit, world, container, host, opened,
    get asked() {
      return asked;
    },
    success: kit.success ? [kit.success] : ['completed', 'needsCompletion'],
    load: () => world.gateway.load(world.context.method, new AbortController().signal),
    async mount(context = world.context) {
      await scene.load();
      form = await world.gateway.mount(container, context, host);
      return form;
    },
    opening: (context = world.context) => async () => {
      asked += 1;
      const attempt = await world.open(context);
      opened.push(attempt);
      return attempt;
    },
    press: (mounted, createAttempt = scene.opening()) => inPress(() => mounted.submit(createAttempt)),
    async pay(mounted, context = world.context) {
      kit.fill?.(container);
      const outcome = scene.press(mounted, scene.opening(context));
      await kit.agree?.();
      return outcome;
    },
    close() {
      form?.unmount();
      container.remove();
    },
  };
  return scene;
}
