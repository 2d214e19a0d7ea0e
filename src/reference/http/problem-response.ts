import type { Problem } from '../../core/model/problem.js';
import { Refusal } from '../refusal.js';

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
