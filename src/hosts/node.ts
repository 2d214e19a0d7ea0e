import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { createLibsqlStore } from '../reference/node/libsql-store.js';
import { createPackagedFonts } from '../reference/node/packaged-fonts.js';
import type { RateLimits } from '../reference/http/rate-limit.js';
import type { Clock, Mailer, PaymentService, Randomness } from '../reference/ports.js';
import { createDemo, isDemonstrated } from './demo.js';
import { createDueWork } from './due-work.js';
import { problem } from './json-reply.js';
import type { SimulationSecrets } from './secrets.js';
import { isSimulated } from './simulation.js';
import { createCallerAddresses } from './node/caller-address.js';
import { descriptorsOf } from './node/descriptors-of.js';
import { secretsIn } from './node/secrets-file.js';
import { pageSecurityPolicy, secured } from './node/security-headers.js';
import { staticFiles } from './node/static-files.js';

export interface NodeHostOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** The address to listen on; this machine alone when left out. */
  readonly host?: string;
  /** The origin that buyers see, where it is not `http://localhost:<port>`. */
  readonly publicUrl?: string;
  /** The folder that keeps everything. */
  readonly dataFolder: string;
  /** The folder with the built pages. */
  readonly siteFolder: string;
  /** Real payment services, which take the place of the stand-ins; without the parties there are no stand-ins. */
  readonly services?: readonly PaymentService[];
  /** Delivers mail. The demo's mailbox shows it as well, where the parties answer; without a mailer it ends there. */
  readonly mailer?: Mailer;
  /** The secrets; drawn and kept in the data folder when left out. */
  readonly secrets?: SimulationSecrets;
  /**
   * Whether the demo's distributor, mailbox, back office, PBX and the payment services' stand-ins answer. They let in whoever
   * comes and take no money, so they are for a machine of one's own; true when left out.
   */
  readonly parties?: boolean;
  /** How often who may ask the backend. */
  readonly rateLimits?: Partial<RateLimits>;
  /**
   * The header in which a proxy of one's own says whom a request comes from, for instance `x-forwarded-for`. Left out, it is
   * the connection's address: a header that no proxy sets is what a caller says of itself.
   */
  readonly callerHeader?: string;
  readonly clock?: Clock;
  readonly random?: Randomness;
}

export interface NodeHost {
  readonly url: string;
  /** Answers what is under way, finishes due work that has begun, and closes the database. */
  close(): Promise<void>;
}

/** How long a request may go on when the server is to end, in milliseconds. */
const patience = 5000;

const systemRandom: Randomness = { bytes: (length) => Uint8Array.from(randomBytes(length)) };

/** Serves the demo from this machine: its pages, the reference backend on an SQLite file, and everybody around it. */
export async function serveNode(options: NodeHostOptions): Promise<NodeHost> {
  const { dataFolder, siteFolder, services = [], mailer, rateLimits = {}, parties = true, clock = { now: () => Date.now() }, random = systemRandom } = options;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const secrets = options.secrets ?? (await secretsIn(dataFolder, random));
  const stores = await openStores(dataFolder);
  const files = staticFiles(siteFolder);
  const callers = createCallerAddresses(options.callerHeader);
  const isOurs = parties ? isDemonstrated : isSimulated;
  const policy = pageSecurityPolicy(descriptorsOf(services));

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (!isOurs(url)) return (await files(request)) ?? problem(404, 'not_found', 'Nothing is here.');
    try {
      return await demo.fetch(request);
    } catch (error) {
      console.error(`${request.method} ${areaOf(url)} failed:`, error);
      return problem(500, 'internal', 'Something went wrong here. Please try again.');
    } finally {
      void dueWork.run();
    }
  };
  const fetch = async (request: Request, { incoming }: { incoming: Pick<IncomingMessage, 'socket'> }): Promise<Response> => {
    callers.note(request, incoming);
    return secured(await answer(request), policy);
  };
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false });
  try {
    server.listen(options.port, options.host ?? '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    stores.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const url = options.publicUrl ?? `http://localhost:${port}`;
  const pageOrigins = [new URL(url).origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const demo = createDemo({
    ...stores, clock, random, secrets, services, rateLimits, publicUrl: url, pageOrigins,
    callerOf: callers.callerOf, standIns: parties, pbx: parties, soleKeeper: true, fonts: createPackagedFonts(), ...(mailer && { mailer, keepDelivered: parties }),
  });
  const dueWork = createDueWork(demo.sides, (error) => console.error('Due work failed and will be tried again:', error));
  const ticking = setInterval(() => void dueWork.run(), 1000).unref();

  return {
    url,
    async close() {
      clearInterval(ticking);
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) {
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), patience).unref();
      }
      await closed;
      await dueWork.settled();
      stores.close();
    },
  };
}

/** The first part of an address; what follows may be a one-time link's token, which no log may hold. */
const areaOf = ({ pathname }: URL): string => pathname.split('/', 2).join('/');

/** The backend's state, the payment services' books and the recipients' mail share nothing, as in the world outside. */
async function openStores(folder: string) {
  const [store, sandboxStore, mailStore] = await Promise.all([
    createLibsqlStore({ file: join(folder, 'annex.db') }),
    createLibsqlStore({ file: join(folder, 'sandbox.db') }),
    createLibsqlStore({ file: join(folder, 'mailbox.db') }),
  ]);
  const close = () => [store, sandboxStore, mailStore].forEach((each) => each.close());
  return { store, sandboxStore, mailStore, close };
}
