import { Injectable, signal } from '@angular/core';

/** What the pages of one visit share: the time since it began, and the orders that came of it. */
@Injectable({ providedIn: 'root' })
export class Visit {
  readonly elapsed = signal(0);
  readonly orders = signal<readonly string[]>([]);

  /** Everything that shows the time is rendered anew ten times a second, whatever stands beside it. */
  begin(): void {
    const start = performance.now();
    setInterval(() => this.elapsed.set(performance.now() - start), 100);
  }

  keep(order: string): void {
    this.orders.update((before) => [...before, order]);
  }
}
