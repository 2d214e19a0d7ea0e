import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importCycles } from './cycles.js';
import { forbiddenImports } from './import-arrows.js';
import { importsOf } from './imports.js';
import { rooms } from './rooms.js';
import { readFiles } from './source-files.js';

const violations = (files: Record<string, string>) => {
  const map = new Map(Object.entries(files));
  return forbiddenImports(map, importsOf(map), rooms);
};
const cycles = (files: Record<string, string>) => importCycles(importsOf(new Map(Object.entries(files))));

describe('the source', () => {
  const files = readFiles('src');
  const imports = importsOf(files);

  test('goes through the doors of its rooms only', () => assert.deepEqual(forbiddenImports(files, imports, rooms), []));
  test('has no import cycle', () => assert.deepEqual(importCycles(imports), []));
});

describe('the table of rooms', () => {
  const forbidden: Record<string, [path: string, text: string]> = {
    'core from Lit': ['core/a.ts', "import { html } from 'lit';"],
    'core from the whole of zod': ['core/a.ts', "import * as z from 'zod';"],
    'core from another room': ['core/a.ts', "export { wait } from '../environment/wait.js';"],
    'a gateway from another gateway': ['gateways/stripe/a.ts', "import { b } from '../paypal/b.js';"],
    'a gateway from the SDK of another': ['gateways/paypal/a.ts', "import { loadStripe } from '@stripe/stripe-js/pure';"],
    'a backend from a gateway': ['backends/http/a.ts', "import type { B } from '../../gateways/stripe/b.js';"],
    'a controller from the reference backend': ['controllers/a.ts', "const b = await import('../reference/b.js');"],
    'an element from what makes a checkout': ['elements/payment/a.ts', "import { createCheckout } from '../../core/checkout.js';"],
    'an element from the inside of another': ['elements/payment/a.ts', "import { row } from '../order-list/row.js';"],
    'the reference backend from Node': ['reference/a.ts', "import { readFile } from 'node:fs/promises';"],
    'the reference backend from the checkout': ['reference/a.ts', "import { createCheckout } from '../core/checkout.js';"],
    'the sandbox from the values of the reference backend': ['sandbox/a.ts', "import { b } from '../reference/ports.js';"],
    'the sandbox from an inline type of an element': ['sandbox/a.ts', "export type B = import('../elements/payment/payment.js').AnnexPayment;"],
    'what connects a page from the sandbox before it is asked for': ['connect.ts', "import { b } from './sandbox/b.js';"],
    'what connects a page from the reference backend': ['connect.ts', "void import('./reference/b.js');"],
    'an address that is computed': ['core/a.ts', 'void import(name);'],
    'a type behind a value import': ['elements/payment/a.ts', "import { type Checkout } from '../../core/checkout.js';"],
  };
  for (const [name, [path, text]] of Object.entries(forbidden)) {
    test(`bars ${name}`, () => assert.equal(violations({ [path]: text }).length, 1));
  }

  const allowed: Record<string, [path: string, text: string]> = {
    'core to zod/mini and itself': ['core/model/a.ts', "import * as z from 'zod/mini';\nimport { b } from '../money.js';"],
    'a gateway to its own SDK': ['gateways/stripe/a.ts', "import { loadStripe } from '@stripe/stripe-js/pure';"],
    'an element to the class and the events of another': [
      'elements/checkout/checkout.ts',
      "import type { A } from '../payment/payment.js';\nimport { B } from '../payment/payment.events.js';",
    ],
    'an element to what reads the snapshot': ['elements/payment/a.ts', "import { isReady } from '../../core/remote.js';"],
    'an element to its own inside': ['elements/payment/payment.ts', "import { row } from './row.js';"],
    'the Node side of the reference backend to Node': ['reference/node/a.ts', "import { readFile } from 'node:fs/promises';"],
    'the sandbox to the types of an SDK and a port': [
      'sandbox/a.ts',
      "import type { StripeSdk } from '../gateways/stripe/sdk.js';\nimport type { PaymentService } from '../reference/ports.js';",
    ],
    'what connects a page to the sandbox on demand': ['connect.ts', "void import('./sandbox/sdk.js');"],
  };
  for (const [name, [path, text]] of Object.entries(allowed)) {
    test(`lets ${name}`, () => assert.deepEqual(violations({ [path]: text }), []));
  }

  test('knows every file, or says which stands in no room', () => {
    assert.deepEqual(violations({ 'helpers/a.ts': '' }), ['helpers/a.ts stands in no room']);
  });

  test('says where a wall was broken', () => {
    assert.deepEqual(violations({ 'core/a.ts': "\nimport { html } from 'lit';" }), ['core/a.ts:2 imports lit, to which core/ has no door']);
  });
});

describe('the search for cycles', () => {
  test('finds a cycle, types and loading on demand included', () => {
    const files = { 'a.ts': "import './b.js';", 'b.ts': "import type { C } from './c.js';", 'c.ts': "void import('./a.js');" };
    assert.deepEqual(cycles(files), [['a.ts', 'b.ts', 'c.ts', 'a.ts']]);
  });

  test('finds a file that imports itself', () => assert.deepEqual(cycles({ 'a.ts': "import './a.js';" }), [['a.ts', 'a.ts']]));

  test('does not take two ways to one file for a cycle', () => {
    assert.deepEqual(cycles({ 'a.ts': "import './b.js';\nimport './c.js';", 'b.ts': "import './c.js';", 'c.ts': '' }), []);
  });
});
