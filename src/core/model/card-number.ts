import * as z from 'zod/mini';

const digitRuns = /\d(?:[ -]?\d){12,18}(?!\d)/g;

/** Networks start their numbers with 3 to 6 or, in Mastercard's second series, with 22 to 27; a date such as 2026… does not. */
const networkStart = /^(?:[3-6]|2[2-7])/;

/**
 * Whether a text holds what is most likely a payment card's number: 13 to 19 digits, alone or grouped by spaces or
 * dashes, with a right check digit. Such a text does not belong into a reference and is refused there.
 */
export function looksLikeCardNumber(text: string): boolean {
  return (text.match(digitRuns) ?? []).some((run) => {
    const digits = run.replace(/\D/g, '');
    return networkStart.test(digits) && passesLuhn(digits);
  });
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The code under which a field that holds a card number is refused. */
export const cardNumberRefused = 'card_number_refused';

/** The check of a text that a person types freely, in a request. What holds a card number is refused and kept nowhere. */
export const noCardNumber = <T extends string>() =>
  z.refine<T>((text) => !looksLikeCardNumber(text), { error: 'This looks like a payment card’s number, which does not belong here.', params: { code: cardNumberRefused } });
