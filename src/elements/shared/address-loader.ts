import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type AddressFormats = typeof import('./address-formats.js');

let formats: AddressFormats | null = null;

/** How addresses are written around the world, when that is here already. */
export const addressFormats = (): AddressFormats | null => formats;

/** Fetches how addresses are written around the world. A failure is not remembered: the next call tries again. */
export async function loadAddressFormats(): Promise<AddressFormats> {
  formats ??= await import('./address-formats.js');
  return formats;
}

/** Has its host drawn again when it is known how addresses are written; until then they are in a plain order. */
export class AddressLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (formats === null) void loadAddressFormats().then(() => this.#host.requestUpdate(), () => undefined);
  }
}
