import type { Family, OfferDefinition } from './catalogue.js';

const guideline = 'https://help.yeastar.com/en/p-series-cloud-edition/';

export const cloudPbx: Family = {
  id: 'cloud-pbx',
  name: 'Cloud PBX (PCE Instance)',
  delivery: 'immediate',
  entitlements: [
    { id: 'extensions', name: 'Extensions', unit: { one: 'extension', other: 'extensions' } },
    { id: 'recording-minutes', name: 'Call Recording Minutes', unit: { one: 'minute', other: 'minutes' } },
    { id: 'high-availability', name: 'High Availability', unit: null },
  ],
  plans: [
    { id: 'standard', name: 'Standard Plan', amount: 24_000 },
    { id: 'enterprise', name: 'Enterprise Plan', amount: 48_000 },
    { id: 'ultimate', name: 'Ultimate Plan', amount: 96_000 },
  ],
};

const common = { familyId: cloudPbx.id, guidelineUrl: guideline, requires: [], onTrial: false, taxCategory: 'software' } as const;

/** Prices are illustrative. */
export const cloudPbxOffers: readonly OfferDefinition[] = [
  {
    ...common, kind: 'quantity', id: 'cloud-extension-expansion', entitlementId: 'extensions', onTrial: true,
    price: { model: 'graduated', tiers: [{ upTo: 20, unitAmount: 3_000 }, { upTo: 100, unitAmount: 2_400 }, { upTo: null, unitAmount: 1_800 }] },
    min: 5, step: 1, cap: 500,
    texts: { name: 'Extension Expansion', description: 'More extensions for this cloud PBX.', unit: { one: 'extension', other: 'extensions' } },
  },
  {
    ...common, kind: 'quantity', id: 'cloud-recording-minutes', entitlementId: 'recording-minutes',
    price: { model: 'package', size: 1_000, amount: 1_500 }, min: 1_000, step: 1_000, cap: 1_000_000,
    texts: { name: 'Call Recording Minutes', description: 'Room for recorded calls, in packages of 1,000 minutes.', unit: { one: 'minute', other: 'minutes' } },
  },
  {
    ...common, kind: 'flat', id: 'cloud-high-availability', entitlementId: 'high-availability', pricedOn: 'extensions',
    price: { model: 'volume', tiers: [{ upTo: 50, unitAmount: 900 }, { upTo: 200, unitAmount: 750 }, { upTo: null, unitAmount: 600 }] },
    texts: { name: 'High Availability', description: 'A second instance in another data centre, priced on the number of extensions.' },
  },
];
