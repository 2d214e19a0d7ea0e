import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cases, runCase, type ConformanceOptions } from '../../src/conformance/index.js';
import { changedAt, pathsOf } from './support/json-paths.js';
import { inMemory } from './support/in-memory.js';

/** Answers, each with a case that reads it whole, and fields that the contract lets be missing or that are the backend's own. */
const answers: readonly { readonly foundBy: string; readonly verb: string; readonly path: RegExp; readonly may?: RegExp }[] = [
  { foundBy: 'sessions.shape', verb: 'GET', path: /^\/v1\/session$/, may: /^paymentMethods\/0\/(config\/|sandbox)/ },
  { foundBy: 'products.one', verb: 'GET', path: /^\/v1\/products\/[^/]+$/ },
  { foundBy: 'products.offers', verb: 'GET', path: /\/offers$/, may: /^items\/0\/translations/ },
  { foundBy: 'quotes.shape', verb: 'POST', path: /^\/v1\/quotes$/ },
  { foundBy: 'contacts.create', verb: 'POST', path: /^\/v1\/billing-contacts$/ },
  { foundBy: 'orders.read', verb: 'GET', path: /^\/v1\/orders\/[^/]+$/ },
  { foundBy: 'orders.place', verb: 'POST', path: /^\/v1\/orders$/ },
  { foundBy: 'cancellation.cancel', verb: 'POST', path: /\/cancel$/ },
  { foundBy: 'delivery.licence', verb: 'GET', path: /\/licence$/ },
  { foundBy: 'invoices.data', verb: 'GET', path: /\/invoice$/, may: /^seller\/legalId$/ },
  { foundBy: 'pbx.refresh', verb: 'POST', path: /\/refresh$/ },
];

/** A unit's plural forms may be missing, all but `other`. */
const mayAlways = /\/unit\/(zero|one|two|few|many)$/;

const withAnswer = ({ fetch }: ConformanceOptions, verb: string, path: RegExp, change: (body: unknown) => unknown) => async (request: Request): Promise<Response> => {
  const reply = await fetch(request);
  const isMeant = request.method === verb && path.test(new URL(request.url).pathname) && reply.headers.get('content-type')?.startsWith('application/json');
  return isMeant ? Response.json(change(await reply.json()), { status: reply.status }) : reply;
};

describe('an answer that lost a field', () => {
  for (const { foundBy, verb, path, may = /^$/ } of answers) {
    it(`is noticed by ${foundBy}, whichever field it is`, async () => {
      const found = cases.find(({ id }) => id === foundBy);
      assert.ok(found, `there is no case ${foundBy}`);
      const sound = { ...(await inMemory(undefined, {})), pause: () => new Promise<void>((resolve) => setTimeout(resolve, 1)) };
      const seen = new Set<string>();
      const watch = withAnswer(sound, verb, path, (body) => {
        for (const each of pathsOf(body)) seen.add(each);
        return body;
      });
      assert.equal((await runCase(found, { ...sound, fetch: watch })).outcome, 'passed');

      const unnoticed: string[] = [];
      const fields = [...seen].filter((field) => !may.test(field) && !mayAlways.test(field));
      assert.ok(fields.length > 4);
      for (const field of fields) {
        const without = withAnswer(sound, verb, path, (body) => changedAt(body, field.split('/'), () => undefined));
        if ((await runCase(found, { ...sound, fetch: without })).outcome !== 'failed') unnoticed.push(field);
      }
      assert.deepEqual(unnoticed, []);
    });
  }
});
