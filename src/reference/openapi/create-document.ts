import { routes } from '../http/routes.js';
import { componentSchemas, type JsonSchema } from './components.js';
import { operationObject, type OperationExamples } from './operation-object.js';
import { operations, tags } from './operations.js';
import { sharedParameters } from './parameters.js';

/** What a schema is for and what its fields mean: a text for the whole (under ''), and by JSON pointer (`/lines`) for its fields. */
export type SchemaNotes = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface DocumentInputs {
  readonly version: string;
  /** What was seen at an operation, by its verb and path. */
  readonly examples: Readonly<Record<string, OperationExamples>>;
  readonly notes: SchemaNotes;
}

const description = `What a backend does for Annex.

- Bodies are JSON in camelCase, times RFC 3339 in UTC, money an integer number of minor units.
- A request with a field that is not in its schema is refused; in replies, unknown fields are ignored.
- Refusals are \`application/problem+json\` (RFC 9457) with a stable \`code\`; each response lists its codes in \`x-problem-codes\`.
- Pages authenticate with a bearer token and never with cookies. CORS names exact origins, and exposes \`Retry-After\` and \`Content-Disposition\`.
- Another verb on a known path is answered with 405 and \`Allow\`.
- A time-out says nothing about what happened. Repeat the request under the same key, or ask.`;

const bearer = (text: string) => ({ type: 'http', scheme: 'bearer', description: text });

/** The contract as an OpenAPI 3.1 document, made from the routes that are served and the schemas that requests are parsed with. */
export function createDocument({ version, examples, notes }: DocumentInputs): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: { title: 'Annex checkout backend', version, description, license: { name: 'MIT', identifier: 'MIT' } },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, text]) => ({ name, description: text })),
    paths: pathsOf(examples),
    components: {
      securitySchemes: {
        secretKey: bearer('The secret key of a partner’s server. Never leaves that server.'),
        pageToken: { ...bearer('A token from `POST /v1/checkout-sessions`: 15 minutes at most, bound to partner, origin, buyer and scope.'), bearerFormat: 'opaque' },
        backOfficeKey: bearer('The secret key of the back office (reference backend only).'),
      },
      parameters: sharedParameters,
      headers: {
        RetryAfter: { description: 'In how many seconds to come again.', schema: { type: 'integer', minimum: 1 } },
        WWWAuthenticate: { description: 'Always `Bearer`.', schema: { type: 'string', const: 'Bearer' } },
      },
      schemas: Object.fromEntries(Object.entries(componentSchemas()).map(([name, schema]) => [name, annotated(schema, notes[name] ?? {})])),
    },
  };
}

function pathsOf(examples: DocumentInputs['examples']): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const name = `${route.verb} ${route.path}`;
    const operation = operations[name];
    if (!operation) throw new RangeError(`${name} is not described.`);
    const here = (paths[route.path.replaceAll(/:(\w+)/g, '{$1}')] ??= {});
    here[route.verb.toLowerCase()] = operationObject(route, operation, examples[name] ?? { replies: {} });
    // GET is HEAD, too; it matters where scanners look at links.
    if (operation.id === 'showInvoiceLink') here['head'] = headOf(here['get'] as ReturnType<typeof operationObject>);
  }
  return paths;
}

function headOf(get: Record<string, unknown>): Record<string, unknown> {
  const responses = Object.entries(get['responses'] as Record<string, Record<string, unknown>>).map(([status, { content: _content, ...response }]) => [status, response]);
  return { ...get, operationId: 'checkInvoiceLink', summary: 'Look at a one-time link', responses: Object.fromEntries(responses) as unknown };
}

/** A schema with its notes, at itself and at its fields; what is one of several has the notes of the whole. */
function annotated(schema: JsonSchema, notes: Readonly<Record<string, string>>, pointer = ''): JsonSchema {
  const { [pointer]: note, ...others } = notes;
  const annotate = (each: JsonSchema | boolean, at: string, remaining = notes): JsonSchema | boolean => (typeof each === 'object' ? annotated(each, remaining, at) : each);
  const { properties, items, oneOf, anyOf, ...rest } = schema;
  return {
    ...(note !== undefined && { description: note }),
    ...rest,
    ...(oneOf && { oneOf: oneOf.map((each) => annotate(each, pointer, others)) }),
    ...(anyOf && { anyOf: anyOf.map((each) => annotate(each, pointer, others)) }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, annotate(field, `${pointer}/${name}`)])) }),
    ...(items !== undefined && { items: Array.isArray(items) ? items : annotate(items, `${pointer}/*`) }),
  } as JsonSchema;
}
