/** Before any row was measured. */
const guess = 64;

/** How high rows are: as measured, and the average of these for the others. */
export class RowHeights {
  #known = new WeakMap<object, number>();
  #sum = 0;
  #count = 0;

  get average(): number {
    return this.#count === 0 ? guess : this.#sum / this.#count;
  }

  of(item: object): number {
    return this.#known.get(item) ?? this.average;
  }

  /** Takes a measured height over; false where it was known to be that. */
  learn(item: object, height: number): boolean {
    const before = this.#known.get(item);
    if (before !== undefined && Math.abs(before - height) < 0.5) return false;
    if (before === undefined) this.#count += 1;
    this.#sum += height - (before ?? 0);
    this.#known.set(item, height);
    return true;
  }

  /** Whether the item was measured, and has another height now. */
  contradicts(item: object, height: number): boolean {
    const before = this.#known.get(item);
    return before !== undefined && Math.abs(before - height) > 1;
  }

  /** Under another width or letter size all heights are others. */
  forget(): void {
    this.#known = new WeakMap();
    this.#sum = 0;
    this.#count = 0;
  }
}
