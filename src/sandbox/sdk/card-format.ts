import { testCards, type TestCard } from '../test-cards.js';

/** What is typed into the card form, as digits. */
export interface CardInput {
  readonly number: string;
  readonly expiry: string;
  readonly cvc: string;
}

export type CardField = keyof CardInput;

/** What can be wrong with what is typed. */
export type CardProblem = 'numberIncomplete' | 'notATestCard' | 'expiryIncomplete' | 'expiryMonth' | 'expiryPast' | 'cvcIncomplete';

/** How each field shows its digits, and how many it takes. */
export const cardFormats: Readonly<Record<CardField, { readonly most: number; show(digits: string): string }>> = {
  number: { most: 19, show: (digits) => (digits.match(/.{1,4}/g) ?? []).join(' ') },
  expiry: { most: 4, show: (digits) => (digits.length < 2 ? digits : `${digits.slice(0, 2)} / ${digits.slice(2)}`) },
  cvc: { most: 4, show: (digits) => digits },
};

/** The digits of what was typed or pasted; a month from 2 to 9 needs no leading zero. */
export function digitsOf(field: CardField, text: string): string {
  const digits = text.replace(/\D/g, '');
  const padded = field === 'expiry' && /^(?:[2-9]|\d\s*\/)/.test(text) ? digits.padStart(digits.length + 1, '0') : digits;
  return padded.slice(0, cardFormats[field].most);
}

/** What is wrong with each field; a field that is right is not named. */
export function cardProblems({ number, expiry, cvc }: CardInput, now: Date): Partial<Record<CardField, CardProblem>> {
  const problems: Partial<Record<CardField, CardProblem>> = {};
  if (number.length < 13) problems.number = 'numberIncomplete';
  else if (!testCardOf(number)) problems.number = 'notATestCard';
  const expiryProblem = problemOfExpiry(expiry, now);
  if (expiryProblem) problems.expiry = expiryProblem;
  if (cvc.length < 3) problems.cvc = 'cvcIncomplete';
  return problems;
}

function problemOfExpiry(expiry: string, now: Date): CardProblem | null {
  const month = Number(expiry.slice(0, 2));
  if (expiry.length < 4) return 'expiryIncomplete';
  if (month < 1 || month > 12) return 'expiryMonth';
  const lastMonth = (2000 + Number(expiry.slice(2))) * 12 + month;
  return lastMonth < now.getFullYear() * 12 + now.getMonth() + 1 ? 'expiryPast' : null;
}

export function testCardOf(number: string): TestCard | undefined {
  return testCards.find((card) => card.number === number);
}
