import { looksLikeCardNumber } from './model/card-number.js';
import type { References } from './model/order.js';
import type { PaymentState, ReferenceProblem } from './payment.js';

/** The longest each reference may be, in characters, as in the contract. */
const longest = { proformaInvoiceNumber: 60, purchaseOrderNumber: 60, customerReference: 120 } as const;
const names = Object.keys(longest) as (keyof References)[];

/** What is wrong with the references as they are typed, by field. */
export function referenceProblemsOf(references: References): PaymentState['referenceProblems'] {
  const problems: Partial<Record<keyof References, ReferenceProblem>> = {};
  for (const name of names) {
    if (looksLikeCardNumber(references[name])) problems[name] = 'cardNumber';
    else if (references[name].length > longest[name]) problems[name] = 'tooLong';
  }
  return problems;
}
