import { words } from '../en/base.js';
import { Part } from '../part.js';
import type { Translated } from '../words.js';

/** What every element may need: general words, errors, terms, the steps of the checkout. */
export const base = new Part(words, {
  ar: () => import('../ar/base.js'),
  de: () => import('../de/base.js'),
  es: () => import('../es/base.js'),
  fr: () => import('../fr/base.js'),
  he: () => import('../he/base.js'),
  it: () => import('../it/base.js'),
  ja: () => import('../ja/base.js'),
  ko: () => import('../ko/base.js'),
  nl: () => import('../nl/base.js'),
  pl: () => import('../pl/base.js'),
  'pt-br': () => import('../pt-br/base.js'),
  ru: () => import('../ru/base.js'),
  tr: () => import('../tr/base.js'),
  'zh-cn': () => import('../zh-cn/base.js'),
  'zh-tw': () => import('../zh-tw/base.js'),
});

export type BaseWords = Translated<typeof words>;
