import * as z from 'zod/mini';
import { emptyContactFields, type ContactFieldProblem, type ContactFields } from './contacts.js';
import type { CheckoutError } from './errors.js';
import { missingAddressFields } from './model/address-rules.js';
import { billingContactInputSchema, type BillingContactInput } from './model/billing-contact.js';
import { cardNumberRefused } from './model/card-number.js';

type Problems = Partial<Record<keyof ContactFields, ContactFieldProblem>>;

/** A path of the contract's words (`taxId`, `value`) as the form's field. */
function fieldNamed(path: readonly PropertyKey[]): keyof ContactFields | null {
  const name = path[0] === 'taxId' ? (path[1] === 'type' ? 'taxIdType' : 'taxIdValue') : String(path[0]);
  return name in emptyContactFields ? (name as keyof ContactFields) : null;
}

/** What is wrong with a form that does not make a valid contact, or one without what an address in its country needs; the first problem of each field. */
export function problemsOfInput(input: BillingContactInput, fields: ContactFields): Problems {
  const problems: Problems = {};
  for (const issue of z.safeParse(billingContactInputSchema, input).error?.issues ?? []) {
    const field = fieldNamed(issue.path);
    if (field) problems[field] ??= { code: problemCode(issue, fields[field]), detail: issue.message };
  }
  for (const field of missingAddressFields(input)) problems[field] ??= { code: 'required', detail: '' };
  return problems;
}

function problemCode(issue: z.core.$ZodIssue, typed: string): string {
  if (typed.trim() === '') return 'required';
  if (issue.code === 'custom' && issue.params?.['code'] === cardNumberRefused) return cardNumberRefused;
  return issue.code === 'too_big' ? 'tooLong' : 'invalid';
}

/** The same as the backend sees it. */
export function problemsOfRefusal(error: CheckoutError): Problems {
  const problems: Problems = {};
  for (const { pointer, code, detail } of error.fields) {
    const field = fieldNamed(pointer.split('/').slice(1));
    if (field) problems[field] ??= { code, detail };
  }
  return problems;
}
