import { AnnexCheckout } from './elements/checkout/checkout.js';
import { AnnexExpansionSelector } from './elements/expansion-selector/expansion-selector.js';
import { AnnexOrderSummary } from './elements/order-summary/order-summary.js';
import { AnnexSession } from './elements/session/session.js';
import { elementNames, tagOf, type ElementName } from './elements/shared/tags.js';
import { whenIdle } from './elements/shared/when-idle.js';
import { checkedPrefix, register, type DefineOptions, type LoadElements } from './register.js';

/** What the first selection is made with. */
const first = {
  session: AnnexSession,
  checkout: AnnexCheckout,
  'expansion-selector': AnnexExpansionSelector,
  'order-summary': AnnexOrderSummary,
} satisfies Partial<Record<ElementName, CustomElementConstructor>>;

/** All else, each a module of its own. */
const later: Readonly<Record<Exclude<ElementName, keyof typeof first>, () => Promise<CustomElementConstructor>>> = {
  'product-list': async () => (await import('./elements/product-list/product-list.js')).AnnexProductList,
  'service-information': async () => (await import('./elements/service-information/service-information.js')).AnnexServiceInformation,
  'billing-contact': async () => (await import('./elements/billing-contact/billing-contact.js')).AnnexBillingContact,
  'billing-contact-list': async () => (await import('./elements/billing-contact-list/billing-contact-list.js')).AnnexBillingContactList,
  payment: async () => (await import('./elements/payment/payment.js')).AnnexPayment,
  'order-result': async () => (await import('./elements/order-result/order-result.js')).AnnexOrderResult,
  'order-list': async () => (await import('./elements/order-list/order-list.js')).AnnexOrderList,
};

type Later = keyof typeof later;
const isLater = (name: ElementName): name is Later => name in later;

/** Milliseconds until a module that did not come is asked for again, where nobody is told. */
const patience = 3000;

/**
 * Registers what a first selection needs at once, and every other element when it is needed: when the drop-in comes near its
 * step, or when the page itself shows its tag. On a page without the drop-in all of them come as soon as it is at rest.
 */
export function define({ prefix = 'annex', connect }: DefineOptions = {}): void {
  checkedPrefix(prefix);
  const begun = new Map<Later, Promise<void>>();

  const begin = async (name: Later, options: Parameters<typeof register>[3]): Promise<void> => register(prefix, name, await later[name](), options);

  const load: LoadElements = async (names) => {
    await Promise.all(names.filter(isLater).map((name) => {
      const running = begun.get(name) ?? begin(name, { connect: connect ?? null, load });
      begun.set(name, running);
      running.catch(() => begun.delete(name));
      return running;
    }));
  };

  for (const [name, element] of Object.entries(first)) register(prefix, name as keyof typeof first, element, { connect: connect ?? null, load });
  if (typeof document !== 'undefined') loadForPage(prefix, load);
}

/** Brings the elements of a page's own layout. */
function loadForPage(prefix: string, load: LoadElements): void {
  const found = (name: ElementName) => document.getElementsByTagName(tagOf(prefix, name));
  const waiting = new Map(elementNames.filter(isLater).map((name) => [name, found(name)]));
  const look = () => {
    for (const [name, tags] of waiting) {
      if (tags.length > 0) bring(name, tags);
    }
    if (waiting.size === 0) observer.disconnect();
  };
  const bring = (name: Later, tags: HTMLCollectionOf<Element>) => {
    waiting.delete(name);
    load([name]).catch(() => setTimeout(() => {
      waiting.set(name, tags);
      observer.observe(document, { childList: true, subtree: true });
      look();
    }, patience));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
  const rest = () => whenIdle(() => {
    if (found('checkout').length === 0) void load(elementNames).catch(() => {});
  });
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { once: true });
}
