import type { Store } from '../../../src/reference/ports.js';
import { createMemoryStore } from '../../../src/reference/stores/memory-store.js';

/** A store that forgets to compare before it sets: what was decided on is written, whatever happened in between. */
export function createRacingStore(): Store {
  const store = createMemoryStore();
  return {
    get: store.get,
    list: store.list,
    async transact(plan) {
      const inputs = await plan.read(store);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const { writes, result } = plan.decide(inputs);
      await store.transact({
        read: (reader) => Promise.all(writes.map(({ collection, id }) => reader.get(collection, id))),
        decide: (found) => ({
          writes: writes.flatMap((write, position) => {
            const expect = found[position]?.version ?? 0;
            return write.kind === 'delete' && expect === 0 ? [] : [{ ...write, expect }];
          }),
          result: undefined,
        }),
      });
      return result;
    },
  };
}
