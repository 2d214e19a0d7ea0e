import { collection } from './collection.js';
import type { ReferenceContext } from './context.js';
import { second, sortableTime } from './instants.js';
import type { Reader, Stored, Write } from './ports.js';
import { Refusal } from './refusal.js';

/** Which request this is: the caller's key within the caller's scope, and a hash of what was asked with it. */
export interface RequestKey {
  readonly id: string;
  readonly fingerprint: string;
}

/** What a keyed request was answered. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface KeyRecord extends RequestKey {
  /** What was decided and still has to be carried out outside; the same plan is taken up again after a loss. */
  readonly plan: unknown;
  readonly inFlightUntil: number;
  /** Which run of the backend has it under way. */
  readonly run: string;
  readonly answer: Answer | null;
  /** When it was last used for something new, in milliseconds since 1970. */
  readonly usedAt: number;
}

/** What a transaction decides: an answer at once, or a plan (plain JSON) that needs the outside first. */
export type Decision<Plan> = { readonly writes: readonly Write[] } & ({ readonly answer: Answer } | { readonly plan: Plan });

interface Step<Inputs, Decided> {
  read(reader: Reader): Promise<Inputs>;
  decide(inputs: Inputs): Decided;
}

/** A change that has its effect once, however often it is asked for. A refusal has no effect and is not remembered. */
export interface KeyedCommand<Inputs, Plan> extends Step<Inputs, Decision<Plan>> {
  /** What must be settled outside before the decision; harmless when repeated, left out on a replay. */
  prepare?(): Promise<void>;
  /** Does what the plan says outside any transaction, under ids that make a repetition harmless, and says how to record it. */
  carryOut?(plan: Plan): Promise<Step<unknown, { readonly writes: readonly Write[]; readonly answer: Answer }>>;
}

export const requestKeys = collection<KeyRecord>('idempotency-keys', ({ id, usedAt }) => ({ id, sortKey: `${sortableTime(usedAt)}/${id}` }));

/** Of the backend, what tells who has a request under way. */
type Keeper = Pick<ReferenceContext, 'store' | 'clock' | 'run' | 'soleKeeper'>;

/** How long a request may be under way before a repetition takes it up; at once where its run of the backend is known to be over. */
const flightTime = 30 * second;

/** Runs a command under its key: fresh, again where it got lost, or just the answer that was given before. */
export async function runKeyed<Inputs, Plan>(keeper: Keeper, key: RequestKey, command: KeyedCommand<Inputs, Plan>): Promise<Answer> {
  const { store, clock, run } = keeper;
  const before = await requestKeys.get(store, key.id);
  const known = judge(before, key, keeper);
  if (known?.answer) return known.answer;
  if (!known) await command.prepare?.();

  const usedAt = clock.now();
  const begun = await store.transact<{ record: Stored<KeyRecord> | null; inputs: Inputs | null }, { answer: Answer } | { plan: Plan }>({
    read: async (reader) => {
      const record = await requestKeys.get(reader, key.id);
      return { record, inputs: judge(record, key, keeper) ? null : await command.read(reader) };
    },
    decide: ({ record, inputs }) => {
      const inFlight = { ...key, inFlightUntil: usedAt + flightTime, run, answer: null, usedAt };
      if (record?.body.answer) return { writes: [], result: { answer: record.body.answer } };
      if (record || inputs === null) {
        const plan = record?.body.plan as Plan;
        return { writes: [requestKeys.put({ ...inFlight, plan }, record?.version ?? 0)], result: { plan } };
      }
      const decided = command.decide(inputs);
      const kept = 'answer' in decided ? { ...inFlight, plan: null, answer: decided.answer } : { ...inFlight, plan: decided.plan };
      return { writes: [...decided.writes, requestKeys.put(kept, 0)], result: decided };
    },
  });
  return 'answer' in begun ? begun.answer : carryOut(keeper, key, command, begun.plan);
}

async function carryOut<Inputs, Plan>(keeper: Keeper, key: RequestKey, command: KeyedCommand<Inputs, Plan>, plan: Plan): Promise<Answer> {
  const { store, clock, run } = keeper;
  if (!command.carryOut) throw new TypeError('A command that plans must be able to carry out.');
  try {
    const finish = await command.carryOut(plan);
    const usedAt = clock.now();
    return await store.transact({
      read: async (reader) => ({ record: await requestKeys.get(reader, key.id), inputs: await finish.read(reader) }),
      decide: ({ record, inputs }) => {
        if (record?.body.answer) return { writes: [], result: record.body.answer };
        const { writes, answer } = finish.decide(inputs);
        return { writes: [...writes, requestKeys.put({ ...key, plan: null, inFlightUntil: 0, run, answer, usedAt }, record?.version ?? 0)], result: answer };
      },
    });
  } catch (error) {
    await landed(keeper, key, plan);
    throw error;
  }
}

/** Lets a repetition take the plan up at once. */
function landed({ store, clock, run }: Keeper, key: RequestKey, plan: unknown): Promise<void> {
  const usedAt = clock.now();
  return store.transact({
    read: (reader) => requestKeys.get(reader, key.id),
    decide: (record) => ({
      writes: record && !record.body.answer ? [requestKeys.put({ ...key, plan, inFlightUntil: 0, run, answer: null, usedAt }, record.version)] : [],
      result: undefined,
    }),
  });
}

/** Null for a key that is new; refuses one that is under way or was used for something else. */
function judge(record: Stored<KeyRecord> | null, key: RequestKey, { clock, run, soleKeeper = false }: Keeper): KeyRecord | null {
  if (!record) return null;
  if (record.body.fingerprint !== key.fingerprint) throw new Refusal(422, 'idempotency_key_reused', 'This key was used for another request.');
  const isLost = soleKeeper && record.body.run !== run;
  if (!record.body.answer && clock.now() < record.body.inFlightUntil && !isLost) {
    throw new Refusal(409, 'idempotency_key_in_flight', 'The same request is still under way.', {}, { 'retry-after': '1' });
  }
  return record.body;
}
