import type { Catalogue } from './catalogue/catalogue.js';
import { checkCatalogue } from './catalogue/check-catalogue.js';
import { referenceCatalogue } from './catalogue/reference-catalogue.js';
import type { ReferenceContext } from './context.js';
import { withCors, type PageOrigins } from './http/cors.js';
import { createRateLimiter, defaultRateLimits, type RateLimit, type RateLimits } from './http/rate-limit.js';
import { answerTo } from './http/problem-response.js';
import { routes, routesWithoutPbx } from './http/routes.js';
import { serveRoutes } from './http/serve.js';
import { createId } from './identifiers.js';
import { plantHousekeeping } from './jobs/keep-house.js';
import { runDueJobs } from './jobs/run-due-jobs.js';
import { takeOverJobs } from './jobs/take-over-jobs.js';
import { demoSeed, plantSeed, type Seed } from './seed.js';
import { demoSeller } from './sessions/demo-seller.js';
import type { Seller } from './documents/invoice.js';
import { demoPartners } from './sessions/demo-partners.js';
import type { Partner } from './sessions/partner.js';

/** What the reference backend is made with; everything that differs between a page, a server and a test. */
export interface ReferenceOptions extends Omit<ReferenceContext, 'catalogue' | 'partners' | 'seller' | 'orderPage' | 'askedAt' | 'limits' | 'run' | 'callerOf'> {
  /** Origins whose pages may call it. */
  readonly pageOrigins: PageOrigins;
  /** What is sold; the reference catalogue when left out. */
  readonly catalogue?: Catalogue;
  /** Who sells; two fictional partners when left out. The first one has `secrets.apiKey`. */
  readonly partners?: readonly Partner[];
  /** Who issues the invoices; a fictional company when left out. */
  readonly seller?: Seller;
  /** The portal's page where an order is paid, for the links in mails; that of the demo's portal when left out. */
  readonly orderPage?: ReferenceContext['orderPage'];
  /** How often who may ask; what is left out is generous. */
  readonly rateLimits?: Partial<RateLimits>;
  /** Where a request comes from, for instance a network address; those without a token share one limit when left out. */
  readonly callerOf?: (request: Request) => string;
  /** Whether the simulated PBX answers, which needs no token; true when left out. */
  readonly pbx?: boolean;
  /** What an empty store starts with; the demo's customers when left out, nothing with null. */
  readonly seed?: Seed | null;
}

/** A backend of the contract, for demos, stories and tests, and to read. */
export interface Reference {
  /** Answers a request of the contract. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Does what is due by now (expiry, issuing, mail, refunds, renewals) and returns how many jobs that were. Hosts call it after each request and every second. */
  runDue(): Promise<number>;
}

const demoOrderPage = (publicUrl: string) => (orderId: string): string => new URL(`/portal/#/pay/${encodeURIComponent(orderId)}`, publicUrl).href;

/** Puts the reference backend together. */
export function createReference(options: ReferenceOptions): Reference {
  const {
    pageOrigins, seed = demoSeed, catalogue = referenceCatalogue, partners = demoPartners, seller = demoSeller,
    orderPage = demoOrderPage(options.publicUrl), rateLimits, callerOf = () => '', pbx = true, ...rest
  } = options;
  checkCatalogue(catalogue, partners);
  const { page, minting, backOffice, strangers } = { ...defaultRateLimits, ...rateLimits };
  const limiter = (limit: RateLimit) => createRateLimiter(limit, rest.clock);
  const limits = { page: limiter(page), minting: limiter(minting), backOffice: limiter(backOffice), strangers: limiter(strangers) };
  const run = createId(rest.random, 'run');
  const context: ReferenceContext = { ...rest, catalogue, partners, seller, orderPage, callerOf, run, askedAt: new Map(), limits };
  const serve = serveRoutes(context, pbx ? routes : routesWithoutPbx);
  let planted: Promise<void> | null = null;
  const ready = (): Promise<void> => {
    planted ??= plant(context, seed).catch((error: unknown) => {
      planted = null;
      throw error;
    });
    return planted;
  };
  const fetch = async (request: Request): Promise<Response> => {
    await ready();
    return serve(request);
  };
  return {
    fetch: withCors((request) => fetch(request).catch(answerTo), pageOrigins),
    runDue: async () => {
      await ready();
      return runDueJobs(context);
    },
  };
}

async function plant(context: ReferenceContext, seed: Seed | null): Promise<void> {
  if (seed) await plantSeed(context, seed);
  await plantHousekeeping(context);
  if (context.soleKeeper) await takeOverJobs(context);
}
