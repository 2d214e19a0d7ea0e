import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { problemCodes } from '../../../src/core/model/problem.js';
import { routes } from '../../../src/reference/http/routes.js';
import { operations } from '../../../src/reference/openapi/operations.js';
import { refusals } from '../../../src/reference/openapi/refusals.js';
import { World } from '../support/world.js';
import { inProject, operationsIn, readDocument, referencesIn, type ContractDocument } from './document.js';

describe('the OpenAPI document', () => {
  let document: ContractDocument;
  before(async () => (document = await readDocument()));

  it('is what routes, schemas and a recorded run say', async () => {
    const { openapiText } = (await import(inProject('scripts/lib/openapi.mjs').href)) as { openapiText(): Promise<string> };
    const [made, committed] = [await openapiText(), await readFile(inProject('openapi.json'), 'utf8')];
    assert.ok(made === committed, `openapi.json has drifted from the source in line ${firstDifference(made, committed)}: run \`npm run openapi\` and commit it`);
  });

  it('has every route that is served, and no other', () => {
    const served = routes.map(({ verb, path }) => `${verb} ${path}`).sort();
    const documented = [...operationsIn(document).keys()].filter((name) => !name.startsWith('HEAD '));
    assert.deepEqual(documented.sort(), served);
    assert.deepEqual(Object.keys(operations).sort(), served);
  });

  it('has every verb and path that the contract lists', async () => {
    const text = await readFile(inProject('docs/contract.md'), 'utf8');
    const listed = [...text.matchAll(/`((?:[A-Z]+ )+)(\/[^\s`]+)`/g)].flatMap(([, verbs = '', path = '']) => verbs.trim().split(' ').map((verb) => `${verb} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`));
    assert.ok(listed.length > 20);
    const documented = operationsIn(document);
    assert.deepEqual(listed.filter((name) => !documented.has(name)), []);
  });

  it('names only addresses and verbs that are answered', async () => {
    const world = await World.create();
    const tokens: Record<string, string> = { pageToken: world.token, secretKey: 'key-of-brightline', backOfficeKey: 'key-of-back-office' };
    for (const [name, { security, responses }] of operationsIn(document)) {
      const [verb = '', path = ''] = name.split(' ');
      const token = tokens[Object.keys(security[0] ?? {})[0] ?? ''] ?? '';
      const { status, body } = await world.call(verb, path.replaceAll(/:\w+/g, 'x'), ['GET', 'HEAD'].includes(verb) ? undefined : {}, { token, key: world.newKey() });
      assert.ok(String(status) in responses, `${name} was answered with ${status}`);
      assert.notEqual(body.detail, 'There is no such address.', name);
    }
  });

  it('asks for a token or key exactly where one is needed', async () => {
    const world = await World.create();
    for (const [name, { security }] of operationsIn(document)) {
      const [verb = '', path = ''] = name.split(' ');
      if (path.startsWith('/webhooks/')) continue;
      const { status } = await world.call(verb, path.replaceAll(/:\w+/g, 'x'), ['GET', 'HEAD'].includes(verb) ? undefined : {}, { token: '', key: 'k' });
      assert.equal(status === 401, security.length > 0, name);
    }
  });

  it('asks for an idempotency key exactly where one is needed', async () => {
    const world = await World.create();
    const tokens: Record<string, string> = { pageToken: world.token, secretKey: 'key-of-brightline', backOfficeKey: 'key-of-back-office' };
    for (const [name, { security, parameters }] of operationsIn(document)) {
      const [verb = '', path = ''] = name.split(' ');
      const token = tokens[Object.keys(security[0] ?? {})[0] ?? ''] ?? '';
      const { body } = await world.call(verb, path.replaceAll(/:\w+/g, 'x'), ['GET', 'HEAD'].includes(verb) ? undefined : {}, { token });
      assert.equal(body.code === 'idempotency_key_missing', parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey'), name);
    }
  });

  it('is whole: references lead somewhere, names are given once, parts of paths are described, tags and schemas are used', () => {
    const references = new Set(referencesIn(document));
    for (const reference of references) {
      const [, area = '', kind = '', name = ''] = reference.split('/');
      assert.ok(area === 'components' && name in (document.components[kind as keyof ContractDocument['components']] ?? {}), reference);
    }
    for (const kind of ['schemas', 'parameters', 'headers'] as const) {
      for (const name of Object.keys(document.components[kind])) assert.ok(references.has(`#/components/${kind}/${name}`), `${name} is not used`);
    }
    const all = [...operationsIn(document)];
    assert.equal(new Set(all.map(([, { operationId }]) => operationId)).size, all.length);
    for (const [name, { parameters }] of all) {
      assert.deepEqual(parameters.filter((each) => each.in === 'path').map((each) => each.name), [...name.matchAll(/:(\w+)/g)].map(([, part]) => part), name);
    }
    assert.deepEqual(new Set(all.flatMap(([, { tags }]) => tags)), new Set(document.tags.map(({ name }) => name)));
  });

  it('has every code of the contract, and none that only it knows', () => {
    const documented = new Set([...operationsIn(document).values()].flatMap(({ responses }) => Object.values(responses).flatMap((response) => response['x-problem-codes'] ?? [])));
    assert.deepEqual(problemCodes.filter((code) => !documented.has(code)), []);
    assert.deepEqual(documented, new Set(Object.values(refusals).map(({ code }) => code)));
  });
});

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  return left.findIndex((line, at) => line !== right[at]) + 1;
}
