/**
 * A door that lets through everything, types alone, or what is loaded on demand alone. In a path, `*` stands for one
 * name, and `<name>` for one that comes twice.
 */
export type Door = string | { readonly to: string; readonly only: 'type' | 'dynamic' };

/** A folder or file of `src` and where it may look. Everybody may look at what is in their own room. */
export interface Room {
  readonly room: string;
  readonly doors: readonly Door[];
}

const typesOf = (to: string): Door => ({ to, only: 'type' });
const onDemand = (to: string): Door => ({ to, only: 'dynamic' });
const publicElements = ['elements/<name>/<name>.ts', 'elements/<name>/<name>.events.ts'];

/** The snapshot's types, and the pure functions that read it; never what makes or changes it. */
const snapshot: readonly Door[] = [
  typesOf('core/'), 'core/amount-due.ts', 'core/contacts.ts', 'core/errors.ts', 'core/expansion.ts', 'core/model/address-lines.ts', 'core/model/address-rules.ts', 'core/model/tax-id-kinds.ts', 'core/money.ts', 'core/order-status.ts', 'core/payment.ts', 'core/remote.ts', 'core/same-step.ts',
];

const forElements: readonly Door[] = [
  ...snapshot, 'controllers/', 'styles/', 'locales/', 'elements/shared/', ...publicElements, 'lit', '@lit/context',
];

/** A server lists what the pages of each payment method need, which stands in its descriptor. */
const nodeHost: readonly Door[] = [
  'core/', 'hosts/', 'reference/', 'sandbox/', 'gateways/*/descriptor.ts', 'node:', 'hono', '@hono/node-server',
];

/** The rooms and their doors. A file belongs to the most exact room that it fits; what no door names is closed. */
export const rooms: readonly Room[] = [
  { room: 'core/', doors: ['zod/mini'] },
  { room: 'environment/', doors: ['core/'] },
  { room: 'backends/*/', doors: ['core/', 'zod/mini'] },
  { room: 'gateways/*.ts', doors: ['core/', 'gateways/*.ts', 'zod/mini'] },
  { room: 'gateways/offline/', doors: ['core/', 'gateways/*.ts'] },
  { room: 'gateways/stripe/', doors: ['core/', 'gateways/*.ts', 'zod/mini', '@stripe/stripe-js'] },
  { room: 'gateways/paypal/', doors: ['core/', 'gateways/*.ts', 'zod/mini', '@paypal/paypal-js'] },
  { room: 'controllers/', doors: ['core/', 'locales/', 'lit', '@lit/context'] },
  { room: 'styles/', doors: ['lit'] },
  { room: 'themes/', doors: ['styles/token-defaults.ts'] },
  { room: 'locales/', doors: snapshot },
  { room: 'elements/shared/', doors: [...forElements, 'localized-address-format'] },
  { room: 'elements/*/', doors: forElements },
  { room: 'reference/', doors: ['core/model/', 'core/money.ts', 'zod/mini', 'hono', 'jose', 'idb', 'jsvat-next', '@cantoo/pdf-lib', 'localized-address-format'] },
  { room: 'reference/node/', doors: ['reference/', 'core/model/', 'core/money.ts', 'zod/mini', 'node:', '@libsql/client', '@cantoo/fontkit', 'nodemailer', 'stripe'] },
  { room: 'sandbox/', doors: ['core/', 'zod/mini', typesOf('gateways/*/sdk.ts'), typesOf('reference/ports.ts')] },
  { room: 'conformance/', doors: ['core/'] },
  { room: 'hosts/', doors: ['core/', 'environment/', 'reference/', 'sandbox/', 'zod/mini', 'hono', 'jose', 'msw', 'idb'] },
  { room: 'hosts/node.ts', doors: nodeHost },
  { room: 'hosts/node/', doors: nodeHost },
  { room: 'lean/', doors: [typesOf('lit')] },
  { room: 'register.ts', doors: ['elements/shared/'] },
  { room: 'define.ts', doors: ['register.ts', 'elements/shared/', ...publicElements] },
  { room: 'define-lazily.ts', doors: ['register.ts', 'elements/shared/', ...publicElements] },
  { room: 'index.ts', doors: ['core/', 'define.ts', 'controllers/', 'backends/', 'environment/', 'gateways/', ...publicElements] },
  {
    room: 'connect.ts',
    doors: ['core/', 'environment/', 'backends/', 'gateways/', typesOf('elements/shared/'), onDemand('sandbox/')],
  },
  { room: 'embed.ts', doors: ['connect.ts', 'define-lazily.ts', typesOf('index.ts')] },
];
