import type { Money } from '../../../src/core/money.js';
import type { OpenAttempt, PaymentContext, PaymentGateway, PaymentOutcome } from '../../../src/core/payment-gateway.js';

/** A gateway, the payment service behind it, and that service's books; made anew for each test. */
export interface GatewayWorld {
  readonly gateway: PaymentGateway;
  readonly context: PaymentContext;
  /** Opens an attempt for what the context says, as a backend does; each time another one. */
  open(context: PaymentContext): Promise<OpenAttempt>;
  /** What the books say was taken, once the backend has settled what the gateway brought back. */
  taken(outcome: PaymentOutcome): Promise<readonly Money[]>;
  /** How many payments stand in the books. */
  opened(): Promise<number>;
  /** The payment service's code in the page, where there is any: how often it was asked for and started, and whether it fails to load. */
  readonly sdk?: { loads: number; starts: number; broken: boolean };
}

/** How the contract of gateways is tried on one of them. */
export interface GatewayKit {
  world(): GatewayWorld;
  /** Hooks of the test runner that the worlds need. */
  hooks?(): void;
  /** Does what a buyer has to do before the press, so that the payment succeeds. */
  fill?(container: HTMLElement): void;
  /** Does what a buyer has to do after it. */
  agree?(): Promise<void>;
  /** What a press leads to when nothing goes wrong, where that is not a claim of success. */
  readonly success?: PaymentOutcome['status'];
  /** Whether the attempt itself is all there is to do, so that taking the form away cannot hold it up. */
  readonly attemptIsAll?: boolean;
  /** How the buyer gets stuck in the middle of a payment, and agrees only later. */
  readonly midway?: {
    fill?(container: HTMLElement): void;
    /** Waits until the payment is under way; the function that it gives agrees to it. */
    reach(): Promise<() => void>;
    /** Whether an agreement can still arrive after the form was taken away. */
    readonly arrivesLate: boolean;
  };
  /** How the buyer is sent to another page. */
  readonly redirect?: {
    world(): GatewayWorld;
    fill?(container: HTMLElement): void;
    /** Waits until the buyer is there, pays there, and gives the address that they are led back to. */
    payElsewhere(): Promise<string>;
  };
}
