import * as z from 'zod/mini';
import { problemSchema } from '../../core/model/problem.js';
import type { Access, Route } from '../http/route.js';
import { referenceTo, type JsonSchema } from './components.js';
import type { Operation, Reply } from './operations.js';
import { parametersOf } from './parameters.js';
import { refusals, type RefusalName, type RefusalNote } from './refusals.js';

/** What was really sent and answered at one operation: the request's body, and the answers' by status. */
export interface OperationExamples {
  readonly request?: unknown;
  readonly replies: Readonly<Record<number, unknown>>;
}

/** The names of the security schemes, by what opens a route. */
export const securityOf: Readonly<Record<Access, string | null>> = { page: 'pageToken', partner: 'secretKey', backOffice: 'backOfficeKey', open: null };

/** One operation of the document: what the route needs, what the table says about it, and what was seen of it. */
export function operationObject(route: Route, operation: Operation, examples: OperationExamples): Record<string, unknown> {
  const { id, tag, summary, description } = operation;
  const security = securityOf[route.access];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    security: security === null ? [] : [{ [security]: [] }],
    parameters: parametersOf(route, operation),
    ...requestBody(route, operation, examples.request),
    responses: {
      ...Object.fromEntries(operation.replies.map((reply) => [reply.status, replyObject(reply, examples.replies[reply.status])])),
      ...refusalObjects(route, operation, examples.replies),
    },
  };
}

function requestBody({ body, path }: Route, { tag }: Operation, example: unknown): object {
  if (tag === 'Webhooks') return { requestBody: { description: `The event, as ${path.endsWith('stripe') ? 'Stripe' : 'PayPal'} signed it.`, required: true, content: { 'application/json': { schema: { type: 'object' } } } } };
  if (!body) return {};
  // Nothing at all means the same as an object without fields.
  const required = !z.safeParse(body, {}).success;
  return { requestBody: { required, content: { 'application/json': media(schemaOf(body), example) } } };
}

function replyObject({ description, schema, mediaType, alsoAs = [] }: Reply, example: unknown): object {
  const others = Object.fromEntries(alsoAs.map((type) => [type, {}]));
  if (schema) return { description, content: { 'application/json': media(schemaOf(schema), example), ...others } };
  if (!mediaType) return { description };
  const download = { 'Content-Disposition': { description: 'The name of the file.', schema: { type: 'string' } } };
  return { description, ...(mediaType === 'application/pdf' && { headers: download }), content: { [mediaType]: {} } };
}

/** Refusals by status, with all codes that this route has for it. */
function refusalObjects(route: Route, operation: Operation, seen: OperationExamples['replies']): Record<string, object> {
  const notes: readonly RefusalNote[] = refusalsOf(route, operation).map((name) => refusals[name]);
  const statuses = [...new Set(notes.map(({ status }) => status))].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => {
    const here = notes.filter((note) => note.status === status);
    const headers = {
      ...(here.some(({ later }) => later) && { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }),
      ...(status === 401 && route.access !== 'open' && { 'WWW-Authenticate': { $ref: '#/components/headers/WWWAuthenticate' } }),
    };
    return [status, {
      description: here.map(({ code, when }) => `\`${code}\`: ${when}`).join('\n'),
      ...(Object.keys(headers).length > 0 && { headers }),
      content: {
        'application/problem+json': media(schemaOf(problemSchema), seen[status]),
        ...(operation.forPeople && status < 500 && { 'text/html': {} }),
      },
      'x-problem-codes': [...new Set(here.map(({ code }) => code))],
    }];
  }));
}

/** All reasons that a route has to refuse. */
export function refusalsOf({ access, keyed, body, path }: Route, { refusals: own = [], lists = false }: Operation): RefusalName[] {
  const names: RefusalName[] = [
    ...(access === 'open' ? [] : ['unauthorized'] as const),
    'rateLimited',
    ...(path.includes(':') ? ['notFound'] as const : []),
    ...(body ? ['notJson', 'tooLarge', 'notJsonType'] as const : []),
    ...(body || lists ? ['invalid'] as const : []),
    ...(keyed ? ['keyMissing', 'keyInFlight', 'keyReused'] as const : []),
    ...own,
    'internal',
  ];
  return [...new Set(names)];
}

const media = (schema: JsonSchema, example: unknown): object => ({ schema, ...(example !== undefined && { example }) });

function schemaOf(schema: z.ZodMiniType): JsonSchema {
  const named = referenceTo(schema);
  if (named) return named;
  const { $schema: _schema, ...inline } = z.toJSONSchema(schema, { io: 'input' });
  return inline;
}
