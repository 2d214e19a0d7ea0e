import type { Money } from '../../core/money.js';
import type { Offer } from '../../core/model/offer.js';
import type { Catalogue, OfferDefinition, UnitName } from '../catalogue/catalogue.js';
import { money, offersOf } from '../catalogue/lookup.js';
import { chargesFor, listAmount, type PriceModel } from '../pricing/price-model.js';
import { availabilityOf, mostToAdd, quantityOf, requirementName } from './availability.js';
import type { ProductRecord } from './product-record.js';

const countless: UnitName = { one: 'unit', other: 'units' };

/** What can be added to a product now, as the contract shows it. */
export function presentOffers(catalogue: Catalogue, product: ProductRecord, now: number): Offer[] {
  const together: string[] = [];
  return offersOf(catalogue, product.familyId).map((offer) => ({
    id: offer.id,
    name: offer.texts.name,
    description: offer.texts.description,
    guidelineUrl: offer.guidelineUrl,
    requires: offer.requires.map((each) => ({ ...each, name: requirementName(catalogue, product.familyId, each) })),
    availability: availabilityOf({ catalogue, product, now, together }, offer),
    translations: {},
    ...kindOf(catalogue, product, offer),
  }));
}

type Particular = Offer extends infer Each ? Each extends { kind: string } ? Omit<Each, keyof CommonFields> : never : never;
interface CommonFields { id: 0; name: 0; description: 0; guidelineUrl: 0; requires: 0; availability: 0; translations: 0 }

function kindOf(catalogue: Catalogue, product: ProductRecord, offer: OfferDefinition): Particular {
  const { term } = catalogue;
  const active = quantityOf(product, offer) > 0;
  if (offer.kind === 'quantity') {
    const current = quantityOf(product, offer);
    const { one, other } = offer.texts.unit ?? countless;
    return {
      kind: 'quantity', unit: { one, other }, min: offer.min, max: mostToAdd(product, offer), step: offer.step,
      currentQuantity: current, unitPrice: nextUnitPrice(catalogue, offer.price, current), term,
    };
  }
  if (offer.kind === 'flat') {
    const measure = offer.pricedOn === undefined ? 1 : product.quantities[offer.pricedOn] ?? 0;
    return { kind: 'flat', active, price: money(catalogue, listAmount(offer.price, measure)), term };
  }
  return {
    kind: 'choice',
    active,
    choices: offer.choices.map(({ id, billing, price }) => ({
      id, name: offer.texts.choices?.[id] ?? id, billing,
      price: money(catalogue, listAmount(price, 1)), term: billing === 'recurring' ? term : null,
    })),
  };
}

/** What the next unit costs; in a package a part of its price, which may need more decimals than the currency has. */
function nextUnitPrice(catalogue: Catalogue, price: PriceModel, current: number): Money {
  const next = chargesFor(price, current + 1).at(-1)?.unitAmount ?? 0;
  if (price.model !== 'package') return money(catalogue, next);
  const { code, exponent } = catalogue.currency;
  const decimals = [exponent, exponent + 1, 4].find((places) => (next * 10 ** (places - exponent)) % price.size === 0) ?? 4;
  return { amount: Math.round((next * 10 ** (decimals - exponent)) / price.size), currency: code, exponent: decimals };
}
