import type { CheckoutState } from '../../../src/core/state.js';
import { buttonIn, typeCard } from '../../gateways/support/buyer.js';
import { allByRole, byRole, drawn, textOf, type } from '../../support/page.js';
import { openTab, type OpenTab, type TabOptions } from './tab.js';
import { turn } from './turns.js';
import type { World } from './world.js';

/** How long anything that the buyer waits for may take, in milliseconds of the page's time. */
const patience = 45_000;

/** The test cards of the sandbox. */
export const cards = {
  good: '4242424242424242', modal: '4000002760003184', redirect: '4000000000003063', slow: '4000000000000077', declined: '4000000000000002',
  poor: '4000000000009995', expired: '4000000000000069', wrongCvc: '4000000000000127', bankAway: '4000000000000119',
} as const;

export const methods = { card: 'Debit or Credit Card', paypal: 'PayPal', offline: 'Offline' } as const;

/** Somebody in front of one browser, who looks at one tab at a time and finds things by what they are called. */
export class Buyer {
  readonly tabs: OpenTab[] = [];
  /** All that was ever read in a tab, in its order, each text once in a row. */
  readonly read: string[] = [];
  readonly #world: World;
  readonly #watch: (tab: OpenTab, text: string) => Promise<void>;
  readonly #seen = new WeakMap<OpenTab, CheckoutState>();
  /** The windows that were opened, newest last. */
  readonly popups: Window[] = [];
  readonly #covered = new Map<OpenTab, HTMLDialogElement[]>();
  #current: OpenTab | null = null;

  /** @param watch called with each text that a tab showed */
  constructor(world: World, watch: (tab: OpenTab, text: string) => Promise<void>) {
    this.#world = world;
    this.#watch = watch;
  }

  get tab(): OpenTab {
    if (!this.#current) throw new Error('no tab is open');
    return this.#current;
  }

  get text(): string {
    return textOf(this.tab.element);
  }

  /** Opens the page in a tab of its own, in front of the others. */
  open(options: TabOptions = {}): OpenTab {
    const tab = openTab(this.#world, options);
    this.tabs.push(tab);
    this.turnTo(tab);
    return tab;
  }

  /** Closes the tab and opens it again, with what it remembers. */
  reload(options: TabOptions = {}): OpenTab {
    const { memory, alive } = this.tab;
    if (alive) this.tab.kill();
    return this.open({ memory, ...options });
  }

  /** Brings a tab to the front; the others are not seen. */
  turnTo(tab: OpenTab): void {
    const before = this.#current;
    if (before && before !== tab) this.#coverDialogs(before);
    for (const each of this.tabs) each.inFront = each === tab;
    this.#current = tab;
    for (const dialog of this.#covered.get(tab) ?? []) dialog.showModal();
    this.#covered.delete(tab);
    if (before && before !== tab) tab.comeBack();
  }

  /** What stands over one tab's page is not seen in another one. */
  #coverDialogs(tab: OpenTab): void {
    const open = [...document.querySelectorAll<HTMLDialogElement>('body > dialog[open]')];
    for (const dialog of open) dialog.close();
    this.#covered.set(tab, open);
  }

  /** Waits until it holds; time passes meanwhile, as far as it must. */
  async until<T>(what: string, find: () => T | null | undefined | false | Promise<T | null | undefined | false>): Promise<T> {
    const since = this.#world.tabs.now();
    for (let late = 0; late < 50; ) {
      await this.look();
      const found = await find();
      if (found) return found;
      if (this.#world.tabs.now() - since < patience) await this.#world.pass(100, 100);
      else late += 1;
    }
    throw new Error(`${what} never came. The page shows: ${this.tab.alive ? this.text : 'nothing, it is gone'}`);
  }

  /** Takes in what the tabs show at the moment. */
  async look(): Promise<void> {
    await this.#world.quiet();
    await drawn();
    for (const tab of this.tabs) {
      const state = tab.checkout.getState();
      if (!tab.alive || this.#seen.get(tab) === state) continue;
      this.#seen.set(tab, state);
      const { inFront } = tab;
      tab.inFront = true;
      const text = textOf(tab.element);
      tab.inFront = inFront;
      if (this.read.at(-1) !== text) this.read.push(text);
      await this.#watch(tab, text);
    }
  }

  async sees(words: string): Promise<void> {
    await this.until(`“${words}”`, () => this.text.includes(words));
    // It may have come only while the last look was being judged, and not be among what was read.
    await this.look();
  }

  async finds<E extends HTMLElement = HTMLElement>(role: string, name: string | RegExp): Promise<E> {
    return this.until(`${role} ${String(name)}`, () => allByRole(role).length > 0 && allByRole<E>(role, name)[0]);
  }

  async press(name: string | RegExp): Promise<void> {
    const button = await this.until(`button ${String(name)}`, () => {
      const found = allByRole('button', name)[0];
      return found && found.getAttribute('aria-disabled') !== 'true' && !found.matches(':disabled') && found;
    });
    button.click();
    await this.look();
  }

  async enter(role: 'textbox' | 'spinbutton', name: string, text: string): Promise<void> {
    await type(await this.finds(role, name), text);
    await this.look();
  }

  async choose(method: string): Promise<void> {
    (await this.finds('radio', method)).click();
    await this.look();
  }

  async tick(name: string): Promise<void> {
    (await this.finds('checkbox', name)).click();
    await this.look();
  }

  /** Twenty more extensions, and on to review. */
  async review(): Promise<void> {
    await this.enter('spinbutton', 'Extension Expansion', '20');
    await this.press('Checkout');
    await this.finds('radio', methods.offline);
  }

  /** From the beginning to the card form, filled in. */
  async card(number: string, options: TabOptions = {}): Promise<void> {
    this.open(options);
    await this.review();
    await this.choose(methods.card);
    await this.typeCard(number);
  }

  /** @param host the outermost element around the form, where that is not the drop-in itself */
  async typeCard(number: string, host: HTMLElement = this.tab.element): Promise<void> {
    await this.until('the card form', () => host.querySelector('iframe')?.contentDocument?.querySelector('input'));
    typeCard(host, number);
  }

  /** Presses the button that pays, after reading what it will cost. */
  async pay(name: string | RegExp = /^Pay /): Promise<void> {
    await this.until(`button ${String(name)}`, () => allByRole('button', name)[0]?.getAttribute('aria-disabled') === 'false');
    this.confirm();
    byRole('button', name).click();
    await this.look();
  }

  /** Notes the total on show as what the buyer agrees to. */
  confirm(): void {
    const total = /Total USD ([\d,]+\.\d\d)/.exec(this.text)?.[1];
    if (total === undefined) throw new Error(`no total is shown: ${this.text}`);
    this.#world.confirmed.add(Math.round(Number(total.replaceAll(',', '')) * 100));
  }

  /** From the beginning into PayPal's window. */
  async paypal(options: TabOptions = {}): Promise<void> {
    this.open(options);
    await this.review();
    await this.choose(methods.paypal);
    await this.openPayPal();
  }

  async openPayPal(): Promise<void> {
    const button = await this.until('PayPal’s button', () => this.tab.element.querySelector('paypal-button')?.shadowRoot?.querySelector('button'));
    await this.until('a price', () => /Total USD/.test(this.text));
    this.confirm();
    button.click();
    await this.look();
  }

  get popup(): Window | null {
    return this.popups.at(-1) ?? null;
  }

  /** Presses a button in PayPal's window. */
  async inPopup(name: string): Promise<void> {
    const button = await this.until(`${name} in the window`, () => this.popup && !this.popup.closed && buttonIn(this.popup.document, name));
    button.click();
    await this.look();
  }

  /** Presses a button in a frame over the page. */
  async inModal(name: string): Promise<void> {
    const button = await this.until(`${name} over the page`, () => this.modal && buttonIn(this.modal, name));
    button.click();
    await this.look();
  }

  get modal(): Document | null {
    return document.querySelector<HTMLIFrameElement>('dialog iframe')?.contentDocument ?? null;
  }

  /** Answers the bank's page that the tab was sent to; returns the address that it leads back to. */
  atTheBank(answer: 'complete' | 'fail'): Promise<string> {
    return this.#answerPage({ answer });
  }

  /** The same at PayPal's own page. */
  atPayPal(instrument: 'balance' | ''): Promise<string> {
    return this.#answerPage({ instrument });
  }

  async #answerPage(answers: Record<string, string>): Promise<string> {
    const page = await this.until('the payment service’s page', () => this.tab.destination);
    const answered = await this.#world.serve(new Request(page, { method: 'POST', body: new URLSearchParams(answers) }));
    return answered.headers.get('location') ?? '';
  }

  /** Lets a few turns go by without looking. */
  async wait(): Promise<void> {
    for (let turns = 0; turns < 5; turns += 1) await turn();
  }
}
