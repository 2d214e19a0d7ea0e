import type { Availability } from '../../core/model/offer.js';
import type { UnavailabilityCode } from '../../core/model/reasons.js';
import type { Catalogue, OfferDefinition, Requirement } from '../catalogue/catalogue.js';
import { familyOf, planOf } from '../catalogue/lookup.js';
import { toTime } from '../instants.js';
import type { ProductRecord } from './product-record.js';

export interface Situation {
  readonly catalogue: Catalogue;
  readonly product: ProductRecord;
  readonly now: number;
  /** Offers that are about to be taken together with the one in question. */
  readonly together: readonly string[];
}

/** How much of the offer's entitlement the product has. */
export const quantityOf = (product: ProductRecord, offer: OfferDefinition): number => product.quantities[offer.entitlementId] ?? 0;

/** The most that can be added now, in whole steps. */
export function mostToAdd(product: ProductRecord, offer: Extract<OfferDefinition, { kind: 'quantity' }>): number {
  const room = Math.max(0, offer.cap - quantityOf(product, offer));
  return room - (room % offer.step);
}

/** Whether an offer can be bought for a product now; if not, why. */
export function availabilityOf(situation: Situation, offer: OfferDefinition): Availability {
  const { product, now } = situation;
  if (product.term && now >= toTime(product.term.end)) return unavailable('term_ended', 'The subscription has ended; renew it first.');
  if (product.trial && !offer.onTrial) return unavailable('trial', 'Not available while the product is on trial.');
  const missing = offer.requires.find((requirement) => !fulfils(situation, requirement));
  if (missing) return unavailable(`${missing.kind}_required`, `Requires ${requirementName(situation.catalogue, product.familyId, missing)}.`);
  if (offer.kind !== 'quantity' && quantityOf(product, offer) > 0) return unavailable('already_active', 'This product has it already.');
  if (offer.kind === 'quantity' && mostToAdd(product, offer) < offer.min) return unavailable('limit_reached', 'This product has as many as it can have.');
  return { status: 'available' };
}

/** What a requirement is called. */
export function requirementName(catalogue: Catalogue, familyId: string, { kind, id }: Requirement): string {
  if (kind === 'plan') return planOf(familyOf(catalogue, familyId), id).name;
  return catalogue.offers.find((offer) => offer.id === id)?.texts.name ?? id;
}

function fulfils({ catalogue, product, together }: Situation, { kind, id }: Requirement): boolean {
  if (kind === 'plan') return product.planId === id;
  const offer = catalogue.offers.find((each) => each.id === id);
  return together.includes(id) || (offer !== undefined && quantityOf(product, offer) > 0);
}

const unavailable = (code: UnavailabilityCode, reason: string): Availability => ({ status: 'unavailable', code, reason });
