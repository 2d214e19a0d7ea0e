import type { FieldProblem } from '../../core/model/problem.js';
import type { Selection } from '../../core/model/quote.js';
import type { OfferDefinition } from '../catalogue/catalogue.js';
import { offersOf } from '../catalogue/lookup.js';
import type { PriceModel } from '../pricing/price-model.js';
import { availabilityOf, mostToAdd, quantityOf, type Situation } from '../products/availability.js';
import type { ProductRecord } from '../products/product-record.js';
import { invalid, Refusal } from '../refusal.js';

/** What becomes of one offer, and the priced quantity before and after. */
export interface OfferChange {
  readonly offer: OfferDefinition;
  readonly choiceId: string | null;
  readonly billing: 'oneTime' | 'recurring';
  readonly price: PriceModel;
  readonly current: number;
  readonly delta: number;
  readonly before: number;
  readonly after: number;
}

/** Checks what is wanted against the offers; wrong fields are refused with their pointers, what cannot be had with its reason. */
export function changesOf(situation: Omit<Situation, 'together'>, selections: readonly Selection[]): OfferChange[] {
  const { catalogue, product } = situation;
  const offers = offersOf(catalogue, product.familyId);
  const wanted = selections.map((selection, position) => ({ selection, position, offer: offers.find(({ id }) => id === selection.offerId) }));
  const problems = wanted.flatMap(({ selection, position, offer }) => problemsOf(selection, offer, product, position, selections));
  if (problems.length > 0) throw invalid(problems);

  const together = selections.map(({ offerId }) => offerId);
  const refused = wanted.flatMap(({ offer, position }) => {
    const availability = offer && availabilityOf({ ...situation, together }, offer);
    return availability?.status === 'unavailable'
      ? [{ pointer: `/selections/${position}/offerId`, code: availability.code, detail: availability.reason }] : [];
  });
  if (refused[0]) throw new Refusal(409, 'offer_unavailable', refused[0].detail, { errors: refused });

  const deltas = new Map(wanted.map(({ selection, offer }) => [offer?.entitlementId, deltaOf(selection)]));
  const measure = (id: string): [number, number] => {
    const before = product.quantities[id] ?? 0;
    return [before, before + (deltas.get(id) ?? 0)];
  };
  const chosen = wanted.flatMap(({ selection, offer }) => (offer ? [changeOf(offer, selection, product, measure)] : []));
  return [...chosen, ...recalculated(offers, product, measure, together)];
}

function changeOf(offer: OfferDefinition, selection: Selection, product: ProductRecord, measure: (id: string) => [number, number]): OfferChange {
  const [current, delta] = [quantityOf(product, offer), deltaOf(selection)];
  const counted = { offer, choiceId: null, billing: 'recurring', current, delta, before: current, after: current + delta } as const;
  if (offer.kind === 'choice') {
    const choice = offer.choices.find(({ id }) => selection.kind === 'choice' && id === selection.choiceId);
    if (!choice) throw new RangeError('A choice was not checked.');
    return { ...counted, choiceId: choice.id, billing: choice.billing, price: choice.price };
  }
  if (offer.kind === 'flat' && offer.pricedOn !== undefined) {
    return { ...counted, price: offer.price, before: 0, after: measure(offer.pricedOn)[1] };
  }
  return { ...counted, price: offer.price };
}

/** What the product has already and is priced on something that grows. */
function recalculated(offers: readonly OfferDefinition[], product: ProductRecord, measure: (id: string) => [number, number], together: readonly string[]): OfferChange[] {
  return offers.flatMap((offer) => {
    if (offer.kind !== 'flat' || offer.pricedOn === undefined || together.includes(offer.id)) return [];
    const [before, after] = measure(offer.pricedOn);
    const current = quantityOf(product, offer);
    if (current === 0 || before === after) return [];
    return [{ offer, choiceId: null, billing: 'recurring' as const, price: offer.price, current, delta: 0, before, after }];
  });
}

const deltaOf = (selection: Selection): number => (selection.kind === 'quantity' ? selection.quantityDelta : 1);

function problemsOf(selection: Selection, offer: OfferDefinition | undefined, product: ProductRecord, position: number, all: readonly Selection[]): FieldProblem[] {
  const at = (field: string, code: string, detail: string): FieldProblem[] => [{ pointer: `/selections/${position}/${field}`, code, detail }];
  if (!offer) return at('offerId', 'unknown_offer', 'This product has no such offer.');
  if (offer.kind !== selection.kind) return at('kind', 'wrong_kind', `This offer is bought as ${offer.kind}.`);
  if (all.findIndex(({ offerId }) => offerId === offer.id) !== position) return at('offerId', 'selected_twice', 'This offer is selected more than once.');
  if (selection.kind === 'choice' && offer.kind === 'choice' && !offer.choices.some(({ id }) => id === selection.choiceId)) {
    return at('choiceId', 'unknown_choice', 'This offer has no such choice.');
  }
  if (selection.kind !== 'quantity' || offer.kind !== 'quantity') return [];
  const max = mostToAdd(product, offer);
  if (selection.quantityDelta < offer.min) return at('quantityDelta', 'too_small', `At least ${offer.min} can be added.`);
  if (max >= offer.min && selection.quantityDelta > max) return at('quantityDelta', 'too_big', `At most ${max} can be added.`);
  return selection.quantityDelta % offer.step === 0 ? [] : at('quantityDelta', 'not_multiple_of', `Only in steps of ${offer.step}.`);
}
