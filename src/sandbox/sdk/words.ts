import { ar } from './words/ar.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { es } from './words/es.js';
import { fr } from './words/fr.js';
import { he } from './words/he.js';
import { it } from './words/it.js';
import { ja } from './words/ja.js';
import { ko } from './words/ko.js';
import { nl } from './words/nl.js';
import { pl } from './words/pl.js';
import { pt } from './words/pt.js';
import { ru } from './words/ru.js';
import { tr } from './words/tr.js';
import type { SandboxWords } from './words/sandbox-words.js';
import { zh } from './words/zh.js';
import { zhTw } from './words/zh-tw.js';

export type { SandboxWords } from './words/sandbox-words.js';

const spoken: Readonly<Record<string, SandboxWords>> = { ar, de, en, es, fr, he, it, ja, ko, nl, pl, pt, ru, tr, zh, 'zh-tw': zhTw };

/** The language in which the stand-ins answer a page in this one: its own where they speak it, else English. */
export function sandboxLanguage(locale: string): string {
  const tag = locale.toLowerCase();
  const language = tag.split('-', 1)[0] ?? '';
  return [tag, language].find((one) => Object.hasOwn(spoken, one)) ?? 'en';
}

/** The way in which this language is written. */
export const sandboxDirection = (language: string): 'ltr' | 'rtl' => (language === 'ar' || language === 'he' ? 'rtl' : 'ltr');

export function sandboxWords(locale: string): SandboxWords {
  return spoken[sandboxLanguage(locale)] ?? en;
}
