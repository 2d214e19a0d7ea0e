import type { PriceModel, Tier } from '../../../../src/reference/pricing/price-model.js';
import { endExcluded, perUnit, type PublishedAmount, type Source, type WorkedExample } from './worked-example.js';

/** Tiers as `[up to, unit amount, flat amount]`. */
const steps = (...tiers: readonly (readonly [number | null, number, number?])[]): Tier[] =>
  tiers.map(([upTo, unitAmount, flatAmount]) => ({ upTo, unitAmount, ...(flatAmount !== undefined && { flatAmount }) }));
const volume = (tiers: readonly Tier[]): PriceModel => ({ model: 'volume', tiers });
const graduated = (tiers: readonly Tier[]): PriceModel => ({ model: 'graduated', tiers });
const packs = (size: number, amount: number): PriceModel => ({ model: 'package', size, amount });

const amounts = (price: PriceModel, published: Readonly<Record<number, string>>): PublishedAmount[] =>
  Object.entries(published).map(([quantity, amount]) => ({ price, to: Number(quantity), amount }));

const fullTerm = (source: Source, about: string, decimals: number, published: readonly PublishedAmount[]): WorkedExample =>
  ({ source, about, decimals, strategies: endExcluded, term: null, amounts: published });

const stripe: Source = { vendor: 'Stripe', title: 'Set up tiered pricing', address: 'https://docs.stripe.com/subscriptions/pricing-models/tiered-pricing' };
const stripeEarlier: Source = { vendor: 'Stripe', title: 'Tiered pricing (earlier edition)', address: 'https://stripe.com/docs/billing/subscriptions/tiers' };
const zuplo: Source = { vendor: 'Zuplo', title: 'Pricing Models', address: 'https://zuplo.com/docs/articles/monetization/pricing-models' };
const flexprice: Source = { vendor: 'Flexprice', title: 'Tiered', address: 'https://docs.flexprice.io/docs/product-catalogue/plans/billing-models/tiered' };
const oracle: Source = {
  vendor: 'Oracle', title: 'Examples for Tier Based Amount',
  address: 'https://docs.oracle.com/en/industries/financial-services/banking-liquidity-management/14.8.2.0.0/oblug/examples-tier-based-amount.html',
};

const fonts = steps([5, 700], [10, 650], [null, 600]);
const falling = steps([5, 500], [10, 400], [15, 300], [20, 200], [null, 100]);
const requests = steps([1_000, 10], [10_000, 5], [null, 1]);
const cheaperRequests = steps([1_000, 10], [10_000, 8], [null, 5]);
const calls = steps([10_000, 10, 100_000], [50_000, 8, 100_000], [100_000, 6, 100_000], [null, 4, 100_000]);
const slabs = steps([250, 0, 1_000], [500, 0, 2_000], [null, 0, 3_000]);
const slabUnits = steps([250, 100], [500, 200], [null, 300]);

/** Published prices of a quantity for a full term. */
export const tierExamples: readonly WorkedExample[] = [
  fullTerm(stripe, 'Fonts at 7, from six on at 6.50, from eleven on at 6, all at the price of the tier that is reached', 2,
    amounts(volume(fonts), { 1: '7.00', 5: '35.00', 6: '39.00', 20: '120.00', 25: '150.00' })),
  fullTerm(stripe, 'Five fonts cost the same when each tier prices its own part', 2, amounts(graduated(fonts), { 5: '35.00' })),
  fullTerm(stripeEarlier, 'One price for every unit', 2, amounts(perUnit(500), { 1: '5.00', 5: '25.00', 6: '30.00', 20: '100.00', 25: '125.00' })),
  fullTerm(stripeEarlier, 'Five tiers that fall so far that the total falls too', 2,
    amounts(volume(falling), { 1: '5.00', 5: '25.00', 6: '24.00', 20: '40.00', 25: '25.00' })),
  fullTerm(stripeEarlier, 'The same tiers, each for its own part', 2, amounts(graduated(falling), { 6: '29.00' })),
  fullTerm(
    {
      vendor: 'Zuora', title: 'Example: Tiered pricing mode',
      address: 'https://docs.zuora.com/en/zuora-billing/bill-your-customer/billing-document-templates-configuration/configure-html-templates-for-billing-documents/customize-html-templates/configure-ratingdetails-in-html-template/ratingdetail-schema/example-tiered-pricing-mode',
    },
    'The first hundred free, then 2.00 each up to two hundred', 2, amounts(graduated(steps([100, 0], [200, 200])), { 130: '60.00' })),
  fullTerm({ vendor: 'Autumn', title: 'Graduated Pricing', address: 'https://docs.useautumn.com/documentation/modelling-pricing/graduated-pricing.md' },
    'Requests at tenths of a cent', 3, amounts(graduated(cheaperRequests), { 15_000: '107.000' })),
  fullTerm(zuplo, 'Each unit at the price of its tier', 2, amounts(graduated(requests), { 15_000: '600.00' })),
  fullTerm(zuplo, 'Every unit at the price of the highest tier reached', 2, amounts(volume(requests), { 15_000: '150.00' })),
  fullTerm(zuplo, 'A tenth of a cent for each call', 3, amounts(perUnit(1), { 100_000: '100.000' })),
  fullTerm({ vendor: 'Lago', title: 'Volume', address: 'https://getlago.com/docs/guide/plans/charges/charge-models/volume.md' },
    'Hundredths of a cent for each call, and ten dollars for the tier', 4, amounts(volume(calls), { 65_000: '49.0000' })),
  fullTerm({ vendor: 'Lago', title: 'Package', address: 'https://getlago.com/docs/guide/plans/charges/charge-models/package' },
    'Five dollars for every hundred that is begun; the first hundred is there already', 2,
    [{ price: packs(100, 500), from: 100, to: 201, amount: '10.00' }]),
  fullTerm({ vendor: 'Chargebee', title: 'Package Pricing', address: 'https://www.chargebee.com/docs/billing/2.0/product-catalog/package-pricing' },
    'Whole packages of a million, however little of the last one is used', 2,
    amounts(packs(1_000_000, 125), { 10: '1.25', 1_000_000: '1.25', 1_500_000: '2.50' })),
  fullTerm(flexprice, 'Begun packages of a thousand', 2, amounts(packs(1_000, 100), { 4_500: '5.00' })),
  fullTerm(flexprice, 'All calls at the price of the third tier', 4,
    amounts(volume(steps([10_000, 10], [50_000, 8], [100_000, 6], [null, 4])), { 65_000: '39.0000' })),
  fullTerm(oracle, 'An amount for each slab that is reached', 2, amounts(graduated(slabs), { 1_000: '60.00' })),
  fullTerm(oracle, 'A unit amount for the part in each slab', 2, amounts(graduated(slabUnits), { 1_000: '2250.00' })),
  fullTerm(oracle, 'The amount of the slab that is reached', 2, amounts(volume(slabs), { 1_000: '30.00' })),
  fullTerm(oracle, 'The unit amount of the slab that is reached, for all', 2, amounts(volume(slabUnits), { 1_000: '3000.00' })),
  {
    source: { vendor: 'Flexprice', title: 'Billing calculation order', address: 'https://docs.flexprice.io/docs/invoices/calculation' },
    about: 'Two discounts of 10 %, one after the other, take off 19 % (here of 100.00)', decimals: 2, strategies: endExcluded, term: null,
    discountsPpm: [100_000, 100_000], amounts: [{ price: perUnit(10_000), to: 1, amount: '81.00' }],
  },
];
