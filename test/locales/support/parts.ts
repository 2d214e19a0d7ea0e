import type { WordsLanguage } from '../../../src/locales/language-for.js';
import { base } from '../../../src/locales/parts/base.js';
import { contacts } from '../../../src/locales/parts/contacts.js';
import { orders } from '../../../src/locales/parts/orders.js';
import { pay } from '../../../src/locales/parts/pay.js';
import { products } from '../../../src/locales/parts/products.js';
import { select } from '../../../src/locales/parts/select.js';

/** All parts by name. */
export const parts = { base, contacts, orders, pay, products, select };

/** All words of a language, group by group. */
export async function wholeWords(language: WordsLanguage): Promise<object> {
  const words = await Promise.all(Object.values(parts).map((part) => part.load(language)));
  return Object.assign({}, ...words) as object;
}
