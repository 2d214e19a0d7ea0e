import type { ReferenceContext } from '../context.js';
import { givenBack, jobs, underWay } from './job.js';

/** Makes what an earlier run of the backend had under way due at once. Only for one that works on its store alone: the earlier run is over. */
export async function takeOverJobs({ store, clock, run }: Pick<ReferenceContext, 'store' | 'clock' | 'run'>): Promise<void> {
  const now = clock.now();
  const takeSome = (): Promise<number> => store.transact({
    read: (reader) => jobs.list(reader, { where: underWay }),
    decide: (taken) => {
      const lost = taken.filter(({ body }) => body.takenBy !== run);
      return { writes: lost.map(({ body, version }) => jobs.put(givenBack(body, now), version)), result: lost.length };
    },
  });
  while ((await takeSome()) > 0);
}
