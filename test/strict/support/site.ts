import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { createDemo } from '../../../src/hosts/demo.js';
import { createDueWork } from '../../../src/hosts/due-work.js';
import { createSecrets } from '../../../src/hosts/secrets.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';
import { serve } from './servers.js';

/** A page of the shop: what stands in it, and what it is served with. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The three servers that a page with the checkout deals with, each an origin of its own. */
export interface Origins {
  /** The shop, which hands out sessions. */
  readonly shop: string;
  /** Where the scripts come from. */
  readonly scripts: string;
  /** The backend, and the payment services' stand-ins. */
  readonly backend: string;
}

export interface Site extends Origins {
  /** The shop's pages by their path, for instance `/`; more may be put up at any time. */
  readonly pages: Map<string, HostPage>;
  /** What browsers have reported to `/reports`. */
  readonly reports: readonly unknown[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.json': 'application/json' };

/** A shop of its own, on fresh data in memory, with the scripts in `scriptsFolder`. */
export async function openSite(scriptsFolder: string): Promise<Site> {
  const pages = new Map<string, HostPage>();
  const reports: unknown[] = [];
  const scripts = await serve((request) => fileOf(scriptsFolder, request), '127.0.0.1');
  const shop = await serve((request) => shopAnswer(request), 'localhost');
  const backend = await serve(async (request) => {
    const response = await demo.fetch(request);
    void dueWork.run();
    return response;
  }, '127.0.0.1');

  const random = { bytes: (length: number) => Uint8Array.from(randomBytes(length)) };
  const demo = createDemo({
    store: createMemoryStore(), sandboxStore: createMemoryStore(), mailStore: createMemoryStore(),
    clock: { now: () => Date.now() }, random, secrets: await createSecrets(random), publicUrl: backend.origin,
    pageOrigins: [shop.origin, backend.origin],
  });
  const failures: unknown[] = [];
  const dueWork = createDueWork(demo.sides, (error) => failures.push(error));
  const ticking = setInterval(() => void dueWork.run(), 200);

  async function shopAnswer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    if (pathname === '/reports') {
      reports.push(await request.json());
      return new Response(null, { status: 204 });
    }
    if (pathname === '/distributor/session') return demo.fetch(new Request(new URL(pathname + search, backend.origin), request));
    const page = pages.get(pathname);
    if (page) return new Response(page.html, { headers: { 'content-type': 'text/html; charset=utf-8', ...page.headers } });
    return new Response(null, { status: pathname === '/favicon.ico' ? 204 : 404 });
  }

  return {
    shop: shop.origin, scripts: scripts.origin, backend: backend.origin,
    pages, reports,
    async close() {
      clearInterval(ticking);
      await dueWork.settled();
      await Promise.all([shop, scripts, backend].map((server) => server.close()));
      if (failures.length > 0) throw new AggregateError(failures, 'due work failed');
    },
  };
}

/** A file as a network for static files serves it. */
async function fileOf(folder: string, request: Request): Promise<Response> {
  const path = normalize(new URL(request.url).pathname);
  try {
    return new Response(await readFile(join(folder, path)), {
      headers: {
        'content-type': types[extname(path)] ?? 'text/plain', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    });
  } catch {
    return new Response(null, { status: 404 });
  }
}
