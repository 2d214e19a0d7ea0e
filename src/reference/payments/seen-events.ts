import { collection } from '../collection.js';
import { sortableTime } from '../instants.js';

/** A webhook that was received, so that its repetition is known. */
export interface SeenEvent {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
}

export const seenEvents = collection<SeenEvent>('webhook-events', ({ id, seenAt }) => ({ id, sortKey: `${sortableTime(seenAt)}/${id}` }));
