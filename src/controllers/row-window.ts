import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootsOf } from './nearest-language.js';
import { RowHeights } from './row-heights.js';
import { scrollBy, scrollersOf, viewWithin } from './scrollers.js';
import { WindowedList } from './windowed-list.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** A row to be drawn, and its place in the whole list. */
export interface Row<T> {
  readonly item: T;
  readonly index: number;
}

/** A row in view, and where it stood before an update. */
interface Anchor {
  readonly list: Element;
  readonly row: Element;
  readonly top: number;
}

/**
 * Draws of long lists only the rows that are in view, with some around them: of the host's lists whose element says
 * `data-rows=${name}` and whose rows say `data-row=${index}`. Room is left for the others by the margin of a row and `--after`
 * on the list (see `windowStyles`), so that the scroll bar is that of everything that has been read. Rows may be of any height,
 * and what is in view stands still when heights turn out to be others. A row with the focus stays, however far it is scrolled
 * away, and so do its neighbours, which the Tab key goes to.
 */
export class RowWindow implements ReactiveController {
  readonly #host: Host;
  readonly #endNear: () => void;
  readonly #heights = new RowHeights();
  readonly #lists = new Map<string, WindowedList>();
  readonly #sizes = new ResizeObserver(() => this.#soon());
  #scrollers = new WeakMap<Element, readonly Element[]>();
  #roots: readonly Node[] = [];
  #frame = 0;
  #width = 0;
  #anchor: Anchor | null = null;
  #sought: { readonly name: string; readonly index: number } | null = null;

  /** @param endNear called, again and again, while the end of the last list is near */
  constructor(host: Host, endNear: () => void) {
    this.#host = host;
    this.#endNear = endNear;
    host.addController(this);
  }

  /**
   * The rows of a list to be drawn now.
   *
   * @param kept a row that is drawn wherever it stands: what `aria-activedescendant` or an open menu is about
   */
  rows<T extends object>(name: string, items: readonly T[], kept = -1): Row<T>[] {
    const list = this.#lists.get(name) ?? new WindowedList(this.#heights);
    this.#lists.set(name, list);
    const { renderRoot } = this.#host;
    const focused = indexAround(renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null, name);
    const place = list.take(items, focused);
    return list.draw([kept, place].filter((index) => index >= 0)).map((index) => ({ item: items[index] as T, index }));
  }

  /** Brings a row into view with the next update. It has to be kept until then. */
  reveal(name: string, index: number): void {
    this.#sought = { name, index };
    this.#host.requestUpdate();
  }

  /** The row that is one view further, down (1) or up (-1). */
  pageFrom(name: string, index: number, direction: 1 | -1): number {
    const list = this.#lists.get(name);
    if (!list?.element) return index;
    const view = Math.min(this.#scrollersOf(list.element)[0]?.clientHeight ?? innerHeight, innerHeight);
    const found = list.at(list.top(index) + direction * (view - list.heightOf(index)));
    return direction === 1 ? Math.min(Math.max(found, index + 1), list.length - 1) : Math.max(Math.min(found, index - 1), 0);
  }

  hostConnected(): void {
    this.#roots = [...rootsOf(this.#host), this.#host.renderRoot];
    for (const root of this.#roots) root.addEventListener('scroll', this.#soon, { capture: true, passive: true });
    addEventListener('resize', this.#soon);
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    for (const root of this.#roots) root.removeEventListener('scroll', this.#soon, { capture: true });
    removeEventListener('resize', this.#soon);
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#scrollers = new WeakMap();
  }

  hostUpdate(): void {
    this.#anchor = this.#firstInView();
  }

  hostUpdated(): void {
    for (const [name, list] of this.#lists) {
      list.element = this.#host.renderRoot.querySelector<HTMLElement>(`[data-rows="${CSS.escape(name)}"]`);
      if (list.element === null) this.#lists.delete(name);
    }
    this.#leaveRooms();
    if (this.#measure(false)) {
      // Behind what is in view, room can wait for the frame: a layout less until then.
      if (this.#anchor || this.#sought) this.#leaveRooms();
      else this.#soon();
    }
    this.#holdStill();
    this.#look();
  }

  /** Scrolling comes just before the frame that shows it; a resize is looked at in the next, as what it changes would be another. */
  readonly #soon = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#lookAnew();
    });
  };

  /** Rows may be of other heights by now: in another width, or with other letters. */
  #lookAnew(): void {
    const width = this.#host.clientWidth;
    if (this.#width !== 0 && width !== this.#width) this.#forget();
    this.#width = width;
    this.#leaveRooms();
    if (this.#measure(true)) this.#host.requestUpdate();
    else this.#look();
  }

  /** Sets the room of what is not drawn. */
  #leaveRooms(): void {
    for (const list of this.#lists.values()) if (list.element) this.#leaveRoom(list, list.element);
  }

  #leaveRoom(list: WindowedList, element: HTMLElement): void {
    let next = 0;
    for (const row of rowsOf(element)) {
      const index = indexOf(row);
      setRoom(row, 'margin-block-start', index === next ? 0 : list.top(index) - list.top(next));
      next = index + 1;
    }
    setRoom(element, '--after', list.top(list.length) - list.top(next));
  }

  /** Takes the heights of what is drawn over; true where there was something new. With `doubting`, several that differ void all others. */
  #measure(doubting: boolean): boolean {
    const seen = [...this.#lists.values()].flatMap((list) =>
      (list.element ? rowsOf(list.element) : []).map((row) => ({ list, index: indexOf(row), height: row.getBoundingClientRect().height })).filter(({ height }) => height > 0),
    );
    if (doubting && seen.filter(({ list, index, height }) => list.contradicts(index, height)).length > 1) this.#forget();
    return seen.filter(({ list, index, height }) => list.learn(index, height)).length > 0;
  }

  #forget(): void {
    this.#heights.forget();
    for (const list of this.#lists.values()) list.forget();
  }

  /** What the eye rests on, where the beginning of the lists has been scrolled away. */
  #firstInView(): Anchor | null {
    const lists = [...this.#lists.values()].flatMap(({ element }) => (element?.isConnected ? [element] : []));
    for (const [at, list] of lists.entries()) {
      const { top } = viewWithin(this.#scrollersOf(list));
      if (at === 0 && list.getBoundingClientRect().top - list.scrollTop >= top) return null;
      for (const row of rowsOf(list)) {
        const box = row.getBoundingClientRect();
        if (box.bottom > top) return { list, row, top: box.top };
      }
    }
    return null;
  }

  #holdStill(): void {
    const [anchor, sought] = [this.#anchor, this.#sought];
    this.#anchor = this.#sought = null;
    const wanted = sought && this.#lists.get(sought.name)?.element?.querySelector(`[data-row="${sought.index}"]`);
    if (wanted) return wanted.scrollIntoView({ block: 'nearest' });
    if (!anchor?.row.isConnected) return;
    const moved = anchor.row.getBoundingClientRect().top - anchor.top;
    if (Math.abs(moved) >= 1) scrollBy(this.#scrollersOf(anchor.list), moved);
  }

  /** Draws what has come into view. */
  #look(): void {
    let changed = false;
    let near = false;
    for (const list of this.#lists.values()) {
      const { element } = list;
      near = false;
      if (!element || element.getClientRects().length === 0) continue;
      const view = viewWithin(this.#scrollersOf(element));
      const begin = element.getBoundingClientRect().top + element.clientTop - element.scrollTop;
      const height = view.bottom - view.top;
      if (height <= 0) continue;
      changed = list.look(view.top - begin, view.bottom - begin, height / 2) || changed;
      near = begin + list.top(list.length) - view.bottom < height;
    }
    if (changed) this.#host.requestUpdate();
    else if (near) this.#endNear();
  }

  #scrollersOf(element: Element): readonly Element[] {
    const known = this.#scrollers.get(element) ?? scrollersOf(element);
    this.#scrollers.set(element, known);
    return known;
  }
}

/** Of which row of a list an element is a part; -1 where it is of none. */
export function indexAround(element: Element | null | undefined, name: string): number {
  const row = element?.closest('[data-row]');
  return row?.closest<HTMLElement>('[data-rows]')?.dataset['rows'] === name ? indexOf(row) : -1;
}

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.children].filter((row): row is HTMLElement => row instanceof HTMLElement && 'row' in row.dataset);

const indexOf = (row: Element): number => Number(row.getAttribute('data-row'));

function setRoom(element: HTMLElement, name: 'margin-block-start' | '--after', height: number): void {
  const text = height < 0.5 ? '' : `${Math.round(height * 2) / 2}px`;
  if (text === '' && !element.hasAttribute('style')) return;
  if (element.style.getPropertyValue(name) !== text) element.style.setProperty(name, text);
}
