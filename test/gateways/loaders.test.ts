import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { loadPayPalSdk } from '../../src/gateways/paypal/load-paypal.js';
import { insertSdkScript, sdkScriptUrls } from '../../src/gateways/sdk-script.js';
import { loadStripeSdk } from '../../src/gateways/stripe/load-stripe.js';

const script = (body: string) => new HttpResponse(body, { headers: { 'content-type': 'text/javascript' } });
const stripeScript = `window.Stripe = Object.assign((key) => ({ key }), { version: 'endive' });`;
const paypalScript = `window[document.currentScript.dataset.namespace] = { version: '6.1.0', createInstance: async ({ clientId }) => ({ clientId }) };`;
const never = () => new AbortController().signal;
const isThere = () => true;
const tags = (url: string) => document.querySelectorAll(`script[src="${url}"]`).length;

describe('Loading an SDK from its payment service', () => {
  const worker = setupWorker();
  let asked: string[] = [];
  let broken = false;
  const serve = (url: string, body: string) =>
    http.get(url, () => {
      asked.push(url);
      return broken ? HttpResponse.error() : script(body);
    });

  before(async () => {
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  });
  beforeEach(() => {
    asked = [];
    broken = false;
    worker.resetHandlers(serve(sdkScriptUrls.stripe, stripeScript), serve(sdkScriptUrls.paypalSandbox, paypalScript));
  });
  after(() => worker.stop());

  const stripe = { id: 'card', gateway: 'stripe', sandbox: false, config: { publishableKey: 'pk_test_1' } };
  const paypal = { id: 'paypal', gateway: 'paypal', sandbox: false, config: { clientId: 'client_1', environment: 'sandbox' } };

  it('names the field of a configuration that is wrong', async () => {
    const error = await loadStripeSdk({ ...stripe, config: { publishableKey: 7 } }, never()).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'bad_reply');
    expect(error).to.have.property('message').that.includes('publishableKey');
    expect(asked).to.deep.equal([]);
  });

  it('takes away a tag that failed, and tries again the next time', async () => {
    broken = true;
    expect(await loadStripeSdk(stripe, never()).catch((reason: unknown) => reason)).to.have.property('code', 'payment_sdk');
    expect(tags(sdkScriptUrls.stripe)).to.equal(0);
    broken = false;
    expect(await loadStripeSdk(stripe, never())).to.deep.equal({ key: 'pk_test_1' });
  });

  it('loads one SDK per page, and one instance per key', async () => {
    const [first, second] = await Promise.all([loadStripeSdk(stripe, never()), loadStripeSdk(stripe, never())]);
    expect(first).to.equal(second);
    expect(await loadStripeSdk({ ...stripe, config: { publishableKey: 'pk_test_2' } }, never())).to.deep.equal({ key: 'pk_test_2' });
    expect(tags(sdkScriptUrls.stripe)).to.equal(1);
  });

  it('gives PayPal a name of our own on the page', async () => {
    const [first, second] = await Promise.all([loadPayPalSdk(paypal, never()), loadPayPalSdk(paypal, never())]);
    expect(first).to.deep.equal({ clientId: 'client_1' });
    expect(second).to.equal(first);
    expect('paypal' in globalThis).to.equal(false);
    expect(asked).to.deep.equal([sdkScriptUrls.paypalSandbox]);
  });

  it('gives a script up that does not come in time, and takes its tag away', async () => {
    worker.use(http.get(sdkScriptUrls.paypalProduction, () => new Promise<never>(() => undefined)));
    const error = await insertSdkScript({ url: sdkScriptUrls.paypalProduction, isThere }, never()).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'payment_sdk');
    expect(tags(sdkScriptUrls.paypalProduction)).to.equal(0);
  });

  it('does not wait for a script that somebody has given up', async () => {
    worker.use(http.get(sdkScriptUrls.paypalProduction, () => new Promise<never>(() => undefined)));
    const controller = new AbortController();
    const loading = insertSdkScript({ url: sdkScriptUrls.paypalProduction, isThere }, controller.signal).catch((error: unknown) => error);
    controller.abort();
    expect(await loading).to.have.property('name', 'AbortError');
  });

  it('passes the page’s nonce on', async () => {
    const own = document.createElement('script');
    own.setAttribute('nonce', 'n0nce');
    document.head.prepend(own);
    worker.use(http.get(sdkScriptUrls.stripe, () => script('')));
    await insertSdkScript({ url: sdkScriptUrls.stripe, isThere }, never());
    own.remove();
    const nonces = [...document.querySelectorAll<HTMLScriptElement>(`script[src="${sdkScriptUrls.stripe}"]`)].map(({ nonce }) => nonce);
    expect(nonces).to.include('n0nce');
  });

  it('inserts no script but the payment services’ own', async () => {
    const error = await insertSdkScript({ url: 'https://elsewhere.example/sdk.js', isThere }, never()).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
    expect(tags('https://elsewhere.example/sdk.js')).to.equal(0);
  });
});
