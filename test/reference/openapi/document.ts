import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';

export interface DocumentedResponse {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema?: object; readonly example?: unknown }>>;
  readonly 'x-problem-codes'?: readonly string[];
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

/** What the tests look at of the document. */
export interface ContractDocument {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: Readonly<Record<'securitySchemes' | 'parameters' | 'headers' | 'schemas', Readonly<Record<string, object>>>>;
}

export const inProject = (path: string): URL => new URL(`../../../../${path}`, import.meta.url);

export const readDocument = async (): Promise<ContractDocument> => JSON.parse(await readFile(inProject('openapi.json'), 'utf8')) as ContractDocument;

/** Every operation, named as the routes are: `GET /v1/orders/:id`. */
export function operationsIn({ paths }: ContractDocument): Map<string, DocumentedOperation> {
  return new Map(Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => [`${verb.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, operation] as const)));
}

const formats = {
  date: (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  email: (text: string) => text.includes('@'),
  uri: (text: string) => URL.canParse(text),
};

/** A judge of values by the schemas that stand somewhere in the document; strict, so that a doubtful schema is an error. */
export function createJudge(document: ContractDocument) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, formats });
  for (const keyword of Object.keys(document)) ajv.addKeyword(keyword);
  ajv.addSchema({ $id: 'contract:', ...document });
  /** What is wrong with a value, by the schema at these steps into the document; empty when it fits. */
  return (value: unknown, ...steps: string[]): string[] => {
    const pointer = steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    const validate = ajv.getSchema(`contract:#${encodeURI(pointer)}`);
    if (!validate) throw new RangeError(`Nothing is at ${pointer}.`);
    return validate(value) === true ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** All references in a part of the document. */
export function referencesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => (name === '$ref' && typeof value === 'string' ? [value] : name === 'example' ? [] : referencesIn(value)));
}
