import type { CatalogueTexts } from '../../../core/model/catalogue-texts.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { ptBR } from './pt-br.js';
import { ru } from './ru.js';
import { tr } from './tr.js';
import { zhCN } from './zh-cn.js';
import { zhTW } from './zh-tw.js';

/** The reference catalogue's texts in every language besides English. */
export const translations: readonly CatalogueTexts[] = [ar, de, es, fr, he, it, ja, ko, nl, pl, ptBR, ru, tr, zhCN, zhTW];
