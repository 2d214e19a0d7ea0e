import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The behaviour of one `popover` with `role="menu"` that several buttons may open: place beside the button, arrow keys,
 * Home and End, type-ahead, and closing when the page scrolls. Escape and clicks elsewhere are the popover's own.
 * The buttons name the menu in `popovertarget`, call `opened` on click and `buttonKey` on keydown.
 */
export class MenuController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #button: HTMLElement | null = null;
  #menu: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The button whose menu is open, or null. */
  get openedBy(): HTMLElement | null {
    return this.#menu === null ? null : this.#button;
  }

  /** The button that was used last: what its menu is about. */
  get button(): HTMLElement | null {
    return this.#button;
  }

  hostDisconnected(): void {
    this.#stopWatching();
    this.#menu = null;
  }

  /** Click on a button: remembers it before the popover opens. */
  readonly opened = (event: Event): void => {
    this.#button = event.currentTarget as HTMLElement;
    this.#host.requestUpdate();
  };

  /** Arrow keys on a button open its menu. */
  readonly buttonKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).click();
  };

  /** `toggle` of the popover. */
  readonly toggled = (event: ToggleEvent): void => {
    const menu = event.currentTarget as HTMLElement;
    if (event.newState === 'open') {
      this.#menu = menu;
      this.#place(menu);
      itemsOf(menu)[0]?.focus();
      addEventListener('scroll', this.#close, { capture: true, passive: true });
      addEventListener('resize', this.#close);
    } else {
      this.#stopWatching();
      this.#menu = null;
      this.#giveFocusBack(menu);
    }
    this.#host.requestUpdate();
  };

  /** `keydown` within the menu. */
  readonly menuKey = (event: KeyboardEvent): void => {
    const items = itemsOf(event.currentTarget as HTMLElement);
    const at = items.indexOf(event.target as HTMLElement);
    const next = nextItem(event.key, items, at);
    if (event.key === 'Tab') this.#leave(event.currentTarget as HTMLElement);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  /** Closes the menu, after one of its items was chosen. */
  close(): void {
    this.#close();
  }

  readonly #close = (): void => {
    if (this.#menu?.matches(':popover-open')) this.#menu.hidePopover();
  };

  /** Tab goes on from the button, as if the menu had not been there. */
  #leave(menu: HTMLElement): void {
    this.#giveFocusBack(menu);
    this.#close();
  }

  /** The browser leaves the focus in a menu that is closed. */
  #giveFocusBack(menu: HTMLElement): void {
    if (menu.matches(':focus-within')) this.#button?.focus({ preventScroll: true });
  }

  /** Below the button and in line with its end; above where there is no room below. */
  #place(menu: HTMLElement): void {
    const button = this.#button?.getBoundingClientRect();
    if (!button) return;
    const { offsetWidth: width, offsetHeight: height } = menu;
    const rtl = getComputedStyle(menu).direction === 'rtl';
    const left = rtl ? button.left : button.right - width;
    const below = button.bottom + 6;
    const top = below + height > innerHeight && button.top - height - 6 > 0 ? button.top - height - 6 : below;
    menu.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8))}px`;
    menu.style.top = `${top}px`;
  }

  #stopWatching(): void {
    removeEventListener('scroll', this.#close, { capture: true });
    removeEventListener('resize', this.#close);
  }
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

function nextItem(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown': return items[(at + 1) % items.length];
    case 'ArrowUp': return items.at(at - 1);
    case 'Home': return items[0];
    case 'End': return items.at(-1);
  }
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLocaleLowerCase();
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter));
}
