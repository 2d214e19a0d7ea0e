import { words } from '../en/pay.js';
import { Part } from '../part.js';
import type { Translated } from '../words.js';
import type { BaseWords } from './base.js';

/** Reviewing and paying. */
export const pay = new Part(words, {
  ar: () => import('../ar/pay.js'),
  de: () => import('../de/pay.js'),
  es: () => import('../es/pay.js'),
  fr: () => import('../fr/pay.js'),
  he: () => import('../he/pay.js'),
  it: () => import('../it/pay.js'),
  ja: () => import('../ja/pay.js'),
  ko: () => import('../ko/pay.js'),
  nl: () => import('../nl/pay.js'),
  pl: () => import('../pl/pay.js'),
  'pt-br': () => import('../pt-br/pay.js'),
  ru: () => import('../ru/pay.js'),
  tr: () => import('../tr/pay.js'),
  'zh-cn': () => import('../zh-cn/pay.js'),
  'zh-tw': () => import('../zh-tw/pay.js'),
});

export type PayWords = BaseWords & Translated<typeof words>;
