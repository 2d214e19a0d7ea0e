import { words } from '../en/products.js';
import { Part } from '../part.js';
import type { Translated } from '../words.js';
import type { BaseWords } from './base.js';

/** The products that the customer owns. */
export const products = new Part(words, {
  ar: () => import('../ar/products.js'),
  de: () => import('../de/products.js'),
  es: () => import('../es/products.js'),
  fr: () => import('../fr/products.js'),
  he: () => import('../he/products.js'),
  it: () => import('../it/products.js'),
  ja: () => import('../ja/products.js'),
  ko: () => import('../ko/products.js'),
  nl: () => import('../nl/products.js'),
  pl: () => import('../pl/products.js'),
  'pt-br': () => import('../pt-br/products.js'),
  ru: () => import('../ru/products.js'),
  tr: () => import('../tr/products.js'),
  'zh-cn': () => import('../zh-cn/products.js'),
  'zh-tw': () => import('../zh-tw/products.js'),
});

export type ProductsWords = BaseWords & Translated<typeof words>;
