import type { Family, OfferDefinition } from './catalogue.js';

const guideline = 'https://help.yeastar.com/en/p-series-software-edition/';

export const softwarePbx: Family = {
  id: 'software-pbx',
  name: 'Software PBX (PSE Self-hosted)',
  delivery: 'activationCode',
  entitlements: [
    { id: 'extensions', name: 'Extensions', unit: { one: 'extension', other: 'extensions' } },
    { id: 'concurrent-calls', name: 'Concurrent Calls', unit: { one: 'concurrent call', other: 'concurrent calls' } },
    { id: 'hot-standby', name: 'Hot Standby', unit: null },
    { id: 'disaster-recovery', name: 'Disaster Recovery', unit: null },
    { id: 'hotel-pms', name: 'Hotel PMS Integration', unit: null },
    { id: 'call-center-agents', name: 'Outbound Call Center', unit: { one: 'agent', other: 'agents' } },
  ],
  plans: [
    { id: 'enterprise', name: 'Enterprise Plan', amount: 49_000 },
    { id: 'ultimate', name: 'Ultimate Plan', amount: 99_000 },
  ],
};

const common = { familyId: softwarePbx.id, guidelineUrl: guideline, requires: [], onTrial: false, taxCategory: 'software' } as const;

/** Prices are illustrative. */
export const softwarePbxOffers: readonly OfferDefinition[] = [
  {
    ...common, kind: 'quantity', id: 'extension-expansion', entitlementId: 'extensions', onTrial: true,
    price: { model: 'perUnit', unitAmount: 1_200 }, min: 1, step: 1, cap: 10_000,
    texts: { name: 'Extension Expansion', description: 'More extensions for this PBX.', unit: { one: 'extension', other: 'extensions' } },
  },
  {
    ...common, kind: 'quantity', id: 'concurrent-call-expansion', entitlementId: 'concurrent-calls', onTrial: true,
    price: { model: 'perUnit', unitAmount: 3_600 }, min: 1, step: 1, cap: 2_500,
    texts: { name: 'Concurrent Call Expansion', description: 'More calls at the same time.', unit: { one: 'concurrent call', other: 'concurrent calls' } },
  },
  {
    ...common, kind: 'flat', id: 'hot-standby', entitlementId: 'hot-standby',
    price: { model: 'flat', amount: 29_900 },
    texts: { name: 'Hot Standby', description: 'A second server that takes over within seconds when the first one fails.' },
  },
  {
    ...common, kind: 'flat', id: 'disaster-recovery', entitlementId: 'disaster-recovery', requires: [{ kind: 'plan', id: 'ultimate' }],
    price: { model: 'flat', amount: 49_900 },
    texts: { name: 'Disaster Recovery', description: 'A server at another site that is ready when a whole site is lost.' },
  },
  {
    ...common, kind: 'choice', id: 'hotel-pms-integration', entitlementId: 'hotel-pms',
    choices: [
      { id: 'one-time', billing: 'oneTime', price: { model: 'flat', amount: 79_900 } },
      { id: 'annual', billing: 'recurring', price: { model: 'flat', amount: 19_900 } },
    ],
    texts: {
      name: 'Hotel PMS Integration', description: 'Connects the PBX with the hotel’s property management system.',
      choices: { 'one-time': 'One-time payment', annual: 'Annual subscription' },
    },
  },
  {
    ...common, kind: 'quantity', id: 'outbound-call-center', entitlementId: 'call-center-agents',
    price: { model: 'perUnit', unitAmount: 12_000 }, min: 1, step: 1, cap: 300,
    texts: { name: 'Outbound Call Center', description: 'Campaigns and a workplace for each agent.', unit: { one: 'agent', other: 'agents' } },
  },
];
