import type { FieldProblem, Problem } from '../core/model/problem.js';

/** A request that is refused, with the status and the stable code of the contract. Thrown by any rule, changes nothing. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, detail: string, more: Pick<Problem, 'errors' | 'quote'> = {}, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.problem = { status, code, detail, ...more };
    this.headers = headers;
  }
}

/** What is not there, and what belongs to somebody else: nobody can tell the two apart. */
export const notFound = (what: string): Refusal => new Refusal(404, 'not_found', `There is no such ${what}.`);

/** A body whose fields are wrong. */
export const invalid = (errors: FieldProblem[]): Refusal =>
  new Refusal(422, 'validation_failed', 'Some fields are not right; each is listed with its reason.', { errors });
