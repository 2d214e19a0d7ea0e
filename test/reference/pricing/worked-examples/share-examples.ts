import type { DayCount } from '../../../../src/reference/pricing/proration.js';
import type { PublishedShare, Source } from './worked-example.js';

const zuora: Source = {
  vendor: 'Zuora', title: 'When prorating a month, assume 30 days in a month or use actual days?',
  address: 'https://docs.zuora.com/en/zuora-billing/manage-accounts-subscriptions-and-non-subscriptions/manage-subscription-transactions/common-subscription-information/proration/when-prorating-a-month-assume-30-days-in-a-month-or-use-actual-days',
};

const ofMonth = (start: string, at: string, end: string, dayCount: DayCount, share: readonly [number, number]): PublishedShare =>
  ({ source: zuora, start, end, at, dayCount, endDate: 'inclusive', share });

/** Published shares of a term; Zuora's *Strict 30 / 360* is `30/360`. */
export const shareExamples: readonly PublishedShare[] = [
  ofMonth('2021-01-01', '2021-01-27', '2021-01-31', 'actual/actual', [5, 31]),
  ofMonth('2021-01-01', '2021-01-27', '2021-01-31', '30/360', [4, 30]),
  ofMonth('2021-02-01', '2021-02-27', '2021-02-28', 'actual/actual', [2, 28]),
  ofMonth('2021-02-01', '2021-02-27', '2021-02-28', '30/360', [4, 30]),
  ofMonth('2020-02-01', '2020-02-01', '2020-02-29', 'actual/actual', [29, 29]),
  ofMonth('2020-02-01', '2020-02-01', '2020-02-29', '30/360', [30, 30]),
  {
    source: { vendor: 'Salesforce', title: 'Monthly Proration Examples', address: 'https://help.salesforce.com/s/articleView?id=ind.pricing_monthly_proration_examples.htm&type=5' },
    start: '2025-03-05', at: '2025-03-28', end: '2025-04-04', dayCount: 'actual/actual', endDate: 'inclusive', share: [8, 31],
  },
];

/** Published taxes on an amount, with the rate in parts per million. */
export const taxExamples = [
  {
    source: { vendor: 'Flexprice', title: 'Billing calculation order', address: 'https://docs.flexprice.io/docs/invoices/calculation' },
    taxable: '70.00', ratePpm: 82_500, tax: '5.78',
  },
] as const satisfies readonly { readonly source: Source; readonly taxable: string; readonly ratePpm: number; readonly tax: string }[];
