import { expect } from 'chai';
import { assembleHttpBackend } from '../../src/backends/http/assemble-http-backend.js';
import { createHttpBackend } from '../../src/backends/http/create-http-backend.js';
import { laterReplies } from '../../src/backends/http/later-replies.js';
import { tokenFromSessionUrl } from '../../src/backends/http/session-token.js';
import { pauseBefore } from '../../src/backends/http/retry.js';
import { CheckoutError } from '../../src/core/errors.js';

const contact = {
  id: 'c1', isDefault: true, firstName: 'Ada', lastName: 'Byron', company: '', email: 'ada@example.com', phone: '', street: '', city: '',
  stateProvince: '', postalCode: '', country: 'GB', remark: '', taxId: null,
};
const page = { items: [contact], nextCursor: null };
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  json({ status, code, detail: `refused: ${code}` }, status, { 'content-type': 'application/problem+json', ...headers });

type Answer = Response | Error | ((request: Request) => Response | Promise<Response>);

/** A backend that gives the listed answers one after the other, and what it was asked. */
function scripted(...answers: Answer[]) {
  const asked: Request[] = [];
  const tokens: (string | null)[] = [];
  const backend = createHttpBackend({
    baseUrl: 'https://backend.example/shop',
    random: () => 0,
    timeout: 50,
    getToken: ({ refused }) => { tokens.push(refused); return Promise.resolve(refused === null ? 'first' : 'second'); },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      asked.push(request);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('asked once too often');
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer : answer(request);
    },
  });
  return { backend, asked, tokens };
}

async function failure(promise: Promise<unknown>): Promise<CheckoutError> {
  const error: unknown = await promise.then(() => null, (reason: unknown) => reason);
  expect(error).to.be.instanceOf(CheckoutError);
  return error as CheckoutError;
}

describe('the HTTP backend', () => {
  it('asks below its base address, with a bearer token and without cookies', async () => {
    const { backend, asked } = scripted(json(page));
    expect(await backend.listBillingContacts({ query: 'a b', limit: 5 })).to.deep.equal(page);
    expect(asked[0]?.url).to.equal('https://backend.example/shop/v1/billing-contacts?query=a+b&limit=5');
    expect(asked[0]?.headers.get('authorization')).to.equal('Bearer first');
    expect(asked[0]?.credentials).to.equal('omit');
  });

  it('sends nothing of which it cannot read the reply yet', async () => {
    const arrivals = [() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')), () => Promise.resolve(laterReplies)];
    const asked: string[] = [];
    const backend = assembleHttpBackend({
      baseUrl: 'https://backend.example/shop', getToken: () => Promise.resolve('first'),
      fetch: (_input, init) => (asked.push(init?.method ?? ''), Promise.resolve(json(page))),
    }, () => arrivals.shift()!());
    expect([(await failure(backend.listBillingContacts({}))).code, asked]).to.deep.equal(['network', []]);
    expect([await backend.listBillingContacts({}), asked]).to.deep.equal([page, ['GET']]);
  });

  it('renews the token once when it is refused, and no more', async () => {
    const renewed = scripted(problem(401, 'unauthorized'), json(page));
    await renewed.backend.listBillingContacts({});
    expect(renewed.tokens).to.deep.equal([null, 'first']);
    expect(renewed.asked[1]?.headers.get('authorization')).to.equal('Bearer second');

    const refused = scripted(problem(401, 'unauthorized'), problem(401, 'unauthorized'));
    expect((await failure(refused.backend.listBillingContacts({}))).code).to.equal('unauthorized');
    expect(refused.asked.length).to.equal(2);
  });

  it('ignores what it does not know in a reply, so that a backend may grow', async () => {
    const { backend } = scripted(json({ ...page, mood: 'fine', items: [{ ...contact, shoeSize: 42 }] }));
    expect((await backend.listBillingContacts({})).items).to.deep.equal([contact]);
  });

  it('names the place where a reply is not of the contract', async () => {
    const { backend } = scripted(json({ items: [{ ...contact, country: 7 }], nextCursor: null }));
    const error = await failure(backend.listBillingContacts({}));
    expect(error.code).to.equal('bad_reply');
    expect(error.message).to.contain('v1/billing-contacts').and.to.contain('items.0.country');
  });

  it('takes a web page, nothing at all, and half a reply for bad replies', async () => {
    for (const text of ['<!doctype html><title>Welcome</title>', '', '{"items":[{"id":']) {
      const { backend } = scripted(new Response(text, { status: 200 }));
      expect((await failure(backend.listBillingContacts({}))).code, text).to.equal('bad_reply');
    }
  });

  it('passes on a refusal with its code, words and fields', async () => {
    const { backend } = scripted(json({ status: 422, code: 'validation_failed', detail: 'Look again.', errors: [{ pointer: '/email', code: 'invalid', detail: 'No e-mail address.' }] }, 422));
    const error = await failure(backend.createBillingContact({ ...contact, taxId: null }));
    expect(error.code).to.equal('validation_failed');
    expect(error.message).to.equal('Look again.');
    expect(error.fields[0]?.pointer).to.equal('/email');
    expect(error.outcomeUnknown).to.equal(false);
  });

  it('repeats what is safe to repeat, with the same key, and gives up in the end', async () => {
    const mended = scripted(new TypeError('offline'), problem(503, 'internal'), problem(429, 'rate_limited', { 'retry-after': '0' }), json(page));
    expect(await mended.backend.listBillingContacts({})).to.deep.equal(page);

    const down = scripted(...Array.from({ length: 4 }, () => new TypeError('offline')));
    const error = await failure(down.backend.cancelOrder('o1', { idempotencyKey: 'k1' }));
    expect(error.code).to.equal('network');
    expect(error.outcomeUnknown).to.equal(true);
    expect(down.asked.map(({ headers }) => headers.get('idempotency-key'))).to.deep.equal(['k1', 'k1', 'k1', 'k1']);
  });

  it('never repeats a change that has no key', async () => {
    const { backend, asked } = scripted(new TypeError('offline'));
    expect((await failure(backend.createBillingContact({ ...contact, taxId: null }))).code).to.equal('network');
    expect(asked.length).to.equal(1);
  });

  it('does not repeat a refusal', async () => {
    const { backend, asked } = scripted(problem(404, 'not_found'));
    expect((await failure(backend.getOrder('o1'))).code).to.equal('not_found');
    expect(asked.length).to.equal(1);
  });

  it('says so when there is no answer in time: the outcome is unknown', async () => {
    const never = (request: Request) => new Promise<Response>((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)));
    const { backend, asked } = scripted(never, never);
    const error = await failure(backend.getOrder('o1'));
    expect(error.code).to.equal('timeout');
    expect(error.outcomeUnknown).to.equal(true);
    expect(asked.length).to.equal(2);
  });

  it('stops at once when the caller takes the request back', async () => {
    const caller = new AbortController();
    const { backend, asked } = scripted((request) => new Promise((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      caller.abort();
    }));
    const error: unknown = await backend.getOrder('o1', { signal: caller.signal }).catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
    expect(asked.length).to.equal(1);
  });

  it('gives an invoice as a file with its name, and takes nothing else for one', async () => {
    const { backend } = scripted(
      new Response('%PDF-', { headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="INV-1.pdf"' } }),
      new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    );
    expect((await backend.getInvoice('o1')).name).to.equal('INV-1.pdf');
    expect((await failure(backend.getInvoice('o1'))).code).to.equal('bad_reply');
  });
});

describe('a credit note', () => {
  it('is a file with its name, asked for under its order and number', async () => {
    const { backend, asked } = scripted(new Response('%PDF-', { headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="CN-1.pdf"' } }));
    expect((await backend.getCreditNote('o/1', 'CN 1')).name).to.equal('CN-1.pdf');
    expect(new URL(asked[0]!.url).pathname).to.match(/\/v1\/orders\/o%2F1\/credit-notes\/CN%201$/);
  });
});

describe('the pause before the next try', () => {
  it('grows with every try, up to a limit, at random below it', () => {
    expect([1, 2, 3, 4, 9].map((attempt) => pauseBefore(attempt, null, 1))).to.deep.equal([400, 800, 1600, 3200, 8000]);
    expect(pauseBefore(3, null, 0.25)).to.equal(400);
  });

  it('is what the backend asks for, within reason', () => {
    expect(pauseBefore(1, '2', 0)).to.equal(2000);
    expect(pauseBefore(1, '86400', 0)).to.equal(30_000);
    expect(pauseBefore(1, 'Wed, 21 Oct 2026 07:28:00 GMT', 0.5)).to.equal(200);
  });
});

describe('a token from the page\'s own server', () => {
  it('is minted once for requests at the same time, and again when it is refused', async () => {
    let minted = 0;
    const getToken = tokenFromSessionUrl('https://portal.example/session', () => Promise.resolve(json({ token: `t${(minted += 1)}` })));
    expect(await Promise.all([getToken({ refused: null }), getToken({ refused: null })])).to.deep.equal(['t1', 't1']);
    expect(await Promise.all([getToken({ refused: 't1' }), getToken({ refused: 't1' })])).to.deep.equal(['t2', 't2']);
    expect(minted).to.equal(2);
  });

  it('is asked for anew after a failure', async () => {
    const answers: (() => Promise<Response>)[] = [() => Promise.reject(new TypeError('offline')), () => Promise.resolve(json({ token: 't' }))];
    const getToken = tokenFromSessionUrl('https://portal.example/session', () => answers.shift()!());
    expect((await failure(getToken({ refused: null }))).code).to.equal('network');
    expect(await getToken({ refused: null })).to.equal('t');
  });
});
