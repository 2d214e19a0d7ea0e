import type { CheckoutError } from '../../src/core/errors.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Puts an error beside a field, in the element named `<id>-error`, or takes it away. */
export function setFieldError(field: Field, text: string | null): void {
  const place = document.getElementById(`${field.id}-error`);
  if (place) place.textContent = text;
  if (text === null) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

/**
 * Puts the refusals of a request beside the fields they point at (by JSON pointer), focuses the first, and returns what
 * is left to say elsewhere: null when every refusal found its field.
 */
export function showRefusals(error: CheckoutError, fields: Readonly<Record<string, Field>>): string | null {
  const refused = error.fields.flatMap(({ pointer, detail }) => {
    const field = Object.entries(fields).find(([start]) => pointer === start || pointer.startsWith(`${start}/`))?.[1];
    return field ? [{ field, detail }] : [];
  });
  for (const { field, detail } of refused) setFieldError(field, detail);
  refused[0]?.field.focus();
  return refused.length > 0 && refused.length === error.fields.length ? null : error.message;
}
