import { stripeWebhooks, type ConformanceOptions } from '../../../src/conformance/index.js';
import type { SimulationSecrets } from '../../../src/hosts/secrets.js';
import type { RateLimits } from '../../../src/reference/http/rate-limit.js';
import type { Clock } from '../../../src/reference/ports.js';
import { payInSandbox, readMailbox } from './neighbours.js';

/** The products that the kit is shown: one of the first partner's, one of the other's, and one whose term is nearly over. */
const [ownSerialNumber, otherSerialNumber, smallSerialNumber] = ['3631A2E40021', '3631D9F05517', '3631C5D73422'];

/** How often a page may ask while the kit is at work, and what is certainly too often. */
export const rateLimits: Partial<RateLimits> = { page: { burst: 100, perSecond: 10 } };
const limits = { requests: 250 };

/** A clock that goes like the world's, and can be moved. */
export function movableClock(): Clock & { advance(milliseconds: number): Promise<void> } {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (milliseconds) => Promise.resolve(void (ahead += milliseconds)),
  };
}

/** What a run is told of a reference host with everything around it. */
export const toldOf = (
  fetch: ConformanceOptions['fetch'], baseUrl: string, secrets: SimulationSecrets, { advance }: Pick<ConformanceOptions, 'advance'>,
): ConformanceOptions => ({
  fetch, baseUrl, smallSerialNumber, limits,
  apiKey: secrets.apiKey,
  backOfficeKey: secrets.backOfficeKey,
  serialNumber: ownSerialNumber,
  otherPartner: { apiKey: secrets.partnerKeys?.['kestrel'] ?? '', serialNumber: otherSerialNumber },
  pay: payInSandbox(fetch, baseUrl),
  invoiceLinkOf: readMailbox(fetch, baseUrl),
  webhookOf: stripeWebhooks(baseUrl, secrets.webhooks.stripe),
  ...(advance && { advance }),
  coupon: 'WELCOME10',
  vatId: 'DE811907980',
  pbx: true,
  licencePublicKey: secrets.licenceKey.privateKey.x ?? '',
});
