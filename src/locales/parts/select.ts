import { words } from '../en/select.js';
import { Part } from '../part.js';
import type { Translated } from '../words.js';
import type { BaseWords } from './base.js';

/** Choosing: the offers, their price, and automatic renewal. */
export const select = new Part(words, {
  ar: () => import('../ar/select.js'),
  de: () => import('../de/select.js'),
  es: () => import('../es/select.js'),
  fr: () => import('../fr/select.js'),
  he: () => import('../he/select.js'),
  it: () => import('../it/select.js'),
  ja: () => import('../ja/select.js'),
  ko: () => import('../ko/select.js'),
  nl: () => import('../nl/select.js'),
  pl: () => import('../pl/select.js'),
  'pt-br': () => import('../pt-br/select.js'),
  ru: () => import('../ru/select.js'),
  tr: () => import('../tr/select.js'),
  'zh-cn': () => import('../zh-cn/select.js'),
  'zh-tw': () => import('../zh-tw/select.js'),
});

export type SelectWords = BaseWords & Translated<typeof words>;
