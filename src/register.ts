import type { Connect, ConnectConfig, LoadElements } from './elements/shared/checkout-owner.js';
import { tagOf, type ElementName } from './elements/shared/tags.js';

export type { Connect, ConnectConfig, LoadElements };

export interface DefineOptions {
  /** What the tags begin with, `annex` by default. A second version on one page takes another one: `annex2` gives `<annex2-checkout>`. */
  readonly prefix?: string;
  /** Makes a checkout from the attributes of `<annex-session>` and `<annex-checkout>`; not needed where the page sets their `checkout` property. */
  readonly connect?: Connect;
}

/** What a registration gives to its classes. */
interface Registration {
  readonly connect: Connect | null;
  readonly load: LoadElements | null;
}

/** A prefix that can begin a tag; throws with any other one. */
export function checkedPrefix(prefix: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(prefix)) throw new Error(`"${prefix}" cannot begin a tag: use lower-case letters, digits and hyphens.`);
  return prefix;
}

/** Registers an element. Where its tag is taken already, the first one stays and the console says so. */
export function register(prefix: string, name: ElementName, element: CustomElementConstructor, { connect, load }: Registration): void {
  const tag = tagOf(prefix, name);
  if (customElements.get(tag)) {
    console.warn(`<${tag}> is registered already, perhaps by another copy of annex-checkout. Give this one its own prefix: define({ prefix }).`);
    return;
  }
  // A class of its own for each registration, since a class can be registered once and two prefixes may connect differently.
  customElements.define(tag, class extends element {
    static readonly connect = connect;
    static readonly load = load;
  });
}
