import { fewRows, rowsAtFirst } from './few-rows.js';
import { MeasuredRows } from './measured-rows.js';
import type { RowHeights } from './row-heights.js';

/** One list of a `RowWindow`: its items, where each stands, and which of them are drawn. Nothing here looks at all items. */
export class WindowedList {
  readonly #heights: RowHeights;
  readonly #measured = new MeasuredRows();
  #items: readonly object[] = [];
  /** The part of the list that is drawn, half-open. */
  #range: readonly [from: number, to: number] = [0, rowsAtFirst];
  /** Its element, once it is drawn. */
  element: HTMLElement | null = null;

  constructor(heights: RowHeights) {
    this.#heights = heights;
  }

  get length(): number {
    return this.#items.length;
  }

  item(index: number): object | undefined {
    return this.#items[index];
  }

  /**
   * Takes the items over. Heights stay with their places, near enough until the rows are drawn; those of another list do not.
   *
   * @returns where that stands which stood at `index` before; what was replaced stands where it stood
   */
  take(items: readonly object[], index: number): number {
    const item = this.#items[index];
    if (items[0] !== this.#items[0]) this.#measured.clear();
    this.#items = items;
    if (item === undefined || items[index] === item) return index;
    const found = items.indexOf(item);
    return found < 0 ? index : found;
  }

  /** The indexes that are drawn: those of the range, and those that are kept beside it, with their neighbours. */
  draw(kept: readonly number[]): readonly number[] {
    const [from, to] = this.length <= fewRows ? [0, this.length] : this.#range;
    const indexes = new Set<number>();
    for (let index = from; index < to; index += 1) indexes.add(index);
    for (const index of kept) for (const near of [index - 1, index, index + 1]) indexes.add(near);
    return [...indexes].filter((index) => index >= 0 && index < this.length).sort((a, b) => a - b);
  }

  /** Takes over how high a row is drawn; false where it was known to be that. */
  learn(index: number, height: number): boolean {
    const before = this.#measured.get(index);
    if (before !== undefined && Math.abs(before - height) < 0.5) return false;
    this.#measured.set(index, height);
    this.#heights.take(height, before);
    return true;
  }

  /** Whether a row was measured, and has another height now. */
  contradicts(index: number, height: number): boolean {
    const before = this.#measured.get(index);
    return before !== undefined && Math.abs(before - height) > 1;
  }

  /** All heights are others. */
  forget(): void {
    this.#measured.clear();
  }

  /** The height of a row. */
  heightOf(index: number): number {
    return this.#measured.get(index) ?? this.#heights.average;
  }

  /** The distance of a row from the list's beginning; that of the row behind the last is the whole height. */
  top(index: number): number {
    return this.#measured.heightOf(Math.max(0, Math.min(index, this.length)), this.#heights.average);
  }

  /** The row at a distance from the list's beginning. */
  at(distance: number): number {
    return Math.min(this.#measured.countWithin(distance, this.length, this.#heights.average), Math.max(0, this.length - 1));
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
}
