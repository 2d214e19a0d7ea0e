import type { ReferenceContext } from '../context.js';
import { second } from '../instants.js';
import type { Stored } from '../ports.js';
import { backoff, givenBack, jobs, type Job } from './job.js';
import { putOff, watched } from './unsent-mail.js';
import { workers } from './workers.js';

/** The most that one call does, so that it comes to an end. */
const most = 200;
/** How long a job is taken for; when its runner is gone by then, another one takes it. After a restart that is known sooner: `takeOverJobs`. */
const lease = 30 * second;

/** How many jobs are under way at once, so that one that waits for others does not hold up the rest. */
const runners = 4;

/** Does the jobs that are due and returns how many were done. */
export async function runDueJobs(context: ReferenceContext): Promise<number> {
  let [taken, done] = [0, 0];
  const runner = async (): Promise<void> => {
    while (taken < most) {
      taken += 1;
      const job = await takeNext(context);
      if (!job) return;
      done += Number(await run(context, job));
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: runners }, runner));
  const failure = ended.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
  return done;
}

function takeNext({ store, clock, run: takenBy }: ReferenceContext): Promise<Stored<Job> | null> {
  const now = clock.now();
  return store.transact({
    read: (reader) => jobs.list(reader, { limit: 1 }),
    decide: ([next]) => {
      if (!next || next.body.dueAt > now) return { writes: [], result: null };
      const taken = { ...next.body, dueAt: now + lease, tries: next.body.tries + 1, takenBy };
      return { writes: [jobs.put(taken, next.version)], result: { ...next, version: next.version + 1, body: taken } };
    },
  });
}

/** Whether the job is over; otherwise it comes again, later each time or when it asked to. */
async function run(context: ReferenceContext, job: Stored<Job>): Promise<boolean> {
  let again: number | null;
  const mailer = watched(context.mailer);
  try {
    again = (await workers[job.body.work.kind]({ ...context, mailer }, job.body.work as never, job.body)) ?? null;
  } catch (error) {
    const unsent = mailer.unsent();
    if (unsent) return putOff(context, job, unsent, error);
    context.report?.(error);
    again = context.clock.now() + backoff(job.body.tries);
  }
  await context.store.transact({
    read: (reader) => jobs.get(reader, job.id),
    decide: (current) => {
      if (current?.version !== job.version) return { writes: [], result: undefined };
      const write = again === null ? jobs.remove(current) : jobs.put(givenBack(current.body, again), current.version);
      return { writes: [write], result: undefined };
    },
  });
  return again === null;
}
