import type { FieldProblem } from '../../core/model/problem.js';
import type { SelectionProblemCode } from '../../core/model/reasons.js';
import type { Selection } from '../../core/model/quote.js';
import type { OfferDefinition } from '../catalogue/catalogue.js';
import { offersOf } from '../catalogue/lookup.js';
import { availabilityOf, mostToAdd, type Situation } from '../products/availability.js';
import type { ProductRecord } from '../products/product-record.js';
import { invalid, Refusal } from '../refusal.js';

/** Checks what is wanted against the offers; wrong fields are refused with their pointers, what cannot be had with its reason. */
export function checkSelections(situation: Omit<Situation, 'together'>, selections: readonly Selection[]): void {
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
}

function problemsOf(selection: Selection, offer: OfferDefinition | undefined, product: ProductRecord, position: number, all: readonly Selection[]): FieldProblem[] {
  const at = (field: string, code: SelectionProblemCode, detail: string): FieldProblem[] => [{ pointer: `/selections/${position}/${field}`, code, detail }];
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
