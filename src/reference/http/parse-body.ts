import * as z from 'zod/mini';
import type { FieldProblem } from '../../core/model/problem.js';
import { invalid } from '../refusal.js';

/** Parses a value with a schema of the contract; each field that does not fit is refused with its pointer. */
export function parseWith<S extends z.ZodMiniType>(schema: S, value: unknown): z.infer<S> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.slice(0, 100).flatMap(fieldProblems));
}

function fieldProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 100).map((key) => ({ pointer: pointerTo([...issue.path, key]), code: 'unknown_field', detail: 'This field is not part of the contract.' }));
  }
  return [{ pointer: pointerTo(issue.path), code: codeOf(issue), detail: detailOf(issue) }];
}

/** A path as an RFC 6901 JSON pointer. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' && 'input' in issue && issue.input === undefined;

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.['code'] === 'string') return issue.params['code'];
  return isMissing(issue) ? 'required' : issue.code;
}

function detailOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small': return issue.origin === 'string' && issue.minimum === 1 ? 'This must not be empty.' : `This must be at least ${issue.minimum}${lengthUnit(issue.origin)}.`;
    case 'too_big': return `This must be at most ${issue.maximum}${lengthUnit(issue.origin)}.`;
    case 'invalid_type': return isMissing(issue) ? 'This field is needed.' : `This must be of type ${issue.expected}.`;
    case 'invalid_format': return `This does not have the form of ${issue.format === 'regex' ? 'such a value' : `a value of type ${issue.format}`}.`;
    case 'invalid_value': return `This must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'custom': return issue.params?.['code'] === undefined ? 'This value is not valid.' : issue.message;
    default: return 'This value is not valid.';
  }
}

const lengthUnit = (origin: string): string => (origin === 'string' ? ' characters long' : origin === 'array' ? ' items long' : '');
