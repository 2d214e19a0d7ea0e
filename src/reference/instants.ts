export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Milliseconds since 1970 as an RFC 3339 instant in UTC. */
export const toInstant = (time: number): string => new Date(time).toISOString();

/** An RFC 3339 instant as milliseconds since 1970. */
export const toTime = (instant: string): number => Date.parse(instant);

/** Milliseconds since 1970 as a text that sorts as the times do. */
export const sortableTime = (time: number): string => String(time).padStart(16, '0');

/** Midnight (UTC) of the calendar day that `time` lies in. */
export const startOfDay = (time: number): number => time - (((time % day) + day) % day);
