import type { BillingContact } from '../../core/model/billing-contact.js';
import type { CheckoutSession } from '../../core/model/checkout-session.js';
import type { Page } from '../../core/model/common.js';
import type { Licence } from '../../core/model/licence.js';
import type { Order, StartedPayment } from '../../core/model/order.js';
import type { Quote } from '../../core/model/quote.js';
import { sign } from '../../sandbox/signature.js';
import { createRecorder, type Exchange, type Recorder } from './recorder.js';

const buyer = { firstName: 'Ada', lastName: 'Byron', email: 'ada.byron@brightline.example' };
const [pbx, offlinePbx, cloudPbx, furtherPbx, trialPbx] = ['3631A2E40021', '3631B7C19834', 'PCE82F0C4417', '3631A2E40108', '3631B7C20056'];
const minute = 60_000;

/** Everything of the contract once, and what is refused: with the reference backend and payment services that move no money. */
export async function recordContract(): Promise<Exchange[]> {
  const recorder = await createRecorder();
  await recordSession(recorder);
  await recordChoosing(recorder);
  await recordContacts(recorder);
  await recordPurchase(recorder);
  await recordOffline(recorder);
  await recordDevice(recorder);
  await recordLinks(recorder);
  await recordWebhooks(recorder);
  await recordOldQuotes(recorder);
  const busy = await createRecorder({ page: { burst: 1, perSecond: 1 } });
  await mint(busy);
  await busy.ask('GET /v1/session');
  await busy.ask('GET /v1/session');
  return [...recorder.exchanges, ...busy.exchanges];
}

async function mint(recorder: Recorder): Promise<void> {
  const body = { origin: recorder.origin, buyer, scope: { kind: 'partner' } };
  recorder.token = (await recorder.ask<CheckoutSession>('POST /v1/checkout-sessions', { token: recorder.secrets.apiKey, body })).token;
}

async function recordSession(recorder: Recorder): Promise<void> {
  await mint(recorder);
  const { ask, secrets } = recorder;
  await ask('POST /v1/checkout-sessions', { token: 'wrong', body: {} });
  await ask('POST /v1/checkout-sessions', { token: secrets.apiKey, body: { origin: 'https://portal.example/page', buyer, scope: { kind: 'partner' } } });
  await ask('GET /v1/session');
  await ask('GET /v1/session', { token: 'wrong' });
}

async function recordChoosing(recorder: Recorder): Promise<void> {
  const { ask } = recorder;
  await ask('GET /v1/products', { query: '?query=harbour&limit=1' });
  await ask('GET /v1/products', { query: '?limit=2' });
  await ask('GET /v1/products', { query: '?limit=1000' });
  for (const serialNumber of [pbx, cloudPbx]) {
    await ask('GET /v1/products/:serialNumber', { at: { serialNumber } });
    await ask('GET /v1/products/:serialNumber/offers', { at: { serialNumber } });
  }
  await ask('GET /v1/products/:serialNumber', { at: { serialNumber: 'nothing' } });
  for (const language of ['fr', 'zh-HK', 'xx']) await ask('GET /v1/catalogue-texts/:language', { at: { language } });
  const consent = { text: 'The subscription renews every year until I switch this off.', locale: 'en' };
  await ask('PUT /v1/products/:serialNumber/auto-renew', { at: { serialNumber: pbx }, body: { enabled: true, consent } });
  await ask('PUT /v1/products/:serialNumber/auto-renew', { at: { serialNumber: pbx }, body: { enabled: false } });
  await ask('PUT /v1/products/:serialNumber/auto-renew', { at: { serialNumber: pbx }, body: { enabled: true } });
  await quoteFor(recorder, pbx);
  const { id } = await quoteFor(recorder, pbx, [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }, { kind: 'flat', offerId: 'hot-standby' }]);
  await ask('GET /v1/quotes/:id', { at: { id } });
  await quoteFor(recorder, pbx, [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 1_000_000 }]);
  await quoteFor(recorder, trialPbx);
  await ask('POST /v1/quotes', { body: { serialNumber: pbx, selections: [], total: 1 } });
  for (const [body, type] of [['{', 'application/json'], ['a=b', 'text/plain'], [`"${'x'.repeat(1_000_001)}"`, 'application/json']] as const) {
    await ask('POST /v1/quotes', { body, headers: { 'content-type': type } });
  }
}

async function recordContacts(recorder: Recorder): Promise<void> {
  const { ask } = recorder;
  await ask('GET /v1/billing-contacts', { query: '?limit=2' });
  const details = {
    firstName: 'Grace', lastName: 'Murray', company: 'Murray Consulting', email: 'grace@murray.example', phone: '+49 30 5550 1177', street: 'Torstraße 1', city: 'Berlin',
    stateProvince: '', postalCode: '10119', country: 'DE', remark: '', taxId: { type: 'eu_vat', value: 'DE136695976' },
  };
  const { id } = await ask<BillingContact>('POST /v1/billing-contacts', { body: details });
  await ask('POST /v1/billing-contacts', { body: { ...details, email: 'nobody' } });
  await ask('PATCH /v1/billing-contacts/:id', { at: { id }, body: { city: 'Potsdam', taxId: null } });
  await ask('DELETE /v1/billing-contacts/:id', { at: { id } });
  await ask('DELETE /v1/billing-contacts/:id', { at: { id } });
  await ask('DELETE /v1/billing-contacts/:id', { at: { id: await ownContact(recorder) } });
}

async function recordPurchase(recorder: Recorder): Promise<void> {
  const { ask, secrets } = recorder;
  const body = await acceptance(recorder, await quoteFor(recorder, pbx), 'card');
  const { order: { id }, ...first } = await ask<StartedPayment>('POST /v1/orders', { body, key: 'order' });
  await ask('POST /v1/orders', { body: { ...body, method: 'paypal' }, key: 'order' });
  await ask('POST /v1/orders', { body, key: null });
  await ask('POST /v1/orders', { body });
  await ask('POST /v1/orders/:id/payment-attempts/:attemptId/complete', { at: { id, attemptId: first.attemptId }, body: { evidence: {} } });
  const again = await ask<StartedPayment>('POST /v1/orders/:id/payment-attempts', { at: { id }, body: { method: 'card', autoRenew: null, returnUrl: recorder.origin } });
  await recorder.presentCard(again.client['clientSecret'] ?? '', again.order.total);
  await ask('POST /v1/orders/:id/payment-attempts/:attemptId/complete', { at: { id, attemptId: again.attemptId }, body: { evidence: {} } });
  await recorder.pass(minute / 4);
  for (const operation of ['GET /v1/orders/:id', 'GET /v1/orders/:id/licence', 'GET /v1/orders/:id/invoice', 'POST /v1/orders/:id/invoice-links', 'POST /v1/orders/:id/cancel']) {
    await ask(operation, { at: { id } });
    await ask(operation, { at: { id: 'nothing' } });
  }
  for (const accept of ['application/json', 'application/xml', 'text/csv']) await ask('GET /v1/orders/:id/invoice', { at: { id }, headers: { accept } });
  await ask('POST /v1/orders/:id/payment-attempts', { at: { id }, body: { method: 'card', autoRenew: null, returnUrl: recorder.origin } });
  await ask('GET /v1/orders', { query: '?limit=1' });
  const part = { amount: 1_000, currency: 'USD', exponent: 2 };
  await ask('POST /v1/back-office/orders/:id/refunds', { at: { id }, token: secrets.backOfficeKey, body: { amount: part, reason: 'Goodwill' } });
  await recorder.pass(minute);
  const { creditNotes: [note] } = await ask<Order>('GET /v1/orders/:id', { at: { id } });
  for (const number of [note?.number ?? '', 'nothing']) await ask('GET /v1/orders/:id/credit-notes/:number', { at: { id, number } });
}

async function recordOffline(recorder: Recorder): Promise<void> {
  const { ask, secrets: { backOfficeKey: token } } = recorder;
  const place = async (serialNumber: string) =>
    (await ask<StartedPayment>('POST /v1/orders', { body: await acceptance(recorder, await quoteFor(recorder, serialNumber), 'offline') })).order;
  const { id: unwanted } = await place(furtherPbx);
  await ask('POST /v1/orders/:id/cancel', { at: { id: unwanted } });
  const { id, total } = await place(offlinePbx);
  await ask('GET /v1/back-office/orders', { token });
  await ask('GET /v1/back-office/orders', { token, query: '?all=true&limit=1' });
  await ask('POST /v1/back-office/orders/:id/refunds', { at: { id }, token, body: { amount: total, reason: '' } });
  await ask('POST /v1/back-office/orders/:id/payments', { at: { id }, token, body: { amount: { ...total, amount: 1 }, reference: 'Statement 7' } });
  await ask('POST /v1/back-office/orders/:id/payments', { at: { id }, token, body: { amount: total, reference: 'Statement 7' } });
  await ask('POST /v1/back-office/orders/:id/payments', { at: { id }, token, body: { amount: total, reference: 'Statement 8' } });
  await recorder.pass(minute);
  await ask('POST /v1/back-office/orders/:id/refunds', { at: { id }, token, body: { amount: { ...total, amount: 1 }, reason: 'Rounding' } });
}

async function recordDevice(recorder: Recorder): Promise<void> {
  const { ask } = recorder;
  await ask('GET /v1/pbx/:serialNumber', { at: { serialNumber: 'nothing' } });
  await ask('POST /v1/pbx/:serialNumber/refresh', { at: { serialNumber: pbx } });
  await ask('GET /v1/pbx/:serialNumber', { at: { serialNumber: pbx } });
  await ask('POST /v1/pbx/:serialNumber/refresh', { at: { serialNumber: offlinePbx } });
  const { items } = await ask<Page<Order>>('GET /v1/orders');
  const id = items.find(({ serialNumber, status }) => serialNumber === offlinePbx && status === 'completed')?.id ?? '';
  const { activationCode, licenceFile: { content: licenceFile } } = await ask<Licence>('GET /v1/orders/:id/licence', { at: { id } });
  await ask('POST /v1/pbx/:serialNumber/update', { at: { serialNumber: offlinePbx }, body: { licenceFile: 'forged', activationCode } });
  await ask('POST /v1/pbx/:serialNumber/update', { at: { serialNumber: offlinePbx }, body: { licenceFile, activationCode } });
}

async function recordLinks(recorder: Recorder): Promise<void> {
  const { ask, mails } = recorder;
  const token = mails.map(({ text }) => /\/invoices\/(\S+)/.exec(text)?.[1] ?? '').findLast((found) => found !== '') ?? '';
  const asJson = { at: { token }, headers: { accept: 'application/json' } };
  await ask('GET /invoices/:token', { at: { token } });
  await ask('POST /invoices/:token', { at: { token } });
  await ask('GET /invoices/:token', asJson);
  await ask('POST /invoices/:token', asJson);
  await ask('GET /invoices/:token', { at: { token: 'nothing' }, headers: { accept: 'application/json' } });
  await ask('POST /invoices/:token/new-link', { at: { token } });
}

async function recordWebhooks(recorder: Recorder): Promise<void> {
  const { ask, secrets: { webhooks } } = recorder;
  const body = JSON.stringify({ id: 'evt_1', data: { object: { id: 'unknown' } } });
  for (const [service, header, secret] of [['stripe', 'stripe-signature', webhooks.stripe], ['paypal', 'paypal-sandbox-signature', webhooks.paypal]] as const) {
    await ask(`POST /webhooks/${service}`, { body, headers: { [header]: await sign(secret, body, recorder.now()) } });
    await ask(`POST /webhooks/${service}`, { body, headers: { [header]: 'forged' } });
  }
}

async function recordOldQuotes(recorder: Recorder): Promise<void> {
  const { ask } = recorder;
  const body = await acceptance(recorder, await quoteFor(recorder, furtherPbx), 'card');
  await ask('POST /v1/orders', { body: { ...body, quoteVersion: 99 } });
  await recorder.pass(31 * 24 * 60 * minute);
  await mint(recorder);
  await ask('POST /v1/orders', { body });
}

function quoteFor(recorder: Recorder, serialNumber: string, selections: readonly object[] = [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 20 }]): Promise<Quote> {
  return recorder.ask('POST /v1/quotes', { body: { serialNumber, selections } });
}

const ownContact = async (recorder: Recorder): Promise<string> =>
  (await recorder.ask<Page<BillingContact>>('GET /v1/billing-contacts')).items.find(({ isDefault }) => isDefault)?.id ?? '';

async function acceptance(recorder: Recorder, { id: quoteId, version: quoteVersion }: Quote, method: string): Promise<object> {
  return {
    quoteId, quoteVersion, billingContactId: await ownContact(recorder), method, autoRenew: null,
    references: { proformaInvoiceNumber: 'PI-2026-118', purchaseOrderNumber: '4500017', customerReference: '' }, returnUrl: `${recorder.origin}/checkout`,
  };
}
