import type { ConformanceOptions, Need } from './options.js';

interface Provision {
  /** What is missing, in words. */
  readonly name: string;
  isMet(options: ConformanceOptions): boolean;
}

const provisions: Readonly<Record<Need, Provision>> = {
  backOffice: { name: 'the back office’s key', isMet: ({ backOfficeKey }) => backOfficeKey !== undefined },
  pay: { name: 'a buyer at the payment service', isMet: ({ pay }) => pay !== undefined },
  mail: { name: 'the billing contact’s mail', isMet: ({ invoiceLinkOf }) => invoiceLinkOf !== undefined },
  origin: { name: 'a runtime that lets a program name its origin', isMet: ({ baseUrl }) => new Request(baseUrl, { headers: { origin: 'https://page.example' } }).headers.has('origin') },
  otherPartner: { name: 'another partner', isMet: ({ otherPartner }) => otherPartner !== undefined },
  time: { name: 'a clock that can be moved', isMet: ({ advance }) => advance !== undefined },
  limits: { name: 'the number of requests that is too many', isMet: ({ limits }) => limits !== undefined },
  webhooks: { name: 'the payment service’s signature', isMet: ({ webhookOf }) => webhookOf !== undefined },
  coupon: { name: 'a coupon', isMet: ({ coupon }) => coupon !== undefined },
  vatId: { name: 'a business’s VAT id', isMet: ({ vatId }) => vatId !== undefined },
  smallPrice: { name: 'a product with a price below a payment service’s least', isMet: ({ smallSerialNumber }) => smallSerialNumber !== undefined },
  pbx: { name: 'the simulated device', isMet: ({ pbx }) => pbx === true },
  licencePublicKey: { name: 'the public key of the licences', isMet: ({ licencePublicKey }) => licencePublicKey !== undefined },
};

/** What a need is called. */
export const nameOf = (need: Need): string => provisions[need].name;

/** What a case needs and a run does not bring along. */
export const missing = (needs: readonly Need[], options: ConformanceOptions): readonly Need[] => needs.filter((need) => !provisions[need].isMet(options));
