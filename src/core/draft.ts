import * as z from 'zod/mini';
import type { TextStorage } from './environment.js';
import { emptyContactFields } from './contacts.js';
import type { Expansion } from './expansion.js';
import type { References } from './model/order.js';
import { noReferences, type PaymentState } from './payment.js';
import type { CheckoutState } from './state.js';
import { toJson } from './to-json.js';

const text = z.string();
const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quantity'), text }),
  z.object({ kind: z.literal('flat'), on: z.boolean() }),
  z.object({ kind: z.literal('choice'), choiceId: z.nullable(text) }),
]);
const allText = <Fields extends object>(fields: Fields) =>
  z.object(Object.fromEntries(Object.keys(fields).map((name) => [name, text])) as Record<keyof Fields & string, typeof text>);

const stepSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('products') }),
  z.object({ name: z.literal('select'), serialNumber: text }),
  z.object({ name: z.literal('review'), serialNumber: text }),
  z.object({ name: z.literal('pay'), orderId: text }),
  z.object({ name: z.literal('result'), orderId: text }),
]);

/** What was entered for one product. `quoteId`: the price that the buyer saw last. */
const selectionDraftSchema = z.object({ entries: z.record(text, entrySchema), couponCode: text, quoteId: z.nullable(text) });
export type SelectionDraft = z.infer<typeof selectionDraftSchema>;

const draftSchema = z.object({
  step: stepSchema,
  selections: z.record(text, selectionDraftSchema),
  contactId: z.nullable(text),
  /** Finds that contact again where the book is long. */
  contactEmail: z._default(z.nullable(text), null),
  contactForm: z.nullable(z.object({ id: z.nullable(text), fields: allText(emptyContactFields) })),
  methodId: z.nullable(text),
  autoRenew: z.nullable(z.object({ text, locale: text })),
  references: allText(noReferences),
});

/** What must outlive a reload of the tab: every typed word, and where the buyer was. */
export type Draft = z.infer<typeof draftSchema>;

export const emptyDraft: Draft = {
  step: { name: 'products' }, selections: {}, contactId: null, contactEmail: null, contactForm: null, methodId: null, autoRenew: null, references: noReferences,
};

/** Keeps one buyer's draft in a storage. */
export interface DraftKeeper {
  read(): Draft;
  /** Takes over what the state holds; selections of other products stay. */
  keep(state: CheckoutState): void;
  /** The order is made: its selection goes. */
  clearFor(serialNumber: string): void;
}

/** @param owner names the buyer and the backend; drafts of others are neither seen nor touched. */
export function createDraftKeeper(storage: TextStorage, owner: () => string): DraftKeeper {
  const key = () => `annex.draft.${owner()}`;
  let known: { text: string | null; draft: Draft } = { text: null, draft: emptyDraft };
  const read = () => {
    const text = storage.get(key());
    if (text !== known.text) known = { text, draft: parse(text) };
    return known.draft;
  };
  /** Most changes of the state are none of the draft, and a storage takes its time. */
  const write = (draft: Draft) => {
    const text = toJson(draft);
    if (text === known.text) return;
    known = { text, draft };
    storage.set(key(), text);
  };
  return {
    read,
    keep: (state) => write(draftOf(state, read())),
    clearFor(serialNumber) {
      const { [serialNumber]: _done, ...selections } = read().selections;
      write({ ...read(), selections, contactId: null, contactEmail: null });
    },
  };
}

function parse(stored: string | null): Draft {
  if (stored === null) return emptyDraft;
  try {
    const parsed = draftSchema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

function draftOf({ step, expansion, contacts, payment }: CheckoutState, { selections: others, contactId, contactEmail }: Draft): Draft {
  return {
    step,
    selections: expansion ? { ...others, [expansion.serialNumber]: selectionOf(expansion, others[expansion.serialNumber]) } : others,
    // Until the contact book is there, nobody has chosen otherwise.
    contactId: contacts.chosen?.id ?? contactId,
    contactEmail: contacts.chosen ? contacts.chosen.email : contactEmail,
    contactForm: contacts.draft && { id: contacts.draft.id, fields: contacts.draft.fields },
    methodId: payment.methodId,
    autoRenew: payment.autoRenew,
    references: withoutCardNumbers(payment),
  };
}

function selectionOf({ entries, couponCode, offers, quote }: Expansion, before: SelectionDraft | undefined): SelectionDraft {
  // A price that the buyer is only being asked about is not one they go on with: until they agree, it is the one before.
  const seen = quote.status === 'changed' ? quote.previous : 'quote' in quote ? quote.quote : null;
  // Until the offers are there, nothing has been priced again, and the price seen before still counts.
  return { entries: { ...entries }, couponCode, quoteId: seen?.id ?? (offers.status === 'ready' ? null : (before?.quoteId ?? null)) };
}

/** The references as they may be kept: a card number goes into no storage. */
function withoutCardNumbers({ references, referenceProblems }: PaymentState): References {
  const kept = (name: keyof References) => (referenceProblems[name] === 'cardNumber' ? '' : references[name]);
  return {
    proformaInvoiceNumber: kept('proformaInvoiceNumber'), purchaseOrderNumber: kept('purchaseOrderNumber'), customerReference: kept('customerReference'),
  };
}
