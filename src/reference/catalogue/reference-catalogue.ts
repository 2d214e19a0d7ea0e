import type { Catalogue } from './catalogue.js';
import { cloudPackage, cloudPackageOffers } from './cloud-package.js';
import { cloudPbx, cloudPbxOffers } from './cloud-pbx.js';
import { softwarePbx, softwarePbxOffers } from './software-pbx.js';
import { translations } from './translations/index.js';
import { referenceTaxRules } from './tax-rules.js';

/** The catalogue that the reference backend sells from; its prices are illustrative. */
export const referenceCatalogue: Catalogue = {
  version: '2026-11',
  language: 'en',
  currency: { code: 'USD', exponent: 2 },
  strategies: { rounding: 'line', dayCount: 'actual/actual', endDate: 'exclusive' },
  term: 'P1Y',
  families: [softwarePbx, cloudPbx, cloudPackage],
  translations,
  offers: [...softwarePbxOffers, ...cloudPbxOffers, ...cloudPackageOffers],
  coupons: [{ code: 'WELCOME10', ppm: 100_000, offerIds: null }],
  priceLists: [
    { id: 'list', discountsPpm: {} },
    { id: 'gold', discountsPpm: { '*': 150_000 } },
  ],
  tax: referenceTaxRules,
};
