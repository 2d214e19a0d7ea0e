import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { paypalDescriptor } from '../../src/gateways/paypal/descriptor.js';
import { sdkScriptUrls } from '../../src/gateways/sdk-script.js';
import { stripeDescriptor } from '../../src/gateways/stripe/descriptor.js';
import { closeLoaderPages, nonceOnly, openLoaderPage, type LoaderPage } from './support/loader-page.js';
import { eventually } from './support/sandbox-world.js';

const { stripe: stripeUrl, paypalSandbox: paypalUrl, paypalProduction } = sdkScriptUrls;
const stripeScript = `window.Stripe = Object.assign((key) => ({ key, elements() {}, confirmPayment() {}, _registerWrapper(by) { window.wrapper = by; } }), { version: 'endive' });`;
const paypalScript = `window[document.currentScript.dataset.namespace ?? 'paypal'] = { version: '6.1.0', createInstance: async (options) => ({ options }) };`;
const stripe = { id: 'card', gateway: 'stripe', sandbox: false, config: { publishableKey: 'pk_test_1' } };
const paypal = { id: 'paypal', gateway: 'paypal', sandbox: false, config: { clientId: 'client_1', environment: 'sandbox' } };
const never = () => new AbortController().signal;
const codeOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'loaded', (error: unknown) => Reflect.get(Object(error), 'code') ?? error);

describe('The payment services’ own loaders, in a page of their own', () => {
  const worker = setupWorker();
  let asked: string[] = [];
  /** What the services’ hosts answer next, before they answer well again. */
  let troubles: (() => Response | Promise<Response>)[] = [];
  let scripts: Record<string, string> = {};

  const script = (body: string) => new HttpResponse(body, { headers: { 'content-type': 'text/javascript' } });
  const broken = () => HttpResponse.error();
  const serve = (url: string) => http.get(url, () => {
    asked.push(url);
    return troubles.shift()?.() ?? script(scripts[url] ?? '');
  });
  /** An answer that comes when the test says so. */
  const slow = (url: string) => {
    let answer = () => {};
    const come = new Promise<void>((resolve) => (answer = resolve));
    troubles.push(() => come.then(() => script(scripts[url] ?? '')));
    return () => answer();
  };
  const loadStripe = (page: LoaderPage, method = stripe) => page.loadStripeSdk(method, never());
  const loadPayPal = (page: LoaderPage, method = paypal) => page.loadPayPalSdk(method, never());
  const tag = (url: string) => `<script src='${url}'></script>`;
  const pending = (url: string) => `<script async src='${url}'></script>`;

  before(async () => {
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  });
  beforeEach(() => {
    asked = [];
    troubles = [];
    scripts = { [stripeUrl]: stripeScript, [paypalUrl]: paypalScript, [paypalProduction]: paypalScript };
    worker.resetHandlers(serve(stripeUrl), serve(paypalUrl), serve(paypalProduction));
  });
  afterEach(closeLoaderPages);
  after(() => worker.stop());

  it('load what they stand for', async () => {
    const page = await openLoaderPage();
    expect(await loadStripe(page)).to.have.property('key', 'pk_test_1');
    expect(Reflect.get(page.window, 'wrapper')).to.include({ name: 'stripe-js', version: '10.2.1' });
    expect(await loadPayPal(page)).to.deep.equal({ options: { clientId: 'client_1', components: ['paypal-payments'], pageType: 'checkout' } });
    expect(asked).to.deep.equal([stripeUrl, paypalUrl]);
    expect(page.warnings).to.deep.equal([]);
  });

  it('load once for all who ask, at the same time or later, and give each key its own instance', async () => {
    const page = await openLoaderPage();
    const [one, two, three, four] = await Promise.all([loadStripe(page), loadPayPal(page), loadStripe(page), loadPayPal(page)]);
    expect([one === three, two === four, await loadStripe(page) === one]).to.deep.equal([true, true, true]);
    expect(await loadStripe(page, { ...stripe, config: { publishableKey: 'pk_test_2' } })).to.have.property('key', 'pk_test_2');
    expect([...asked].sort()).to.deep.equal([stripeUrl, paypalUrl].sort());
    expect(page.tags(stripeUrl)).to.equal(1);
  });

  it('load nothing for a configuration that is wrong, and name the field', async () => {
    const page = await openLoaderPage();
    const error = await loadStripe(page, { ...stripe, config: { publishableKey: '' } }).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'bad_reply' }).and.to.have.property('message').that.includes('publishableKey');
    expect(asked).to.deep.equal([]);
  });

  for (const [name, url, load] of [['Stripe’s', stripeUrl, loadStripe], ['PayPal’s', paypalUrl, loadPayPal]] as const) {
    describe(`${name}, when things go wrong`, () => {
      it('fails once and works the next time', async () => {
        const page = await openLoaderPage();
        troubles = [broken];
        expect(await codeOf(load(page))).to.equal('payment_sdk');
        expect(page.tags(url)).to.equal(0);
        expect(await codeOf(load(page))).to.equal('loaded');
      });

      it('is given up when it is slow, works the next time, and is not disturbed when the slow one comes after all', async () => {
        const page = await openLoaderPage();
        const answer = slow(url);
        const first = codeOf(load(page));
        await eventually(() => asked.length === 1);
        page.runOutOfPatience();
        expect(await first).to.equal('payment_sdk');
        expect(page.tags(url)).to.equal(0);
        const sdk = await load(page);
        answer();
        expect(await load(page)).to.equal(sdk);
      });

      it('fails for one who gives up, and goes on for another', async () => {
        const page = await openLoaderPage();
        const answer = slow(url);
        const controller = new AbortController();
        const [method, loadFor] = url === stripeUrl ? [stripe, page.loadStripeSdk] as const : [paypal, page.loadPayPalSdk] as const;
        const hasty = Promise.resolve(loadFor(method, controller.signal)).catch((error: unknown) => error);
        const patient = codeOf(load(page));
        await eventually(() => asked.length === 1);
        controller.abort();
        expect(await hasty).to.have.property('name', 'AbortError');
        answer();
        expect(await patient).to.equal('loaded');
        expect(asked).to.have.length(1);
      });

      it('is kept out by the page’s policy, and says so', async () => {
        const page = await openLoaderPage({ policy: `script-src ${location.origin}` });
        expect(await codeOf(load(page))).to.equal('payment_sdk');
        expect(page.violations.map(({ blockedURI }) => blockedURI)).to.deep.equal([url]);
        expect(asked).to.deep.equal([]);
        expect(page.tags(url)).to.equal(0);
      });

      it('ran, but left nothing behind: it is tried anew the next time', async () => {
        const page = await openLoaderPage();
        troubles = [() => script('')];
        expect(await codeOf(load(page))).to.equal('payment_sdk');
        expect(await codeOf(load(page))).to.equal('loaded');
        expect(page.tags(url)).to.equal(1);
      });

      it('does not wait for somebody else’s tag that has failed already', async () => {
        troubles = [broken];
        const page = await openLoaderPage({ body: tag(url) });
        expect(await codeOf(load(page))).to.equal('loaded');
        expect(asked).to.have.length(2);
      });

      it('does not wait for somebody else’s tag that never comes', async () => {
        const page = await openLoaderPage();
        slow(url);
        page.window.document.body.append(page.window.document.createRange().createContextualFragment(pending(url)));
        await eventually(() => asked.length === 1);
        expect(await codeOf(load(page))).to.equal('loaded');
      });
    });
  }

  describe('on a page that has something there already', () => {
    it('take the page’s own Stripe.js, since a page can have only one', async () => {
      const page = await openLoaderPage({ body: tag(stripeUrl) });
      expect(await codeOf(loadStripe(page))).to.equal('loaded');
      expect(asked).to.deep.equal([stripeUrl]);
    });

    it('take it in another version too, of which Stripe’s loader warns', async () => {
      const page = await openLoaderPage();
      Object.assign(page.window, { Stripe: Object.assign(() => ({ elements: () => ({}), confirmPayment: () => ({}) }), { version: 3 }) });
      expect(await codeOf(loadStripe(page))).to.equal('loaded');
      expect(String(page.warnings[0]?.[0])).to.include('Stripe.js@v3 was loaded');
      expect(asked).to.deep.equal([]);
    });

    it('refuse a Stripe that is none', async () => {
      const page = await openLoaderPage();
      Object.assign(page.window, { Stripe: () => ({}) });
      expect(await codeOf(loadStripe(page))).to.equal('payment_sdk');
    });

    it('take no element for an SDK because of its id', async () => {
      const page = await openLoaderPage({ body: '<div id=Stripe></div><div id=annexPayPal></div>' });
      expect(await Promise.all([codeOf(loadStripe(page)), codeOf(loadPayPal(page))])).to.deep.equal(['loaded', 'loaded']);
    });

    it('leave the page’s own PayPal as it is, of whatever version', async () => {
      const page = await openLoaderPage();
      const own = { version: '5.0.400', Buttons: () => ({}) };
      Object.assign(page.window, { paypal: own });
      expect(await codeOf(loadPayPal(page))).to.equal('loaded');
      expect(Reflect.get(page.window, 'paypal')).to.equal(own);
    });

    it('do without a PayPal of another version under our own name', async () => {
      const page = await openLoaderPage();
      Object.assign(page.window, { annexPayPal: { version: '5.0.400' } });
      expect(await codeOf(loadPayPal(page))).to.equal('loaded');
      const other = await openLoaderPage();
      scripts[paypalUrl] = `window.annexPayPal = { version: '5.0.400' };`;
      expect(await codeOf(loadPayPal(other))).to.equal('payment_sdk');
    });
  });

  it('do not wait for ever for an instance that never comes', async () => {
    const page = await openLoaderPage();
    scripts[paypalUrl] = `window.annexPayPal = { version: '6.1.0', createInstance: () => (window.tries = (window.tries ?? 0) + 1) > 1 ? Promise.resolve({}) : new Promise(() => {}) };`;
    const first = codeOf(loadPayPal(page));
    await eventually(() => Reflect.get(page.window, 'tries'));
    page.runOutOfPatience();
    expect(await first).to.equal('payment_sdk');
    expect(await codeOf(loadPayPal(page))).to.equal('loaded');
  });

  describe('on a strict page', () => {
    it('need no more than the origins that the descriptors name', async () => {
      for (const [descriptor, load] of [[stripeDescriptor, loadStripe], [paypalDescriptor, loadPayPal]] as const) {
        const page = await openLoaderPage({ policy: `script-src ${location.origin} ${descriptor.csp['script-src']?.join(' ')}` });
        expect(await codeOf(load(page))).to.equal('loaded');
        expect(page.violations).to.deep.equal([]);
      }
      const page = await openLoaderPage({ policy: `script-src ${location.origin} ${paypalDescriptor.csp['script-src']?.join(' ')}` });
      expect(await codeOf(loadPayPal(page, { ...paypal, config: { clientId: 'live', environment: 'production' } }))).to.equal('loaded');
      expect(asked.at(-1)).to.equal(paypalProduction);
    });

    it('pass where only the page’s nonce does', async () => {
      const page = await openLoaderPage({ policy: nonceOnly });
      expect(await Promise.all([codeOf(loadStripe(page)), codeOf(loadPayPal(page))])).to.deep.equal(['loaded', 'loaded']);
      expect(page.violations).to.deep.equal([]);
    });

    it('pass where scripts need a trusted type, by our one policy', async () => {
      const page = await openLoaderPage({ policy: `require-trusted-types-for 'script'; trusted-types annex-sdk` });
      expect(await Promise.all([codeOf(loadStripe(page)), codeOf(loadPayPal(page))])).to.deep.equal(['loaded', 'loaded']);
      expect(page.violations).to.deep.equal([]);
    });

    it('fail where the page does not let us have that policy, and leave no tag', async () => {
      const page = await openLoaderPage({ policy: `require-trusted-types-for 'script'; trusted-types 'none'` });
      expect(await codeOf(loadStripe(page))).not.to.equal('loaded');
      expect(page.tags(stripeUrl)).to.equal(0);
      expect(asked).to.deep.equal([]);
    });
  });
});
