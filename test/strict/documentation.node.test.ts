import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { offlineDescriptor } from '../../src/gateways/offline/descriptor.js';
import { paypalDescriptor } from '../../src/gateways/paypal/descriptor.js';
import { stripeDescriptor } from '../../src/gateways/stripe/descriptor.js';
import { projectRoot } from './support/build.js';

const directives = ['script-src', 'frame-src', 'connect-src', 'img-src'];

describe('docs/security.md', () => {
  for (const { gateway, csp } of [stripeDescriptor, paypalDescriptor, offlineDescriptor]) {
    test(`lists what ${gateway} needs of a policy as its descriptor does`, async () => {
      assert.deepEqual(Object.keys(csp).filter((directive) => !directives.includes(directive)), [], 'the table has a column for each');
      const row = `| ${gateway} |${directives.map((directive) => `${(csp[directive] ?? []).map((origin) => ` \`${origin}\``).join('')} |`).join('')}`;
      assert.ok((await readFile(join(projectRoot, 'docs/security.md'), 'utf8')).split('\n').includes(row), row);
    });
  }
});
