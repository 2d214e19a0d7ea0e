import { expect } from 'chai';
import { setupWorker } from 'msw/browser';
import { createPageHost } from '../../src/hosts/msw.js';

const tokenOf = async (host: { fetch(request: Request): Promise<Response> }): Promise<string> => {
  const response = await host.fetch(new Request(new URL('/distributor/session', location.origin), { method: 'POST' }));
  expect(response.status).to.equal(201);
  return ((await response.json()) as { token: string }).token;
};

describe('the demo in a page', () => {
  const name = `page-${crypto.randomUUID()}`;

  it('answers with a token that the backend then takes', async () => {
    const host = await createPageHost({ name });
    const authorization = `Bearer ${await tokenOf(host)}`;
    const response = await host.fetch(new Request(new URL('/v1/products', location.origin), { headers: { authorization } }));
    expect(((await response.json()) as { items: unknown[] }).items).to.have.length.greaterThan(5);
    await host.close();
  });

  it('knows its own tokens and what was stored after a reload', async () => {
    const before = await createPageHost({ name });
    const authorization = `Bearer ${await tokenOf(before)}`;
    const contact = {
      firstName: 'Ada', lastName: 'Byron', company: 'Engines', email: 'ada@engines.example', phone: '', street: '1 Mill Lane', city: 'London',
      stateProvince: '', postalCode: 'N1 9GU', country: 'GB', remark: '', taxId: null,
    };
    const created = await before.fetch(new Request(new URL('/v1/billing-contacts', location.origin), {
      method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(contact),
    }));
    expect(created.status).to.equal(201);
    await before.close();

    const after = await createPageHost({ name });
    const response = await after.fetch(new Request(new URL('/v1/billing-contacts?query=Byron', location.origin), { headers: { authorization } }));
    expect(((await response.json()) as { items: { email: string }[] }).items.map(({ email }) => email)).to.deep.equal(['ada@engines.example']);
    await after.close();
  });

  it('answers the page\'s own requests through a mock service worker', async () => {
    const host = await createPageHost({ name });
    const worker = setupWorker(...host.handlers);
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
    const { token } = (await (await fetch('/distributor/session', { method: 'POST' })).json()) as { token: string };
    const session = await fetch('/v1/session', { headers: { authorization: `Bearer ${token}` }, credentials: 'omit' });
    expect(((await session.json()) as { sandbox: boolean }).sandbox).to.equal(true);
    worker.stop();
    await host.close();
  });

  it('takes only the addresses that belong to it', async () => {
    const host = await createPageHost({ name });
    const [handler] = host.handlers;
    const takes = async (path: string) => (await handler?.run({ request: new Request(new URL(path, location.origin)), requestId: '1' })) !== null;
    expect(await Promise.all(['/v1/session', '/mailbox/api/mails', '/portal/', '/mailbox/', '/v1x', 'https://elsewhere.example/v1/session'].map(takes)))
      .to.deep.equal([true, true, false, false, false, false]);
    await host.close();
  });
});
