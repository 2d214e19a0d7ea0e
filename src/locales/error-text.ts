import type { CheckoutError } from '../core/errors.js';
import type { BaseWords } from './parts/base.js';

/** An error in the reader's words; a code that we do not know comes with the backend's own. */
export function errorText(words: BaseWords, { code, message, status }: CheckoutError): string {
  const texts: Readonly<Record<string, string>> = words.errors;
  if (Object.hasOwn(texts, code)) return texts[code]!;
  return status === undefined || message === '' ? words.errors.unexpected : message;
}
