import type { Selection } from '../../core/model/quote.js';
import type { ChoiceOfferDefinition, FlatOfferDefinition, QuantityOfferDefinition } from '../catalogue/catalogue.js';
import { checkWhole } from './check-rules.js';
import type { PriceModel } from './price-model.js';

type Priced = 'kind' | 'id' | 'entitlementId' | 'taxCategory';

/** Of an offer, what its price depends on. */
export type PricedOffer =
  | Pick<QuantityOfferDefinition, Priced | 'price'>
  | Pick<FlatOfferDefinition, Priced | 'price' | 'pricedOn'>
  | Pick<ChoiceOfferDefinition, Priced | 'choices'>;

/** What a selection does to one offer: its price, and the priced quantity before and after. */
export interface OfferStep {
  readonly offer: PricedOffer;
  readonly choiceId: string | null;
  readonly billing: 'oneTime' | 'recurring';
  readonly price: PriceModel;
  readonly before: number;
  readonly after: number;
}

/** Quantities by entitlement. */
export type Quantities = Readonly<Record<string, number>>;

/** The steps of a selection, then those of what is held already and priced on something that grows. */
export function stepsOf(offers: readonly PricedOffer[], held: Quantities, selections: readonly Selection[]): OfferStep[] {
  for (const [id, quantity] of Object.entries(held)) checkWhole(`The quantity of ${id}`, quantity);
  const chosen = selections.map((selection) => ({ selection, offer: offerFor(offers, selection) }));
  if (new Set(chosen.map(({ offer }) => offer)).size < chosen.length) throw new RangeError('An offer is selected more than once.');

  const quantities = { ...held };
  for (const { selection, offer } of chosen) quantities[offer.entitlementId] = (quantities[offer.entitlementId] ?? 0) + addedBy(selection);
  const selected = chosen.map(({ selection, offer }) => stepOf(offer, selection, held, quantities));
  return [...selected, ...recalculated(offers.filter((offer) => !chosen.some((each) => each.offer === offer)), held, quantities)];
}

function offerFor(offers: readonly PricedOffer[], { offerId, kind }: Selection): PricedOffer {
  const offer = offers.find(({ id }) => id === offerId);
  if (!offer) throw new RangeError(`The catalogue has no offer ${offerId}.`);
  if (offer.kind !== kind) throw new RangeError(`The offer ${offerId} is bought as ${offer.kind}, not as ${kind}.`);
  return offer;
}

function addedBy(selection: Selection): number {
  if (selection.kind !== 'quantity') return 1;
  checkWhole(`What is added of ${selection.offerId}`, selection.quantityDelta, 1);
  return selection.quantityDelta;
}

function stepOf(offer: PricedOffer, selection: Selection, held: Quantities, quantities: Quantities): OfferStep {
  const before = held[offer.entitlementId] ?? 0;
  const step = { offer, choiceId: null, billing: 'recurring', before, after: before + addedBy(selection) } as const;
  if (offer.kind === 'choice') {
    const choice = offer.choices.find(({ id }) => selection.kind === 'choice' && id === selection.choiceId);
    if (!choice) throw new RangeError(`The offer ${offer.id} has no such choice.`);
    return { ...step, choiceId: choice.id, billing: choice.billing, price: choice.price };
  }
  if (offer.kind === 'flat' && offer.pricedOn !== undefined) {
    return { ...step, price: offer.price, before: 0, after: quantities[offer.pricedOn] ?? 0 };
  }
  return { ...step, price: offer.price };
}

function recalculated(offers: readonly PricedOffer[], held: Quantities, quantities: Quantities): OfferStep[] {
  return offers.flatMap((offer) => {
    if (offer.kind !== 'flat' || offer.pricedOn === undefined || (held[offer.entitlementId] ?? 0) === 0) return [];
    const [before, after] = [held[offer.pricedOn] ?? 0, quantities[offer.pricedOn] ?? 0];
    return before === after ? [] : [{ offer, choiceId: null, billing: 'recurring' as const, price: offer.price, before, after }];
  });
}
