import type { ReferenceContext } from '../context.js';
import type { Job, Work } from './job.js';

/** Does one kind of work; harmless when repeated. Returns when to come again, or nothing when it is done. */
export type Worker<W extends Work> = (context: ReferenceContext, work: W, job: Job) => Promise<number | void>;

export const workers: { readonly [K in Work['kind']]: Worker<Extract<Work, { kind: K }>> } = {} as never;
