import type { Checkout } from '../checkout.js';
import { toCheckoutError } from '../errors.js';
import type { AutoRenewConsent, Product } from '../model/product.js';
import { latest, ready } from '../remote.js';
import type { CheckoutState, RenewalActivity } from '../state.js';
import type { CoreContext } from './core-context.js';

export interface Renewal extends Pick<Checkout, 'switchRenewal'> {
  /** Another tab has switched it: the product is read again. */
  reread(serialNumber: string): Promise<void>;
}

/** Switching the automatic renewal of a subscription, apart from any order. */
export function createRenewal({ alive, announceRenewal, backend, environment, store }: CoreContext): Renewal {
  const last = new Map<string, { readonly request: string; readonly idempotencyKey: string }>();
  const show = (renewal: RenewalActivity) => store.update((state) => ({ ...state, renewal }));
  const read = (serialNumber: string) => backend.getProduct(serialNumber, { signal: alive }).catch(() => null);
  const take = (product: Product) => store.update((state) => withProduct(state, product));

  /** The same key while the same is asked for and unanswered, so that pressing again after a lost answer is harmless. */
  const keyFor = (serialNumber: string, consent: AutoRenewConsent | null): string => {
    const request = JSON.stringify(consent);
    const known = last.get(serialNumber);
    const idempotencyKey = known?.request === request ? known.idempotencyKey : environment.randomId();
    last.set(serialNumber, { request, idempotencyKey });
    return idempotencyKey;
  };

  const ask = async (serialNumber: string, consent: AutoRenewConsent | null): Promise<Product> => {
    const request = consent ? { enabled: true as const, consent } : { enabled: false as const };
    try {
      const product = await backend.setAutoRenew(serialNumber, request, { idempotencyKey: keyFor(serialNumber, consent), signal: alive });
      last.delete(serialNumber);
      return product;
    } catch (error) {
      const failure = toCheckoutError(error);
      if (!failure.outcomeUnknown) last.delete(serialNumber);
      const product = failure.outcomeUnknown ? await read(serialNumber) : null;
      if (product?.autoRenew !== (consent !== null)) throw failure;
      return product;
    }
  };

  return {
    async reread(serialNumber) {
      const product = await read(serialNumber);
      if (product) take(product);
    },
    async switchRenewal(serialNumber, consent) {
      const { renewal } = store.getState();
      if (renewal?.kind === 'switching' && renewal.serialNumber === serialNumber) return;
      show({ kind: 'switching', serialNumber, consent });
      try {
        take(await ask(serialNumber, consent));
        show({ kind: 'switched', serialNumber, consent });
        announceRenewal(serialNumber);
      } catch (error) {
        if (!alive.aborted) show({ kind: 'failed', serialNumber, consent, error: toCheckoutError(error) });
      }
    },
  };
}

/** Takes a product over wherever it is shown. */
function withProduct(state: CheckoutState, product: Product): CheckoutState {
  const { expansion, products } = state;
  const list = latest(products.page);
  const { serialNumber } = product;
  return {
    ...state,
    expansion: expansion?.serialNumber === serialNumber && expansion.product.status === 'ready' ? { ...expansion, product: ready(product) } : expansion,
    products: products.page.status === 'ready' && list?.items.some((other) => other.serialNumber === serialNumber)
      ? { ...products, page: ready({ ...list, items: list.items.map((other) => (other.serialNumber === serialNumber ? product : other)) }) }
      : products,
  };
}
