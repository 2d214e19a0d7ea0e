import type { Part } from '../../locales/part.js';
import { contacts } from '../../locales/parts/contacts.js';
import { orders } from '../../locales/parts/orders.js';
import { pay } from '../../locales/parts/pay.js';
import { select } from '../../locales/parts/select.js';
import type { StepName } from './steps.js';

/** Parts of the words that the step after this one will speak. */
export const nextWords: Readonly<Record<StepName, readonly Part[]>> = {
  products: [select], select: [pay, contacts], review: [orders], pay: [orders], result: [],
};
