/** Before any row was measured. */
const guess = 64;

/** How high the rows of a host's lists are on average, as far as they were measured. */
export class RowHeights {
  #sum = 0;
  #count = 0;

  get average(): number {
    return this.#count === 0 ? guess : this.#sum / this.#count;
  }

  /** A row was measured, for the first time or anew. */
  take(height: number, before: number | undefined): void {
    if (before === undefined) this.#count += 1;
    this.#sum += height - (before ?? 0);
  }

  /** Under another width or letter size all heights are others. */
  forget(): void {
    this.#sum = 0;
    this.#count = 0;
  }
}
