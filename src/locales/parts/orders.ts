import { words } from '../en/orders.js';
import { Part } from '../part.js';
import type { Translated } from '../words.js';
import type { BaseWords } from './base.js';

/** Orders that are placed: one, and the list of them. */
export const orders = new Part(words, {
  ar: () => import('../ar/orders.js'),
  de: () => import('../de/orders.js'),
  es: () => import('../es/orders.js'),
  fr: () => import('../fr/orders.js'),
  he: () => import('../he/orders.js'),
  it: () => import('../it/orders.js'),
  ja: () => import('../ja/orders.js'),
  ko: () => import('../ko/orders.js'),
  nl: () => import('../nl/orders.js'),
  pl: () => import('../pl/orders.js'),
  'pt-br': () => import('../pt-br/orders.js'),
  ru: () => import('../ru/orders.js'),
  tr: () => import('../tr/orders.js'),
  'zh-cn': () => import('../zh-cn/orders.js'),
  'zh-tw': () => import('../zh-tw/orders.js'),
});

export type OrdersWords = BaseWords & Translated<typeof words>;
