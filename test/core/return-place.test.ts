import { expect } from 'chai';
import type { PaymentGateway } from '../../src/core/payment-gateway.js';
import { returnPlace, returnPlaceOf } from '../../src/core/return-place.js';
import { createPayPalGateway } from '../../src/gateways/paypal/paypal-gateway.js';
import { createStripeGateway } from '../../src/gateways/stripe/stripe-gateway.js';
import { fakeStorage } from '../support/fake-environment.js';
import { goShopping, place, placed } from './support/shopping.js';

const never = () => Promise.reject(new Error('not loaded here'));
const gateways: PaymentGateway[] = [createStripeGateway({ loadSdk: never }), createPayPalGateway({ loadSdk: never })];

describe('the place to come back to', () => {
  it('is the address as it stands, whatever the page keeps in it', () => {
    const own = 'https://portal.example/shop?token=of-the-page&step=2#/expand/1';
    expect(returnPlace(own, gateways)).to.equal(own);
    expect(returnPlaceOf('att_1', own, gateways)).to.equal('https://portal.example/shop?token=of-the-page&step=2&annex_attempt=att_1#/expand/1');
  });

  it('carries nothing on from a return that nobody could make sense of', () => {
    const left = 'https://portal.example/shop?annex_attempt=att_1&payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_x&redirect_status=failed&step=2';
    expect(returnPlace(left, gateways)).to.equal('https://portal.example/shop?step=2');
    expect(returnPlaceOf('att_2', left, gateways)).to.equal('https://portal.example/shop?step=2&annex_attempt=att_2');
  });

  it('keeps no client secret with an attempt when the code that would read the return is missing', async () => {
    const all = await goShopping();
    const environment = all.shop.tabs.openTab(fakeStorage());
    environment.visit('https://portal.example/shop?annex_attempt=att_1&payment_intent_client_secret=pi_1_secret_x');
    const descriptor = { ...all.card.descriptor, mayRedirect: true, returnParameters: ['payment_intent_client_secret'] };
    const checkout = await all.begin({ environment, gateways: [{ ...all.card, descriptor, resume: () => Promise.reject(new Error('the code did not load')) }] });
    await all.atReview(checkout, 'card');
    await checkout.mountForm(place);
    all.card.moves.push('is sent to the bank and comes back');
    checkout.pay();
    await placed(checkout);
    const kept = environment.sharedStorage.keys().map((key) => environment.sharedStorage.get(key)).join();
    expect(kept).to.include('"returnUrl":"https://portal.example/shop"');
    expect(kept).not.to.include('pi_1_secret_x');
    all.close();
  });
});
