import { fewRows, rowsAtFirst } from './few-rows.js';
import type { RowHeights } from './row-heights.js';

/** One list of a `RowWindow`: its items, where each stands, and which of them are drawn. */
export class WindowedList {
  readonly #heights: RowHeights;
  #items: readonly object[] = [];
  #tops: Float64Array | null = null;
  /** The part of the list that is drawn, half-open. */
  #range: readonly [from: number, to: number] = [0, rowsAtFirst];
  #drawn: readonly number[] = [];
  /** Its element, once it is drawn. */
  element: HTMLElement | null = null;

  constructor(heights: RowHeights) {
    this.#heights = heights;
  }

  get length(): number {
    return this.#items.length;
  }

  /** The indexes that are drawn: those of the range, and those that are kept beside it, with their neighbours. */
  get drawn(): readonly number[] {
    return this.#drawn;
  }

  item(index: number): object | undefined {
    return this.#items[index];
  }

  /** Where an item stands that stood at `index` before; one that was replaced stands where it stood. */
  place(item: object | undefined, index: number): number {
    if (item === undefined || this.#items[index] === item) return index;
    const found = this.#items.indexOf(item);
    return found < 0 ? index : found;
  }

  take(items: readonly object[]): void {
    if (items === this.#items) return;
    this.#items = items;
    this.#tops = null;
  }

  draw(kept: readonly number[]): readonly number[] {
    const [from, to] = this.length <= fewRows ? [0, this.length] : this.#range;
    const indexes = new Set<number>();
    for (let index = from; index < to; index += 1) indexes.add(index);
    for (const index of kept) for (const near of [index - 1, index, index + 1]) indexes.add(near);
    this.#drawn = [...indexes].filter((index) => index >= 0 && index < this.length).sort((a, b) => a - b);
    return this.#drawn;
  }

  /** Heights have changed. */
  shift(): void {
    this.#tops = null;
  }

  /** The distance of a row from the list's beginning; that of the row behind the last is the whole height. */
  top(index: number): number {
    return this.#measured()[Math.max(0, Math.min(index, this.length))] ?? 0;
  }

  /** The row at a distance from the list's beginning. */
  at(distance: number): number {
    const tops = this.#measured();
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle + 1] ?? 0) > distance) high = middle;
      else low = middle + 1;
    }
    return Math.min(low, Math.max(0, this.length - 1));
  }

  /**
   * Draws what lies between two distances, with `around` on both sides; true where that is not what is drawn. Nothing changes
   * as long as half of what is drawn around is left.
   */
  look(start: number, end: number, around: number): boolean {
    if (this.length <= fewRows) return false;
    const covering = (margin: number) => (end < -margin || start > this.top(this.length) + margin ? [0, 0] as const : [this.at(start - margin), this.at(end + margin) + 1] as const);
    const [least, most] = [covering(around / 2), covering(around)];
    const [from, to] = this.#range;
    const enough = from <= least[0] && Math.min(to, this.length) >= Math.min(least[1], this.length);
    if (enough && to - from <= 2 * (most[1] - most[0]) + 2) return false;
    this.#range = most;
    return from !== most[0] || to !== most[1];
  }

  #measured(): Float64Array {
    if (this.#tops) return this.#tops;
    const tops = new Float64Array(this.length + 1);
    for (let index = 0; index < this.length; index += 1) tops[index + 1] = (tops[index] ?? 0) + this.#heights.of(this.#items[index] as object);
    return (this.#tops = tops);
  }
}
