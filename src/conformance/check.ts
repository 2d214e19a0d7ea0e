import type { Exchange } from './options.js';
import { problemSchema, type Problem } from '../core/model/problem.js';

/** An answer, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; undefined where it is none. */
  readonly body: unknown;
  readonly exchange: Exchange;
}

/** A rule of the contract that the backend does not keep. */
export class Violation extends Error {
  override readonly name = 'Violation';

  constructor(message: string, readonly exchange: Exchange | null = null) {
    super(message);
  }
}

/** The backend has nothing on which this case could be tried. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** What a schema of the contract can do. */
export interface Schema<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } };
}

export function ensure(condition: boolean, otherwise: string, reply?: Reply): asserts condition {
  if (!condition) throw new Violation(otherwise, reply?.exchange);
}

/** Compares two values by their JSON. */
export function equal(actual: unknown, expected: unknown, what: string, reply?: Reply): void {
  const [given, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  ensure(given === wanted, `${what}: expected ${shortened(wanted)}, got ${shortened(given)}`, reply);
}

export function statusIs(reply: Reply, ...wanted: readonly number[]): void {
  ensure(wanted.includes(reply.status), `expected status ${wanted.join(' or ')}, got ${reply.status}`, reply);
}

/** The answer with this status, as its schema describes it. */
export function parsed<T>(reply: Reply, status: number, schema: Schema<T>): T {
  statusIs(reply, status);
  ensure(typeOf(reply) === 'application/json', `expected application/json, got ${typeOf(reply)}`, reply);
  return fits(reply.body, schema, reply);
}

export function fits<T>(value: unknown, schema: Schema<T>, reply?: Reply): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Violation(`the reply is not of the contract at “/${issue?.path.map(String).join('/') ?? ''}”: ${issue?.message ?? ''}`, reply?.exchange);
}

/** A refusal in the contract's form, with this status and, where given, this code and the pointer of a field. */
export function refused(reply: Reply, status: number, code?: string, pointer?: string): Problem {
  statusIs(reply, status);
  ensure(typeOf(reply) === 'application/problem+json', `a refusal is application/problem+json, not ${typeOf(reply)}`, reply);
  const problem = fits(reply.body, problemSchema, reply);
  equal(problem.status, status, 'the status in the problem', reply);
  if (code !== undefined) equal(problem.code, code, 'the problem’s code', reply);
  const pointers = problem.errors?.map((each) => each.pointer) ?? [];
  ensure(pointer === undefined || pointers.includes(pointer), `expected the field ${pointer ?? ''} to be named, got ${JSON.stringify(pointers)}`, reply);
  return problem;
}

/** Any refusal of the client's doing. */
export function refusedSomehow(reply: Reply): void {
  ensure(reply.status >= 400 && reply.status < 500, `expected a refusal (4xx), got ${reply.status}`, reply);
  refused(reply, reply.status);
}

const typeOf = ({ headers }: Reply): string => headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'nothing';

const shortened = (text: string | undefined): string => (text === undefined ? 'nothing' : text.length > 300 ? `${text.slice(0, 300)}…` : text);
