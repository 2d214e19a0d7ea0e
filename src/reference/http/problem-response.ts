import type { Problem } from '../../core/model/problem.js';
import { Refusal } from '../refusal.js';
import type { Answer } from '../idempotency.js';

/** An answer in JSON, which no cache may keep. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers } });
}

/** A refusal as `application/problem+json` (RFC 9457). */
export const problemResponse = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  json(problem, problem.status, { 'content-type': 'application/problem+json', ...headers });

/** Whatever was thrown, as an answer; of the unexpected nothing is told. */
export function answerTo(error: unknown): Response {
  if (error instanceof Refusal) return problemResponse(error.problem, error.headers);
  return problemResponse({ status: 500, code: 'internal', detail: 'Something went wrong here. Please try again.' });
}

/** What a keyed request was answered, the first time and each time again. */
export const answered = ({ status, body }: Answer): Response => (status >= 400 ? problemResponse(body as Problem) : json(body, status));
