import type { CheckoutBackend } from '../backend.js';
import type { DraftKeeper } from '../draft.js';
import type { Environment } from '../environment.js';
import type { Order } from '../model/order.js';
import type { PaymentGateway } from '../payment-gateway.js';
import type { AttemptKeeper } from '../attempt-keeper.js';
import type { CheckoutState } from '../state.js';
import type { Store } from '../store.js';

/** What every intent works with. */
export interface CoreContext {
  readonly backend: CheckoutBackend;
  readonly gateways: readonly PaymentGateway[];
  readonly environment: Environment;
  readonly store: Store<CheckoutState>;
  /** What was typed, of this buyer; empty until the session says who that is. So are the attempts. */
  readonly drafts: DraftKeeper;
  readonly attempts: AttemptKeeper;
  /** This checkout among those of all tabs, for as long as it lives. */
  readonly tab: string;
  /** The one product that this checkout is about, if there is one. */
  readonly serialNumber: string | undefined;
  /** Aborted when the checkout is disposed of. */
  readonly alive: AbortSignal;
  /** Tells the other tabs that an order has changed. */
  announce(order: Order): void;
  /** Tells them that the renewal of a product was switched. */
  announceRenewal(serialNumber: string): void;
}
