/** No list is longer: no browser could lay it out. */
const limit = 2 ** 24;

/** What is known of a stretch of rows. */
interface Stretch {
  height: number;
  count: number;
}

/**
 * The heights of those rows of a list that were measured, wherever they stand in it. What is kept and what it takes to find a
 * row depends on how many were measured, however long the list is: a Fenwick tree, of which only those nodes are there that
 * have something to say.
 */
export class MeasuredRows {
  readonly #heights = new Map<number, number>();
  /** By the index behind their last row; each is as long as the greatest power of two that divides that. */
  readonly #stretches = new Map<number, Stretch>();

  /** The height of a row, where it was measured. */
  get(index: number): number | undefined {
    return this.#heights.get(index);
  }

  set(index: number, height: number): void {
    const before = this.#heights.get(index);
    this.#heights.set(index, height);
    for (let end = index + 1; end <= limit; end += end & -end) {
      const stretch = this.#stretches.get(end);
      if (!stretch) this.#stretches.set(end, { height, count: 1 });
      else {
        stretch.height += height - (before ?? 0);
        stretch.count += before === undefined ? 1 : 0;
      }
    }
  }

  /** How far the first `count` rows reach, where a row that was not measured takes `average`. */
  heightOf(count: number, average: number): number {
    let height = count * average;
    for (let end = count; end > 0; end -= end & -end) height += this.#beyond(end, average);
    return height;
  }

  /** How many of the first `length` rows end at or before a distance. */
  countWithin(distance: number, length: number, average: number): number {
    let [count, left] = [0, distance];
    for (let size = 2 ** Math.floor(Math.log2(Math.max(length, 1))); size >= 1; size /= 2) {
      const height = size * average + this.#beyond(count + size, average);
      if (count + size > length || height > left) continue;
      count += size;
      left -= height;
    }
    return count;
  }

  clear(): void {
    this.#heights.clear();
    this.#stretches.clear();
  }

  /** By how much the rows of a stretch are higher than so many of average height. */
  #beyond(end: number, average: number): number {
    const stretch = this.#stretches.get(end);
    return stretch ? stretch.height - stretch.count * average : 0;
  }
}
