import { words } from '../en/contacts.js';
import { Part } from '../part.js';
import type { Translated } from '../words.js';
import type { BaseWords } from './base.js';

/** The billing contacts, and the form for one. */
export const contacts = new Part(words, {
  ar: () => import('../ar/contacts.js'),
  de: () => import('../de/contacts.js'),
  es: () => import('../es/contacts.js'),
  fr: () => import('../fr/contacts.js'),
  he: () => import('../he/contacts.js'),
  it: () => import('../it/contacts.js'),
  ja: () => import('../ja/contacts.js'),
  ko: () => import('../ko/contacts.js'),
  nl: () => import('../nl/contacts.js'),
  pl: () => import('../pl/contacts.js'),
  'pt-br': () => import('../pt-br/contacts.js'),
  ru: () => import('../ru/contacts.js'),
  tr: () => import('../tr/contacts.js'),
  'zh-cn': () => import('../zh-cn/contacts.js'),
  'zh-tw': () => import('../zh-tw/contacts.js'),
});

export type ContactsWords = BaseWords & Translated<typeof words>;
