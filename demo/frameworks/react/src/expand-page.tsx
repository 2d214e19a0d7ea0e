import type { Checkout } from 'annex-checkout';
import { connect } from 'annex-checkout/embed';
import { useEffect, useState, useSyncExternalStore, type JSX } from 'react';
import type { PageProps } from './checkout-page.tsx';
import { backendUrl, serialNumber, sessionUrl } from './shop.ts';

const neverChanges = () => () => {};

/** The single elements in our own layout, around a checkout of our own. */
export function ExpandPage({ elapsed, onComplete }: PageProps): JSX.Element {
  const [checkout, setCheckout] = useState<Checkout | null>(null);
  useEffect(() => {
    const made = connect({ backendUrl, sessionUrl });
    setCheckout(made);
    void made.goTo({ name: 'select', serialNumber });
    return () => made.dispose();
  }, []);
  const step = useSyncExternalStore(
    checkout ? checkout.subscribe : neverChanges,
    () => checkout?.getState().step.name ?? 'select',
    () => 'select',
  );
  const paying = step === 'review' || step === 'pay';

  return (
    <annex-session checkout={checkout} onannex-order-complete={(event) => onComplete(event)}>
      <h1>{paying ? 'Review and pay' : step === 'result' ? 'Your order' : 'Expansion'}</h1>
      <p className="lead">Nothing runs out. Seconds in this shop so far: {(elapsed / 1000).toFixed(1)}</p>
      {step === 'result' ? (
        <annex-order-result />
      ) : paying ? (
        <>
          <button className="back" type="button" onClick={() => void checkout?.goTo({ name: 'select', serialNumber })}>Back to the services</button>
          <div className="split">
            <div className="stack">
              <annex-service-information />
              <annex-billing-contact />
            </div>
            <div className="stack">
              <annex-order-summary />
              <annex-payment />
            </div>
          </div>
        </>
      ) : (
        <div className="split">
          <annex-expansion-selector />
          <annex-order-summary />
        </div>
      )}
    </annex-session>
  );
}
