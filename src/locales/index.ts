/** What a page needs that lets its reader choose a language, that wants words before they are shown, or that has elements of its own speak. */
export { languageFor, type TranslatedLanguage, type WordsLanguage } from './language-for.js';
export { languages, type Language } from './languages.js';
export type { Part } from './part.js';
export { base, type BaseWords } from './parts/base.js';
export { contacts, type ContactsWords } from './parts/contacts.js';
export { orders, type OrdersWords } from './parts/orders.js';
export { pay, type PayWords } from './parts/pay.js';
export { products, type ProductsWords } from './parts/products.js';
export { select, type SelectWords } from './parts/select.js';
export { fill, type PluralForms, type Translated } from './words.js';
