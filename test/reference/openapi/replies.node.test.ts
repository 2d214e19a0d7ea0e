import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Exchange } from '../../../src/hosts/recording/recorder.js';
import { recordContract } from '../../../src/hosts/recording/record-contract.js';
import { createJudge, operationsIn, readDocument, type ContractDocument } from './document.js';

const pathOf = (operation: string): [path: string, verb: string] => {
  const [verb = '', path = ''] = operation.split(' ');
  return [path.replaceAll(/:(\w+)/g, '{$1}'), verb.toLowerCase()];
};
const typeOf = ({ headers }: Exchange): string => headers.get('content-type')?.split(';')[0] ?? '';

describe('what the reference backend answers to a whole purchase', () => {
  let document: ContractDocument;
  let exchanges: readonly Exchange[];
  let judge: ReturnType<typeof createJudge>;
  before(async () => {
    [document, exchanges] = await Promise.all([readDocument(), recordContract()]);
    judge = createJudge(document);
  });

  const judgeReply = (exchange: Exchange, reply = exchange.reply): string[] =>
    judge(reply, 'paths', ...pathOf(exchange.operation), 'responses', String(exchange.status), 'content', typeOf(exchange), 'schema');
  const inJson = (): Exchange[] => exchanges.filter((exchange) => typeOf(exchange).includes('json'));

  it('reaches every operation of the document, with success', () => {
    const done = new Set(exchanges.filter(({ status }) => status < 300).map(({ operation }) => operation));
    assert.deepEqual([...operationsIn(document).keys()].filter((name) => !done.has(name)), ['HEAD /invoices/:token']);
  });

  it('has a status and a media type that the document names', () => {
    for (const exchange of exchanges) {
      const { operation, status } = exchange;
      const response = operationsIn(document).get(operation)?.responses[status];
      assert.ok(response, `${operation} was answered with ${status}`);
      assert.ok(typeOf(exchange) === '' ? !response.content : typeOf(exchange) in (response.content ?? {}), `${operation} ${status} ${typeOf(exchange)}`);
    }
  });

  it('fits the schemas of the document', () => {
    for (const exchange of inJson()) assert.deepEqual(judgeReply(exchange), [], `${exchange.operation} ${exchange.status}`);
    assert.ok(inJson().length > 80);
  });

  it('would not fit with any field of the first level missing that is needed', () => {
    let tried = 0;
    for (const exchange of inJson()) {
      for (const name of Object.keys(exchange.reply as object)) {
        const { [name]: _, ...rest } = exchange.reply as Record<string, unknown>;
        if (['errors', 'quote', 'type', 'title'].includes(name)) continue;
        assert.notDeepEqual(judgeReply(exchange, rest), [], `${exchange.operation} ${exchange.status} without ${name}`);
        tried += 1;
      }
    }
    assert.ok(tried > 500);
  });

  it('names the codes of its refusals, and says when to come again where the document says so', () => {
    for (const { operation, status, headers, reply } of exchanges.filter((exchange) => exchange.status >= 400)) {
      const { 'x-problem-codes': codes = [], headers: documented = {} } = operationsIn(document).get(operation)?.responses[status] ?? {};
      const { code } = reply as { code: string };
      assert.ok(codes.includes(code), `${operation} ${status} ${code}`);
      if (headers.has('retry-after')) assert.ok('Retry-After' in documented, operation);
      assert.equal(headers.has('www-authenticate'), 'WWW-Authenticate' in documented, operation);
    }
  });

  it('was asked for with bodies that fit, too, and a body with a price does not', () => {
    const asked = exchanges.filter(({ request, status }) => request !== undefined && typeof request !== 'string' && status < 300);
    for (const { operation, request } of asked) {
      const check = (body: unknown) => judge(body, 'paths', ...pathOf(operation), 'requestBody', 'content', 'application/json', 'schema');
      assert.deepEqual(check(request), [], operation);
      assert.notDeepEqual(check({ ...(request as object), price: 1 }), [], operation);
    }
    assert.ok(asked.length > 20);
  });

  it('is shown in examples that fit', () => {
    let shown = 0;
    for (const [path, verbs] of Object.entries(document.paths)) {
      for (const [verb, { responses }] of Object.entries(verbs)) {
        for (const [status, { content = {} }] of Object.entries(responses)) {
          for (const [type, { example }] of Object.entries(content)) {
            if (example === undefined) continue;
            assert.deepEqual(judge(example, 'paths', path, verb, 'responses', status, 'content', type, 'schema'), [], `${verb} ${path} ${status}`);
            shown += 1;
          }
        }
      }
    }
    assert.ok(shown > 50);
  });
});
