import { expect } from 'chai';
import type { PaymentProgress } from '../../src/core/payment.js';
import { define } from '../../src/define.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, drawn, show, textOf } from '../support/page.js';
import { contacts, paying } from '../support/payment-samples.js';
import { expansion, quote } from '../support/samples.js';

define();

const usable = (role: string) => allByRole(role).filter((each) => !each.matches(':disabled, [aria-disabled=true]') && !each.closest('[inert]'));
const names = (role: string) => usable(role).map(({ textContent }) => textContent?.trim());

const at = async (progress: PaymentProgress, change: Parameters<typeof paying>[1] = {}) => {
  const checkout = createFakeCheckout(paying({ progress }, change));
  const element = await show('annex-checkout', checkout, { noHistory: true });
  await drawn();
  return { checkout, element };
};

describe('a buyer who must wait for a payment', () => {
  afterEach(clearPage);

  it('can do nothing but ask again while nobody knows how it went', async () => {
    const { element, checkout } = await at({ status: 'unknown' });
    expect(textOf(element)).to.include('Please do not pay again');
    expect([names('button'), usable('radio').length, usable('textbox').length, usable('checkbox').length]).to.deep.equal([['Check again'], 0, 0, 0]);
    byRole('button', 'Check again').click();
    expect(checkout.calls.at(-1)?.intent).to.equal('askAgain');
    expect(await accessibilityProblems()).to.deep.equal([]);
  });

  it('is offered no other price either, nor a contact where none is chosen', async () => {
    await at({ status: 'unknown' }, { expansion: expansion({ status: 'expired', quote }), contacts: contacts({ chosen: null }) });
    expect(names('button')).to.deep.equal(['Check again']);
  });

  for (const status of ['submitting', 'confirming', 'redirecting'] as const) {
    it(`can change nothing while it is ${status}`, async () => {
      await at({ status });
      expect([names('button'), usable('radio').length, usable('checkbox').length]).to.deep.equal([[], 0, 0]);
    });
  }
});
