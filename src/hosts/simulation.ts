import { createReference, type ReferenceOptions } from '../reference/create-reference.js';
import type { LoadFonts } from '../reference/documents/fonts.js';
import type { RateLimits } from '../reference/http/rate-limit.js';
import type { Clock, Mailer, PaymentService, Randomness, Store } from '../reference/ports.js';
import { createSandboxPayments } from '../sandbox/create-sandbox-payments.js';
import { ledgerInStore } from './ledger-in-store.js';
import { problem } from './json-reply.js';
import type { SimulationSecrets } from './secrets.js';

/** What is sold by the simulated backend and to whom; each is the demo's where it is left out. */
export type Stock = Pick<ReferenceOptions, 'catalogue' | 'partners' | 'seed'>;

export interface SimulationOptions extends Stock {
  /** The reference backend's state, and the simulated payment services' own books; two stores that share nothing. */
  readonly store: Store;
  readonly sandboxStore: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly secrets: SimulationSecrets;
  readonly mailer: Mailer;
  /** Letters for documents beyond those that every PDF reader has. */
  readonly fonts?: LoadFonts;
  /** Origin under which all of it is reached. */
  readonly publicUrl: string;
  /** Origins whose pages may call the backend; the public one when left out. */
  readonly pageOrigins?: readonly string[];
  /** Real payment services; each takes the place of the stand-in with its gateway's name. */
  readonly services?: readonly PaymentService[];
  /** Whether there are stand-ins for the payment services that are not real; true when left out. Without them buyers pay with the real ones or offline. */
  readonly standIns?: boolean;
  /** How often who may ask the backend; what is left out is generous. */
  readonly rateLimits?: Partial<RateLimits>;
  /** Where a request comes from, as far as the host can tell. */
  readonly callerOf?: (request: Request) => string;
  /** Whether the simulated PBX answers; true when left out. */
  readonly pbx?: boolean;
  /** Whether nobody else works on the store. */
  readonly soleKeeper?: boolean;
  /** Whether a browser can navigate to pages below `/sandbox/`; a mock service worker answers no navigations. */
  readonly navigable?: boolean;
}

/** The reference backend and simulated payment services, put together. */
export interface Simulation {
  fetch(request: Request): Promise<Response>;
  /** Does what is due, at the services first and then at the backend, so that it goes the same way each time; returns how many things were done. */
  runDue(): Promise<number>;
  /** What is due at each of them, for hosts that let neither wait for the other. */
  readonly sides: readonly (() => Promise<number>)[];
}

const backendPaths = /^\/(v1|invoices|webhooks)(\/|$)/;
const sandboxPaths = /^\/sandbox(\/|$)/;

/** Whether an address belongs to the simulation. */
export const isSimulated = (url: URL): boolean => backendPaths.test(url.pathname) || sandboxPaths.test(url.pathname);

/** Puts the reference backend together with payment services that move no money, or with real ones where given. */
export function createSimulation(options: SimulationOptions): Simulation {
  const { callerOf, catalogue, partners, seed, standIns = true, pbx = true, soleKeeper = false } = options;
  const { store, sandboxStore, clock, random, secrets, mailer, fonts, publicUrl, services = [], rateLimits = {}, navigable = true } = options;
  const pageOrigins = options.pageOrigins ?? [new URL(publicUrl).origin];
  const sandbox = standIns ? createSandboxPayments({
    clock, random, navigable,
    ledger: ledgerInStore(sandboxStore),
    baseUrl: publicUrl,
    secrets: secrets.webhooks,
    async deliverWebhook(request) {
      const { ok, status } = await reference.fetch(request);
      if (!ok) throw new Error(`The webhook was refused with status ${status}.`);
    },
  }) : null;
  const simulated = sandbox?.services.filter(({ gateway }) => !services.some((real) => real.gateway === gateway)) ?? [];
  const payments = [...services, ...simulated];
  const stock: Stock = { ...(catalogue && { catalogue }), ...(partners && { partners }), ...(seed !== undefined && { seed }) };
  const reference = createReference({ store, clock, random, payments, mailer, publicUrl, secrets, pageOrigins, rateLimits, pbx, soleKeeper, ...stock, ...(callerOf && { callerOf }), ...(fonts && { fonts }) });

  return {
    sides: [...(sandbox ? [sandbox.runDue] : []), reference.runDue],
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (backendPaths.test(pathname)) return reference.fetch(request);
      if (sandbox && sandboxPaths.test(pathname)) return sandbox.fetch(request);
      return problem(404, 'not_found', 'Nothing is here.');
    },
    async runDue() {
      return ((await sandbox?.runDue()) ?? 0) + (await reference.runDue());
    },
  };
}
