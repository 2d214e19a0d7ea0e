import type { CatalogueTexts } from '../../core/model/catalogue-texts.js';
import type { Catalogue, Texts } from './catalogue.js';
import { nearestLanguage } from './nearest-language.js';

/** What the catalogue's things are called in the language that is asked for, or the one that comes nearest to it. */
export function catalogueTexts(catalogue: Catalogue, asked: string): CatalogueTexts {
  const nearest = nearestLanguage(asked, [catalogue.language, ...catalogue.translations.map(({ language }) => language)]);
  return catalogue.translations.find(({ language }) => language === nearest) ?? ownTexts(catalogue);
}

/** The same in the catalogue's own language. */
export function ownTexts({ language, offers, families }: Catalogue): CatalogueTexts {
  return {
    language,
    offers: Object.fromEntries(offers.map(({ id, texts }) => [id, copyOf(texts)])),
    families: Object.fromEntries(families.map(({ id, name, plans, entitlements }) => [id, {
      name,
      plans: Object.fromEntries(plans.map((plan) => [plan.id, plan.name])),
      entitlements: Object.fromEntries(entitlements.map((entitlement) => [entitlement.id, { name: entitlement.name, unit: entitlement.unit && { ...entitlement.unit } }])),
    }])),
  };
}

const copyOf = ({ name, description, unit, choices }: Texts): CatalogueTexts['offers'][string] =>
  ({ name, description, ...(unit && { unit: { ...unit } }), ...(choices && { choices: { ...choices } }) });
