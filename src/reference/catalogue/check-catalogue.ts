import { checkDiscount, checkPrice, checkWhole } from '../pricing/check-rules.js';
import type { Partner } from '../sessions/partner.js';
import type { Catalogue, OfferDefinition } from './catalogue.js';
import { familyOf, planOf } from './lookup.js';

/** Refuses a catalogue that cannot be meant, before anything is sold from it: broken prices, and names of things that are not there. */
export function checkCatalogue(catalogue: Catalogue, partners: readonly Partner[]): void {
  checkWhole('The number of decimals', catalogue.currency.exponent);
  for (const { id, plans } of catalogue.families) for (const plan of plans) checkWhole(`The amount of ${id}'s plan ${plan.id}`, plan.amount);
  for (const offer of catalogue.offers) checkOffer(catalogue, offer);
  for (const { code, ppm } of catalogue.coupons) checkDiscount(`The coupon ${code}`, ppm);
  for (const { id, discountsPpm } of catalogue.priceLists) {
    for (const [offerId, ppm] of Object.entries(discountsPpm)) checkDiscount(`The price list ${id} on ${offerId}`, ppm);
  }
  for (const { id, priceListId } of partners) {
    if (!catalogue.priceLists.some((list) => list.id === priceListId)) throw new RangeError(`The catalogue has no price list ${priceListId}, which the partner ${id} has.`);
  }
}

function checkOffer(catalogue: Catalogue, offer: OfferDefinition): void {
  const { id, familyId, entitlementId, requires } = offer;
  const family = familyOf(catalogue, familyId);
  const counted = [entitlementId, ...(offer.kind === 'flat' && offer.pricedOn !== undefined ? [offer.pricedOn] : [])];
  for (const name of counted) {
    if (!family.entitlements.some((entitlement) => entitlement.id === name)) throw new RangeError(`The family ${familyId} has no entitlement ${name}, which ${id} needs.`);
  }
  for (const requirement of requires) {
    if (requirement.kind === 'plan') planOf(family, requirement.id);
    else if (!catalogue.offers.some((each) => each.id === requirement.id)) throw new RangeError(`The catalogue has no offer ${requirement.id}, which ${id} requires.`);
  }
  for (const price of offer.kind === 'choice' ? offer.choices.map((choice) => choice.price) : [offer.price]) checkPrice(id, price);
}
