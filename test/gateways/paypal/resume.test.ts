import { expect } from 'chai';
import { resumePayPal } from '../../../src/gateways/paypal/resume.js';
import type { PayPalSdk, PayPalSessionOptions } from '../../../src/gateways/paypal/sdk.js';

const back = 'https://portal.example/checkout?step=review&annex_attempt=attempt_1&token=P1&PayerID=B1#onApprove';

describe('Coming back from PayPal’s own page', () => {
  let destroyed = 0;
  const sdk = (hasReturned: boolean, resume: (options: PayPalSessionOptions) => Promise<void>): PayPalSdk => ({
    findEligibleMethods: async () => ({ isEligible: () => true }),
    updateLocale: () => undefined,
    createPayPalOneTimePaymentSession: (options) => ({
      start: async () => undefined,
      cancel: () => undefined,
      destroy: () => void (destroyed += 1),
      hasReturned: () => hasReturned,
      resume: () => resume(options),
    }),
  });
  const resumed = (given: PayPalSdk, url = back) => resumePayPal(async () => given, url);

  beforeEach(() => {
    destroyed = 0;
  });

  it('brings the approval and the attempt, and cleans the address', async () => {
    const result = await resumed(sdk(true, ({ onApprove }) => onApprove({ orderId: 'P1', payerId: 'B1' })));
    expect(result).to.deep.equal({
      attemptId: 'attempt_1',
      outcome: { status: 'needsCompletion', evidence: { orderId: 'P1', payerId: 'B1' } },
      cleanUrl: 'https://portal.example/checkout?step=review',
    });
    expect(destroyed).to.equal(1);
  });

  it('tells that the buyer stepped back', async () => {
    const result = await resumed(sdk(true, async ({ onCancel }) => onCancel({ orderId: 'P1' })));
    expect(result?.outcome).to.deep.equal({ status: 'cancelled' });
  });

  it('leaves it to the backend when PayPal says nothing, or that something went wrong', async () => {
    for (const resume of [async () => undefined, async () => Promise.reject(new Error('lost')), async ({ onError }: PayPalSessionOptions) => onError(new Error('lost'))]) {
      expect((await resumed(sdk(true, resume)))?.outcome).to.deep.equal({ status: 'unknown' });
    }
  });

  it('leaves it to the backend when the SDK cannot be loaded', async () => {
    const result = await resumePayPal(() => Promise.reject(new Error('blocked')), back);
    expect(result?.outcome).to.deep.equal({ status: 'unknown' });
  });

  it('loads nothing for an address without an attempt, or for a card’s', async () => {
    const refuse = () => Promise.reject(new Error('must not be loaded'));
    expect(await resumePayPal(refuse, 'https://portal.example/?token=P1')).to.equal(null);
    expect(await resumePayPal(refuse, 'https://portal.example/?annex_attempt=a&payment_intent_client_secret=s')).to.equal(null);
  });

  it('knows a return by its address’ fragment alone, and leaves another fragment as it is', async () => {
    const approve = ({ onApprove }: PayPalSessionOptions) => onApprove({ orderId: 'P1' });
    const result = await resumed(sdk(true, approve), 'https://portal.example/checkout?annex_attempt=a#onApprove');
    expect(result?.cleanUrl).to.equal('https://portal.example/checkout');
    const kept = await resumed(sdk(true, approve), 'https://portal.example/checkout?annex_attempt=a&token=P1#step-2');
    expect(kept?.cleanUrl).to.equal('https://portal.example/checkout#step-2');
  });

  it('takes a page that PayPal did not send back for somebody else’s', async () => {
    expect(await resumed(sdk(false, async () => undefined))).to.equal(null);
  });
});
