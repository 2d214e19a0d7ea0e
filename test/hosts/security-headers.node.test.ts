import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descriptorsOf } from '../../src/hosts/node/descriptors-of.js';
import { realServices } from '../../src/hosts/node/real-services.js';
import { pageSecurityPolicy, secured } from '../../src/hosts/node/security-headers.js';

const clock = { now: () => 0 };
const stripe = { STRIPE_PUBLISHABLE_KEY: 'pk_test_1', STRIPE_SECRET_KEY: 'sk_test_1' };
const paypal = { PAYPAL_CLIENT_ID: 'client', PAYPAL_CLIENT_SECRET: 'secret' };

describe('the payment services of the environment', () => {
  it('are none without keys, and those whose keys are set', () => {
    const names = (env: Record<string, string>) => realServices(env, clock).map(({ gateway }) => gateway);
    assert.deepEqual(names({}), []);
    assert.deepEqual(names(stripe), ['stripe']);
    assert.deepEqual(names({ ...stripe, ...paypal }), ['stripe', 'paypal']);
  });

  it('show the browser nothing but their public keys', () => {
    const shown = JSON.stringify(realServices({ ...stripe, ...paypal }, clock).map((service) => service.publicConfig()));
    assert.equal(shown, '[{"publishableKey":"pk_test_1"},{"clientId":"client","environment":"sandbox"}]');
  });

  it('are refused by halves, and PayPal in an unknown environment', () => {
    assert.throws(() => realServices({ PAYPAL_CLIENT_ID: 'x' }, clock), /PAYPAL_CLIENT_SECRET/);
    assert.throws(() => realServices({ ...paypal, PAYPAL_ENVIRONMENT: 'live' }, clock), /PAYPAL_ENVIRONMENT/);
  });
});

describe('the pages\' security policy', () => {
  it('allows the origins of a real payment service and no inline code', () => {
    const policy = pageSecurityPolicy(descriptorsOf(realServices({ ...stripe, ...paypal }, clock)));
    assert.match(policy, /script-src 'self' https:\/\/js\.stripe\.com[^;]* https:\/\/\*\.paypal\.com/);
    assert.match(policy, /connect-src 'self' https:\/\/api\.stripe\.com/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('gives way to what a reply says itself', () => {
    const reply = secured(new Response('x', { headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" } }), 'other');
    assert.equal(reply.headers.get('content-security-policy'), "default-src 'none'");
    assert.equal(secured(Response.json({}), 'other').headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
  });
});
