import { collection } from './collection.js';
import type { Reader, Stored, Write } from './ports.js';

interface Counter {
  readonly name: string;
  readonly last: number;
}

const counters = collection<Counter>('counters', ({ name }) => ({ id: name, sortKey: name }));

/** A number that rises by one without a gap: read and written in the transaction that uses it. */
export interface NextNumber {
  readonly value: number;
  readonly write: Write;
}

export async function readNextNumber(reader: Reader, name: string): Promise<NextNumber> {
  const counter: Stored<Counter> | null = await counters.get(reader, name);
  const value = (counter?.body.last ?? 0) + 1;
  return { value, write: counters.put({ name, last: value }, counter?.version ?? 0) };
}
