import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import { expect } from './expect.js';
import { orderProblem, stopOf, type Stop } from './stops.js';

/** More presses than any page here has stops. */
const most = 150;

/** A buyer without a mouse. Every stop is looked at as it is reached: visible, in view, not covered, in the order of reading. */
export class KeyboardBuyer {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes on with Tab until the focus is there. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await this.#go('Tab', target);
  }

  /** Goes back with Shift+Tab until the focus is there. */
  async backTo(target: Locator): Promise<void> {
    await this.#go('Shift+Tab', target);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Tabs through everything from here to the end of the page, and back: there is no trap, and both ways are the same. */
  async lookAtAllStops(): Promise<void> {
    const there = await this.#walk('Tab');
    const back = await this.#walk('Shift+Tab');
    assert.deepEqual(withoutRadios(back).toReversed().slice(-withoutRadios(there).length), withoutRadios(there), 'Shift+Tab leads another way than Tab');
  }

  async #walk(key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> {
    const stops: Stop[] = [];
    for (let presses = 0; presses < most; presses += 1) {
      await this.#page.keyboard.press(key);
      const stop = await stopOf(this.#page);
      if (!stop || stops.some(({ place }) => String(place) === String(stop.place))) return stops;
      this.#check(stop, stops.at(-1), key);
      stops.push(stop);
    }
    throw new Error(`no end after ${most} presses: ${stops.slice(-5).map(({ name }) => name).join(', ')}`);
  }

  async #go(key: 'Tab' | 'Shift+Tab', target: Locator): Promise<void> {
    const passed: Stop[] = [];
    for (let presses = 0; presses < most; presses += 1) {
      await this.#page.keyboard.press(key);
      const stop = await stopOf(this.#page);
      if (stop) {
        this.#check(stop, passed.at(-1), key);
        passed.push(stop);
      }
      if (await hasFocus(target)) return;
    }
    throw new Error(`${key} does not lead there: ${String(target)}; the way was ${[...new Set(passed.map(({ name }) => name))].join(', ')}`);
  }

  #check(stop: Stop, before: Stop | undefined, key: 'Tab' | 'Shift+Tab'): void {
    const problems = stop.problems.map((problem) => `${stop.name} ${problem}`);
    const order = before && (key === 'Tab' ? orderProblem(before, stop) : orderProblem(stop, before));
    assert.deepEqual([...problems, ...(order ? [order] : [])], []);
  }
}

/** A group of radios of which none is chosen is entered at its first one forwards, at its last one backwards. */
function withoutRadios(stops: readonly Stop[]): string[] {
  return stops.filter(({ isRadio }) => !isRadio).map(({ name }) => name);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const root = element.getRootNode() as Document | ShadowRoot;
    return element.ownerDocument.hasFocus() && root.activeElement === element;
  });
}
