/** Where a document stands in a list. */
export interface Place {
  readonly id: string;
  readonly sortKey: string;
}

/** More than so many at once are cheaper to sort in than to insert one by one. */
const few = 64;

/** Documents in the order of their sort keys, and of their ids where these are the same. */
export class Ordered<T extends Place> {
  #all: T[] = [];
  #added: T[] = [];

  add(item: T): void {
    this.#added.push(item);
  }

  /** Takes out what stands in the item's place. */
  remove(item: T): void {
    this.#settle();
    const position = this.#from((other) => compare(other, item) >= 0);
    const found = this.#all[position];
    if (found && compare(found, item) === 0) this.#all.splice(position, 1);
  }

  /** At most `limit` of those that fit, after a sort key or from the beginning, in order or against it. */
  take(limit: number, key: string | undefined, backwards: boolean, fits: (item: T) => boolean): T[] {
    this.#settle();
    const found: T[] = [];
    const step = backwards ? -1 : 1;
    const start = key === undefined ? (backwards ? this.#all.length : 0) : this.#from(({ sortKey }) => (backwards ? sortKey >= key : sortKey > key));
    for (let position = backwards ? start - 1 : start; found.length < limit; position += step) {
      const item = this.#all[position];
      if (item === undefined) break;
      if (fits(item)) found.push(item);
    }
    return found;
  }

  #settle(): void {
    const added = this.#added;
    if (added.length === 0) return;
    this.#added = [];
    if (added.length > few) this.#all = [...this.#all, ...added].sort(compare);
    else for (const item of added) this.#all.splice(this.#from((other) => compare(other, item) > 0), 0, item);
  }

  /** The first position at which `beyond` holds; it holds from there to the end. */
  #from(beyond: (item: T) => boolean): number {
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (beyond(this.#all[middle] as T)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function compare(a: Place, b: Place): number {
  return order(a.sortKey, b.sortKey) || order(a.id, b.id);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
