import type { Route } from '../http/route.js';
import type { Operation } from './operations.js';

const parts: Readonly<Record<string, string>> = {
  serialNumber: 'The product’s serial number.',
  language: 'The reader’s language, as a BCP 47 tag.',
  id: 'The identifier that the backend gave.',
  attemptId: 'One of the order’s payment attempts.',
  number: 'The number of one of the order’s credit notes.',
  token: 'The link’s secret, as the mail has it.',
};

/** What is the same at many operations, kept once in the document. */
export const sharedParameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key', in: 'header', required: true,
    description: 'The same key with the same body has its effect once and is answered alike. Scoped per partner, kept for at least 24 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 255 }, example: '0b7c5c9e-6a7e-4c1f-9b43-1f0a2a7d5f10',
  },
  Origin: {
    name: 'Origin', in: 'header', required: false,
    description: 'Sent by browsers. Must be the origin that the token is bound to.', schema: { type: 'string' }, example: 'https://portal.example',
  },
  Query: { name: 'query', in: 'query', required: false, description: 'Words to search for.', schema: { type: 'string' } },
  Cursor: { name: 'cursor', in: 'query', required: false, description: 'Where to go on: the `nextCursor` of the page before.', schema: { type: 'string' } },
  Limit: { name: 'limit', in: 'query', required: false, description: 'How many items at the most.', schema: { type: 'integer', minimum: 1, maximum: 100, default: 100 } },
} as const;

const shared = (name: keyof typeof sharedParameters): object => ({ $ref: `#/components/parameters/${name}` });

/** The headers, queries and parts of the path that an operation takes. */
export function parametersOf({ path, access, keyed }: Route, { lists = false, flags = {}, tag }: Operation): object[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name, in: 'path', required: true, description: parts[name] ?? name, schema: name === 'token' ? { type: 'string' } : { $ref: '#/components/schemas/Id' },
  }));
  const inQuery = Object.entries(flags).map(([name, description]) => ({ name, in: 'query', required: false, description, schema: { type: 'boolean', default: false } }));
  return [
    ...inPath,
    ...(lists ? [shared('Query'), shared('Cursor'), shared('Limit')] : []),
    ...inQuery,
    ...(keyed ? [shared('IdempotencyKey')] : []),
    ...(access === 'page' ? [shared('Origin')] : []),
    ...(tag === 'Webhooks' ? signatures(path) : []),
  ];
}

const signatures = (path: string): object[] =>
  (path.endsWith('stripe') ? ['Stripe-Signature'] : ['PayPal-Transmission-Id', 'PayPal-Transmission-Time', 'PayPal-Transmission-Sig', 'PayPal-Cert-Url', 'PayPal-Auth-Algo'])
    .map((name) => ({ name, in: 'header', required: true, description: 'Part of the service’s signature.', schema: { type: 'string' } }));
