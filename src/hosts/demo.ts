import type { CheckoutSessionRequest } from '../core/model/checkout-session.js';
import type { Mailer, Store } from '../reference/ports.js';
import { createBackOffice } from './back-office.js';
import { createDistributor } from './distributor.js';
import { createMailbox } from './mailbox.js';
import { createSimulation, isSimulated, type Simulation, type SimulationOptions } from './simulation.js';

export interface DemoOptions extends Omit<SimulationOptions, 'mailer'> {
  readonly mailStore: Store;
  /** Delivers mail to the world outside; the mailbox then shows what was sent. Without one it is the world. */
  readonly mailer?: Mailer;
  /** Whether the mailbox keeps what a mailer has delivered; true when left out. */
  readonly keepDelivered?: boolean;
  /** Who is logged in at the distributor's portal. */
  readonly buyer?: CheckoutSessionRequest['buyer'];
}

const demoBuyer = { firstName: 'Alex', lastName: 'Morgan', email: 'alex.morgan@brightline.example' };
const partyPaths = /^\/(mailbox\/api\/mails|distributor\/session|back-office\/api)(\/|$)/;

/** Whether an address is answered by the demo and not by a file. */
export const isDemonstrated = (url: URL): boolean => isSimulated(url) || partyPaths.test(url.pathname);

/** A simulation with everybody around it: the distributor's server, the recipients of mail, the back office. */
export function createDemo(options: DemoOptions): Simulation {
  const { mailStore, mailer, keepDelivered = true, clock, secrets, publicUrl, buyer = demoBuyer } = options;
  const pageOrigins = options.pageOrigins ?? [new URL(publicUrl).origin];
  const mailbox = createMailbox({ store: mailStore, clock });
  const simulation = createSimulation({ ...options, mailer: mailer ? (keepDelivered ? inTurn(mailer, mailbox) : mailer) : mailbox });
  const shared = { backend: simulation.fetch, backendUrl: publicUrl, isOwnOrigin: (origin: string) => pageOrigins.includes(origin) };
  const parties: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    mailbox: mailbox.fetch,
    distributor: createDistributor({ ...shared, apiKey: secrets.apiKey, buyer }),
    'back-office': createBackOffice({ ...shared, key: secrets.backOfficeKey }),
  };

  return {
    runDue: simulation.runDue,
    sides: simulation.sides,
    async fetch(request) {
      const party = partyPaths.exec(new URL(request.url).pathname)?.[1]?.split('/')[0];
      return (party !== undefined && parties[party]?.(request)) || simulation.fetch(request);
    },
  };
}

/** What the first one refuses, the second is not told of. */
const inTurn = (first: Mailer, second: Mailer): Mailer => ({
  async send(mail) {
    await first.send(mail);
    await second.send(mail);
  },
});
