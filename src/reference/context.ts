import type { Catalogue } from './catalogue/catalogue.js';
import type { LoadFonts } from './documents/fonts.js';
import type { Seller } from './documents/invoice.js';
import type { RateLimiter } from './http/rate-limit.js';
import type { LicenceSigningKey } from './licences/licence-file.js';
import type { Clock, Mailer, PaymentService, Randomness, Store } from './ports.js';
import type { Partner } from './sessions/partner.js';

/** What nobody else may know. */
export interface ReferenceSecrets {
  /** With it, the distributor's server asks for page tokens. */
  readonly apiKey: string;
  /** The same for further partners, by their id. */
  readonly partnerKeys?: Readonly<Record<string, string>>;
  /** With it, the account manager books payments and refunds. */
  readonly backOfficeKey: string;
  /** Signs page tokens. At least 32 characters. */
  readonly tokenSecret: string;
  /** Makes the tokens of invoice links. At least 32 characters. */
  readonly linkSecret: string;
  readonly licenceKey: LicenceSigningKey;
}

/** Everything that the reference backend's rules work with. */
export interface ReferenceContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly payments: readonly PaymentService[];
  readonly mailer: Mailer;
  /** Origin under which the backend is reached, for the links in mails. */
  readonly publicUrl: string;
  /** The portal's page where a buyer of the partner pays an order, for the links in mails. */
  readonly orderPage: (orderId: string, partnerId: string) => string;
  readonly secrets: ReferenceSecrets;
  readonly catalogue: Catalogue;
  readonly partners: readonly Partner[];
  /** Who issues the invoices and sends the mails. */
  readonly seller: Seller;
  /** Letters for documents beyond those that every PDF reader has; without them the others are spelled plainly. */
  readonly fonts?: LoadFonts;
  /** Names this run of the backend; what another one has under way may be lost. */
  readonly run: string;
  /** Whether nobody else works on the store, so that whatever another run left under way is lost. */
  readonly soleKeeper?: boolean;
  /** When each open payment was last asked about on somebody's behalf. */
  readonly askedAt: Map<string, number>;
  /** Who asks too often is refused. */
  readonly limits: { readonly page: RateLimiter; readonly minting: RateLimiter; readonly backOffice: RateLimiter; readonly strangers: RateLimiter };
  /** Where a request comes from, as far as the host can tell. */
  readonly callerOf: (request: Request) => string;
  /** Told of what went wrong and was answered with 500, or will be tried again. */
  readonly report?: (error: unknown) => void;
}
