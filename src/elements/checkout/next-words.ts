import type { Part } from '../../locales/part.js';
import { select } from '../../locales/parts/select.js';
import type { StepName } from './steps.js';

const part = {
  select: async () => select,
  pay: async () => (await import('../../locales/parts/pay.js')).pay,
  contacts: async () => (await import('../../locales/parts/contacts.js')).contacts,
  orders: async () => (await import('../../locales/parts/orders.js')).orders,
};

const next: Readonly<Record<StepName, readonly (() => Promise<Part>)[]>> = {
  products: [part.select], select: [part.pay, part.contacts], review: [part.orders], pay: [part.orders], result: [],
};

/** The parts of the words that the step after this one will speak; none where they cannot be had now. */
export async function wordsAfter(step: StepName): Promise<readonly Part[]> {
  return Promise.all(next[step].map((load) => load())).catch(() => []);
}
