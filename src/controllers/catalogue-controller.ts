import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Checkout } from '../core/checkout.js';
import type { CheckoutController } from './checkout-controller.js';
import type { LocaleController } from './locale-controller.js';

/**
 * Sees to it that the checkout knows what the catalogue's things are called in its host's language, and gives these names
 * to the host's locale. Made after both of them.
 */
export class CatalogueController implements ReactiveController {
  readonly #source: CheckoutController;
  readonly #locale: Pick<LocaleController, 'tag' | 'catalogue'>;
  #asked: { readonly checkout: Checkout; readonly tag: string } | null = null;

  constructor(host: ReactiveControllerHost, source: CheckoutController, locale: Pick<LocaleController, 'tag' | 'catalogue'>) {
    this.#source = source;
    this.#locale = locale;
    host.addController(this);
  }

  hostUpdate(): void {
    const { checkout, state } = this.#source;
    const { tag } = this.#locale;
    this.#locale.catalogue = state?.texts[tag] ?? null;
    if (checkout === null || state?.session.status !== 'ready' || (this.#asked?.checkout === checkout && this.#asked.tag === tag)) return;
    this.#asked = { checkout, tag };
    void checkout.loadTexts(tag);
  }
}
