import { createHttpBackend } from '../../src/backends/http/create-http-backend.js';
import { tokenFromSessionUrl } from '../../src/backends/http/session-token.js';
import type { CheckoutBackend } from '../../src/core/backend.js';
import type { Checkout } from '../../src/core/checkout.js';
import { createCheckout } from '../../src/core/create-checkout.js';
import { createOfflineGateway } from '../../src/gateways/offline/offline-gateway.js';
import { createDemo } from '../../src/hosts/demo.js';
import { createDueWork } from '../../src/hosts/due-work.js';
import { createSecrets } from '../../src/hosts/secrets.js';
import type { Stock } from '../../src/hosts/simulation.js';
import { ledgerInStore } from '../../src/hosts/ledger-in-store.js';
import type { Randomness, Store } from '../../src/reference/ports.js';
import { createMemoryStore } from '../../src/reference/stores/memory-store.js';
import { createLedger, type Ledger } from '../../src/sandbox/ledger/ledger.js';
import type { Move } from '../../test/support/test-card-gateway.js';
import { createStoryClock, type StoryClock } from './clock.js';
import { createStoryEnvironment, createTabMemory, type TabMemory } from './environment.js';
import { createScriptedCard, createScriptedPayPal, type FormFate } from './scripted-gateways.js';

/** Milliseconds: a story that is busy stays so for as long as it is looked at. */
const patience = 86_400_000;

/** Stands on the line between the page and the backend. */
export type Line = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;

/** One buyer's page: its checkout, and what its buyer does at the payment forms without typing or clicking. */
export interface Tab {
  readonly checkout: Checkout;
  readonly cardMoves: Move[];
  readonly paypalMoves: 'approves'[];
}

/** All that stands behind one story: a backend with its payment services in memory, a clock, and the page's checkout. */
export interface World extends Tab {
  /** Where the page sends its requests. */
  readonly origin: string;
  readonly clock: StoryClock;
  /** The backend's state, to change what a buyer cannot. */
  readonly store: Store;
  /** The payment services' books, for what happens at the buyer's bank. */
  readonly ledger: Ledger;
  readonly backend: CheckoutBackend;
  /** What the page's tab remembers. */
  readonly memory: TabMemory;
  /** Another tab of the same buyer, or the same one, before its page was loaded anew. */
  openTab(memory?: TabMemory): Tab;
  /** Puts something on the line; null takes it off. */
  interfere(line: Line | null): void;
  /** Keeps back what the backend does by itself (webhooks, licences, mail) for so long. */
  holdBack(ms: number): void;
  /** What becomes of the card form, when the page asks for it from now on. */
  cardFormWill(fate: FormFate): void;
  /** Answers a request as the server would, whatever stands on the line. */
  serve(request: Request): Promise<Response>;
  /** Answers a request of the page. */
  answer(request: Request): Promise<Response>;
  close(): void;
}

const secrets = createSecrets(createStoryRandom());

/** A backend that sells the demo's stock, or another one. */
export async function createWorld(origin: string, stock: Stock = {}): Promise<World> {
  const clock = createStoryClock();
  const [store, sandboxStore] = [createMemoryStore(), createMemoryStore()];
  const demo = createDemo({
    store, sandboxStore, mailStore: createMemoryStore(), clock, random: createStoryRandom(), secrets: await secrets,
    publicUrl: origin, navigable: false, ...stock,
  });
  const dueWork = createDueWork(demo.sides, (error) => console.error('Due work failed and will be tried again:', error));
  let held = 0;
  const work = () => void (clock.now() >= held && dueWork.run());
  const ticking = setInterval(work, 1000);
  let line: Line | null = null;
  let fate: FormFate = 'come';

  const serve = async (request: Request): Promise<Response> => {
    const response = await demo.fetch(request);
    work();
    return response;
  };
  const backend = createHttpBackend({ baseUrl: origin, getToken: tokenFromSessionUrl(`${origin}/distributor/session`), tries: 1, timeout: patience });
  const openTab = (memory = createTabMemory(origin)): Tab => {
    const card = createScriptedCard(serve, origin, () => fate);
    const paypal = createScriptedPayPal(serve, origin);
    const gateways = [paypal.gateway, card.gateway, createOfflineGateway()];
    const checkout = createCheckout({ backend, gateways, environment: createStoryEnvironment(memory, clock) });
    return { checkout, cardMoves: card.moves, paypalMoves: paypal.moves };
  };
  const memory = createTabMemory(origin);
  const tab = openTab(memory);

  return {
    ...tab, origin, clock, store, memory, ledger: createLedger(ledgerInStore(sandboxStore)), backend, openTab, serve,
    interfere: (next) => void (line = next),
    holdBack: (ms) => void (held = clock.now() + ms),
    cardFormWill: (next) => void (fate = next),
    answer: (request) => (line ? line(request, serve) : serve(request)),
    close() {
      clearInterval(ticking);
      tab.checkout.dispose();
    },
  };
}

/** The same bytes in every story, so that the same things have the same names and codes. */
function createStoryRandom(): Randomness {
  let drawn = 20_260_302;
  return { bytes: (length) => Uint8Array.from({ length }, () => (drawn = (drawn * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16) };
}
