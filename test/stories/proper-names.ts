import { taxIdKind } from '../../src/core/model/tax-id-kinds.js';
import { countryCodes } from '../../src/elements/shared/country-codes.js';

/** What is called alike in every language: by these names businesses know the tax id of their country. */
export const properNames: readonly string[] = [...new Set(countryCodes.flatMap((country) => taxIdKind(country)?.name ?? []))];
