import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Tells each `.column` how high it is, as `--column-size`, so that styles can keep the shorter one in view: by its top where it
 * fits the window, else by its end, once that has been reached.
 */
export class StickyColumns implements ReactiveController {
  readonly #host: Host;
  // In the next frame: what changes sizes while sizes are told is an error of the page.
  readonly #sizes = new ResizeObserver((entries) => requestAnimationFrame(() => {
    for (const { target, borderBoxSize: [size] } of entries) (target as HTMLElement).style.setProperty('--column-size', `${size?.blockSize ?? 0}px`);
  }));
  #columns: readonly Element[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const columns = [...this.#host.renderRoot.querySelectorAll('.column')];
    if (columns.length === this.#columns.length && columns.every((column, index) => column === this.#columns[index])) return;
    this.#sizes.disconnect();
    for (const column of columns) this.#sizes.observe(column);
    this.#columns = columns;
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#columns = [];
  }
}
