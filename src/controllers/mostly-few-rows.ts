import type { ReactiveControllerHost } from 'lit';
import { fewRows, rowsAtFirst } from './few-rows.js';
import type { Row, RowWindow } from './row-window.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * The rows of lists that are short nearly always. What draws of a long one only the rows in view is loaded for the first
 * that is: until it is there the list's beginning is drawn, and all of it where it cannot be had.
 */
export class MostlyFewRows {
  readonly #host: Host;
  readonly #loadWindow: () => Promise<typeof RowWindow>;
  #window: RowWindow | null = null;
  #asked = false;
  #failed = false;

  constructor(host: Host, loadWindow = async () => (await import('./row-window.js')).RowWindow) {
    this.#host = host;
    this.#loadWindow = loadWindow;
  }

  /** The rows of a list to be drawn now; see `RowWindow`. */
  rows<T extends object>(name: string, items: readonly T[]): Row<T>[] {
    if (this.#window) return this.#window.rows(name, items);
    const isLong = items.length > fewRows;
    if (isLong && !this.#asked) void this.#load();
    return (isLong && !this.#failed ? items.slice(0, rowsAtFirst) : items).map((item, index) => ({ item, index }));
  }

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      const Window = await this.#loadWindow();
      this.#window = new Window(this.#host, () => {});
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }
}
