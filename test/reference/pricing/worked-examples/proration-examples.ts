import { endExcluded, endIncluded, flat, perUnit, type Source, type WorkedExample } from './worked-example.js';

const killBill: Source = { vendor: 'Kill Bill', title: 'Catalog Examples', address: 'https://docs.killbill.io/latest/catalog-examples.html' };
const microsoft: Source = {
  vendor: 'Microsoft', title: 'Partner Center billing scenarios for one-time and select recurring purchases',
  address: 'https://docs.microsoft.com/en-us/partner-center/common-billing-scenarios-onetime-recurring',
};

const aligned = (about: string, start: string, at: string, end: string, amount: string, price = 2_495): WorkedExample => ({
  source: killBill, about, decimals: 2, strategies: endExcluded, term: { start, end, at }, amounts: [{ price: flat(price), to: 1, amount }],
});

/** Published prices of a part of a term. */
export const prorationExamples: readonly WorkedExample[] = [
  aligned('An add-on is invoiced with its bundle, from the 30th to the 20th', '2021-09-20', '2021-09-30', '2021-10-20', '11.97', 1_795),
  aligned('A subscription begins on the 16th for an account that is billed on the 25th', '2021-08-25', '2021-09-16', '2021-09-25', '7.24'),
  aligned('A second subscription takes over the 17th as its billing day', '2021-09-17', '2021-09-25', '2021-10-17', '18.30'),
  aligned('A subscription begins on the 17th for an account that is billed on the 25th', '2021-08-25', '2021-09-17', '2021-09-25', '6.44'),
  aligned('A second subscription begins five days after the billing day', '2021-09-25', '2021-09-30', '2021-10-25', '20.79'),
  {
    source: killBill, about: 'A price that is paid once beside one that is paid every month', decimals: 2, strategies: endExcluded,
    term: { start: '2021-09-13', end: '2021-10-13', at: '2021-09-13' },
    amounts: [{ price: flat(5_000), to: 1, billing: 'oneTime', amount: '50.00' }, { price: flat(2_495), to: 1, amount: '24.95' }],
    total: '74.95',
  },
  {
    source: microsoft, about: 'A second licence on the day after the first: one is given back, two are charged', decimals: 2,
    strategies: { ...endIncluded, rounding: 'unit' }, term: { start: '2019-06-10', end: '2019-07-09', at: '2019-06-11' },
    amounts: [{ price: perUnit(400), to: 1, credited: true, amount: '3.87' }, { price: perUnit(400), to: 2, amount: '7.74' }],
  },
  {
    source: microsoft, about: 'A second licence on the first day: the whole month is given back and charged for two', decimals: 2,
    strategies: { ...endIncluded, rounding: 'unit' }, term: { start: '2019-06-10', end: '2019-07-09', at: '2019-06-10' },
    amounts: [{ price: perUnit(400), to: 1, credited: true, amount: '4.00' }, { price: perUnit(400), to: 2, amount: '8.00' }],
  },
  {
    source: { vendor: 'Microsoft', title: 'Common billing scenarios, annual billing', address: 'https://docs.microsoft.com/en-us/partner-center/common-billing-scenarios' },
    about: 'Two licences of a year for its last 27 days', decimals: 2, strategies: endIncluded,
    term: { start: '2023-01-01', end: '2023-12-31', at: '2023-12-05' }, amounts: [{ price: perUnit(21_120), to: 2, amount: '31.25' }],
  },
  {
    source: { vendor: 'Stripe', title: 'Prorations', address: 'https://docs.stripe.com/billing/subscriptions/prorations' },
    about: 'From a plan of 10 to one of 20 in the middle of a period, to the second', decimals: 2,
    strategies: { ...endExcluded, dayCount: 'second' }, term: { start: '2024-04-01', end: '2024-05-01', at: '2024-04-16' },
    amounts: [{ price: flat(1_000), to: 1, credited: true, amount: '5.00' }, { price: flat(2_000), to: 1, amount: '10.00' }],
    total: '5.00',
  },
  {
    source: { vendor: 'Chargebee', title: 'Proration calculation logic', address: 'https://support.chargebee.com/support/solutions/articles/255958-proration-calculation-logic' },
    about: 'One day until the calendar billing day, as a part of the month from 31 January to 28 February', decimals: 2, strategies: endExcluded,
    term: { start: '2023-01-31', end: '2023-02-28', at: '2023-02-27' }, amounts: [{ price: flat(64_900), to: 1, amount: '23.18' }],
  },
  {
    source: { vendor: 'Recurly', title: 'Prorated billing 101', address: 'https://recurly.com/blog/prorated-billing-101-what-it-is-and-how-it-works' },
    about: 'Ten of the thirty days of a month', decimals: 2, strategies: endExcluded,
    term: { start: '2024-04-01', end: '2024-05-01', at: '2024-04-21' }, amounts: [{ price: flat(6_000), to: 1, amount: '20.00' }],
  },
  {
    source: { vendor: 'Autumn', title: 'Proration', address: 'https://docs.useautumn.com/documentation/modelling-pricing/proration' },
    about: 'From a plan of 20 to one of 50 in the middle of a month', decimals: 2, strategies: endExcluded,
    term: { start: '2024-04-01', end: '2024-05-01', at: '2024-04-16' },
    amounts: [{ price: flat(2_000), to: 1, credited: true, amount: null }, { price: flat(5_000), to: 1, amount: null }],
    total: '15.00',
  },
  {
    source: { vendor: 'Samsung', title: 'Subscription proration examples', address: 'https://developer.samsung.com/iap/subscription-guide/manage-subscription-plan/examples.html' },
    about: 'From 1 a day to 2 a day with 15 days of September left; the day of the change counts as used', decimals: 2,
    strategies: { ...endExcluded, rounding: 'dailyRate' }, term: { start: '2024-09-01', end: '2024-10-01', at: '2024-09-16' },
    amounts: [{ price: flat(3_000), to: 1, credited: true, amount: '15.00' }, { price: flat(6_000), to: 1, amount: '30.00' }],
    total: '15.00',
  },
  {
    source: { vendor: 'Mlytics', title: 'How is prorate calculated?', address: 'https://help.mlytics.com/article/25-how-is-prorate-calculated' },
    about: 'From 10.00 to 99.00 a month with 15 of 30 days left, by the rounded price of a day', decimals: 2,
    strategies: { ...endExcluded, rounding: 'dailyRate' }, term: { start: '2024-09-01', end: '2024-10-01', at: '2024-09-16' },
    amounts: [{ price: flat(1_000), to: 1, credited: true, amount: '4.95' }, { price: flat(9_900), to: 1, amount: '49.50' }],
  },
  {
    source: { vendor: 'GitHub', title: 'Managing billing for your enterprise (as of May 2021)', address: 'https://github.com/github/docs/pull/6123' },
    about: 'A licence that is first used on 7 January counts for 25 days; one from the 1st for 31', decimals: 2, strategies: endIncluded,
    term: { start: '2021-01-01', end: '2021-01-31', at: '2021-01-07' }, amounts: [{ price: perUnit(3_900), to: 1, amount: '31.45' }],
  },
  {
    source: { vendor: 'TaxItEasy', title: 'Prorated billing when you upgrade mid-month', address: 'https://taxiteasy.org/help/prorated-billing-when-you-upgrade-mid-month.html' },
    about: 'From 29 to 49 a month with 16 of 30 days left; rounding the difference instead would give 10.67', decimals: 2,
    strategies: { ...endIncluded, rounding: 'unit' }, term: { start: '2024-04-01', end: '2024-04-30', at: '2024-04-15' },
    amounts: [{ price: flat(2_900), to: 1, credited: true, amount: '15.47' }, { price: flat(4_900), to: 1, amount: '26.13' }],
    total: '10.66',
  },
];
