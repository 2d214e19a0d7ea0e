import * as z from 'zod/mini';

/** An RFC 3339 instant in UTC, for instance `2026-03-01T09:30:00Z`. */
export const instantSchema = z.iso.datetime();

/** An opaque identifier given by the backend. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(200));

/** A short text that a person typed: trimmed by the backend, at most `max` characters. */
export const shortText = (max: number) => z.string().check(z.maxLength(max));

/** A link from outside: only http and https addresses pass. */
export const linkSchema = z.string().check(
  z.refine((value) => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol), 'not a web address'),
);

/** Every list of the contract: a page of items and where the next page starts, or null at the end. */
export const pageOf = <T extends z.core.SomeType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });

/** A page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Which part of a list is asked for. */
export interface ListQuery {
  /** Words to search for. */
  query?: string;
  /** Where to go on: the `nextCursor` of the page before. */
  cursor?: string;
  /** How many items at the most, 1 to 100. */
  limit?: number;
}
