import type { AnnexOrderCompleteEvent } from 'annex-checkout';
import type { JSX } from 'react';
import { backendUrl, serialNumber, sessionUrl } from './shop.ts';

export interface PageProps {
  readonly elapsed: number;
  readonly onComplete: (event: AnnexOrderCompleteEvent) => void;
}

/** The whole checkout as one tag. */
export function CheckoutPage({ elapsed, onComplete }: PageProps): JSX.Element {
  return (
    <>
      <h1>Checkout</h1>
      <p className="lead">Nothing runs out. Seconds in this shop so far: {(elapsed / 1000).toFixed(1)}</p>
      <annex-checkout
        backend-url={backendUrl}
        session-url={sessionUrl}
        serial-number={serialNumber}
        onannex-order-complete={(event) => onComplete(event)}
      />
    </>
  );
}
