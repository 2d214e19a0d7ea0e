import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Copies a text and remembers how that went, for the words beside the button and the status region. */
export class ClipboardCopy implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** How the last copying went; `no` before the first and while one is under way, so that a second one is spoken too. */
  status: 'no' | 'copied' | 'failed' = 'no';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.status = 'no';
  }

  async copy(text: string): Promise<void> {
    this.#show('no');
    try {
      await navigator.clipboard.writeText(text);
      this.#show('copied');
    } catch {
      this.#show('failed');
    }
  }

  #show(status: ClipboardCopy['status']): void {
    this.status = status;
    this.#host.requestUpdate();
  }
}
