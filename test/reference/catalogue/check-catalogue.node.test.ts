import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue } from '../../../src/reference/catalogue/catalogue.js';
import { checkCatalogue } from '../../../src/reference/catalogue/check-catalogue.js';
import { referenceCatalogue } from '../../../src/reference/catalogue/reference-catalogue.js';
import { demoPartners } from '../../../src/reference/sessions/demo-partners.js';

const [first] = referenceCatalogue.offers;
const withOffer = (change: object): Catalogue => ({ ...referenceCatalogue, offers: [{ ...first, ...change } as Catalogue['offers'][number]] });

describe('a catalogue', () => {
  it('may be the one of the reference backend', () => assert.doesNotThrow(() => checkCatalogue(referenceCatalogue, demoPartners)));

  for (const [what, catalogue, said] of [
    ['half a cent', withOffer({ price: { model: 'perUnit', unitAmount: 0.5 } }), /unit amount of extension-expansion/],
    ['tiers that do not rise', withOffer({ price: { model: 'volume', tiers: [{ upTo: 5, unitAmount: 1 }, { upTo: 5, unitAmount: 1 }] } }), /end of a tier/],
    ['an unknown family', withOffer({ familyId: 'fax' }), /no family fax/],
    ['an unknown entitlement', withOffer({ entitlementId: 'faxes' }), /no entitlement faxes/],
    ['an unknown plan that is required', withOffer({ requires: [{ kind: 'plan', id: 'gold' }] }), /no plan gold/],
    ['an unknown offer that is required', withOffer({ requires: [{ kind: 'offer', id: 'gone' }] }), /no offer gone/],
    ['a coupon that takes off more than everything', { ...referenceCatalogue, coupons: [{ code: 'ALL', ppm: 1_000_001, offerIds: null }] }, /coupon ALL/],
    ['a price list that gives something back', { ...referenceCatalogue, priceLists: [{ id: 'list', discountsPpm: { '*': -1 } }] }, /price list list/],
    ['no price list for a partner', { ...referenceCatalogue, priceLists: [{ id: 'list', discountsPpm: {} }] }, /no price list gold, which the partner kestrel has/],
  ] as const) {
    it(`is refused with ${what}`, () => assert.throws(() => checkCatalogue(catalogue, demoPartners), said));
  }
});
