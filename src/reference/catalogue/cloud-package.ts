import type { Family, OfferDefinition } from './catalogue.js';

const guideline = 'https://help.yeastar.com/en/p-series-cloud-edition/';

export const cloudPackage: Family = {
  id: 'cloud-package',
  name: 'Cloud PBX (PCE Package, BYOI)',
  delivery: 'activationCode',
  entitlements: [
    { id: 'ultimate-plan', name: 'Ultimate Plan', unit: { one: 'extension', other: 'extensions' } },
    { id: 'extensions', name: 'Extensions', unit: { one: 'extension', other: 'extensions' } },
    { id: 'recording-minutes', name: 'Recording Minutes', unit: { one: 'minute', other: 'minutes' } },
    { id: 'high-availability', name: 'High Availability', unit: { one: 'instance', other: 'instances' } },
    { id: 'white-label', name: 'White Label', unit: null },
  ],
  plans: [{ id: 'package', name: 'Package Plan', amount: 150_000 }],
};

const common = { familyId: cloudPackage.id, guidelineUrl: guideline, requires: [], onTrial: false, taxCategory: 'software' } as const;

/** Prices are illustrative. */
export const cloudPackageOffers: readonly OfferDefinition[] = [
  {
    ...common, kind: 'quantity', id: 'package-ultimate-plan', entitlementId: 'ultimate-plan',
    price: { model: 'perUnit', unitAmount: 600 }, min: 10, step: 10, cap: 20_000,
    texts: { name: 'Ultimate Plan', description: 'Extensions of this account that have the Ultimate features.', unit: { one: 'extension', other: 'extensions' } },
  },
  {
    ...common, kind: 'quantity', id: 'package-extension-expansion', entitlementId: 'extensions',
    price: { model: 'volume', tiers: [{ upTo: 500, unitAmount: 1_800 }, { upTo: 2_000, unitAmount: 1_500 }, { upTo: null, unitAmount: 1_200 }] },
    min: 10, step: 10, cap: 20_000,
    texts: { name: 'Extension Expansion', description: 'More extensions to spread over the instances of this account.', unit: { one: 'extension', other: 'extensions' } },
  },
  {
    ...common, kind: 'quantity', id: 'package-recording-minutes', entitlementId: 'recording-minutes',
    price: { model: 'package', size: 5_000, amount: 6_000 }, min: 5_000, step: 5_000, cap: 5_000_000,
    texts: { name: 'Recording Minutes', description: 'Room for recorded calls, in packages of 5,000 minutes.', unit: { one: 'minute', other: 'minutes' } },
  },
  {
    ...common, kind: 'quantity', id: 'package-high-availability', entitlementId: 'high-availability',
    price: { model: 'perUnit', unitAmount: 18_000 }, min: 1, step: 1, cap: 200,
    texts: { name: 'High Availability', description: 'Instances of this account that have a second one standing by.', unit: { one: 'instance', other: 'instances' } },
  },
  {
    ...common, kind: 'flat', id: 'package-white-label', entitlementId: 'white-label',
    price: { model: 'flat', amount: 250_000 },
    texts: { name: 'White Label', description: 'Your own name, colours and addresses instead of ours.' },
  },
];
