import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CheckoutError } from '../../core/errors.js';
import type { LoadElements } from '../shared/checkout-owner.js';
import { prefixOf, tagOf, type ElementName } from '../shared/tags.js';
import { whenIdle } from '../shared/when-idle.js';
import type { StepName } from './steps.js';

const paying: readonly ElementName[] = ['service-information', 'billing-contact', 'order-summary', 'payment'];

/** What each step is made of. */
const elementsOf: Readonly<Record<StepName, readonly ElementName[]>> = {
  products: ['product-list'], select: ['expansion-selector', 'order-summary'], review: paying, pay: paying, result: ['order-result'],
};

/** What comes near at each step. */
const nextOf: Readonly<Record<StepName, readonly ElementName[]>> = {
  products: [], select: paying, review: ['order-result'], pay: ['order-result'], result: [],
};

/** Sees to it that the elements of the present step are there, and fetches those of the next one while the page is at rest. */
export class StepElements implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: LoadElements | null;
  readonly #prepareWords: (step: StepName) => void;
  readonly #near = new Set<StepName>();
  #asked: StepName | null = null;
  #failure: CheckoutError | null = null;
  #restless: (() => void) | undefined;

  /**
   * @param load null where all elements are registered together
   * @param prepareWords fetches the words of what comes after a step
   */
  constructor(host: ReactiveControllerHost & HTMLElement, load: LoadElements | null, prepareWords: (step: StepName) => void) {
    this.#host = host;
    this.#load = load;
    this.#prepareWords = prepareWords;
    host.addController(this);
  }

  /** Why the elements of the step could not be had. */
  get failure(): CheckoutError | null {
    return this.#failure;
  }

  /** Whether all elements of a step are there; those that are not are on their way then. */
  has(step: StepName): boolean {
    if (this.#load === null || this.#isHere(elementsOf[step])) return true;
    if (this.#asked !== step) void this.#fetch(step);
    return false;
  }

  /** Tries to load the elements of a step again. */
  retry(step: StepName): void {
    void this.#fetch(step);
    this.#host.requestUpdate();
  }

  /** Fetches what comes after a step. */
  comeNear(step: StepName): void {
    this.#prepareWords(step);
    void this.#load?.(nextOf[step]).catch(() => this.#near.delete(step));
  }

  /** The same, once the page has nothing more urgent to do. */
  prepare(step: StepName): void {
    if (this.#near.has(step)) return;
    this.#near.add(step);
    this.#restless?.();
    this.#restless = whenIdle(() => this.comeNear(step));
  }

  hostDisconnected(): void {
    this.#restless?.();
    this.#near.clear();
  }

  #isHere(names: readonly ElementName[]): boolean {
    const prefix = prefixOf(this.#host, 'checkout');
    return names.every((name) => customElements.get(tagOf(prefix, name)));
  }

  async #fetch(step: StepName): Promise<void> {
    this.#asked = step;
    this.#failure = null;
    try {
      await this.#load?.(elementsOf[step]);
    } catch (error) {
      if (this.#asked === step) this.#failure = new CheckoutError('network', 'A part of the checkout could not be loaded.', { cause: error });
    }
    this.#host.requestUpdate();
  }
}
