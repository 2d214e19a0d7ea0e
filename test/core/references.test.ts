import { expect } from 'chai';
import { latest } from '../../src/core/remote.js';
import { fakeStorage } from '../support/fake-environment.js';
import { finished, goShopping, place, type Shopping } from './support/shopping.js';

const cardNumber = '4242 4242 4242 4242';

describe('an offline order\'s references', () => {
  let all: Shopping;

  beforeEach(async () => (all = await goShopping()));
  afterEach(() => all.close());

  it('go with the order, all three, and stand there when it is paid later', async () => {
    const checkout = await all.begin();
    await all.atReview(checkout, 'offline');
    const references = { proformaInvoiceNumber: 'PI-77', purchaseOrderNumber: 'PO-2026-8', customerReference: 'Harbour hotel' };
    for (const [name, text] of Object.entries(references)) checkout.enterReference(name as keyof typeof references, text);
    checkout.pay();
    await finished(checkout);
    const order = latest(checkout.getState().order)!;
    expect(order.references).to.deep.equal(references);
    expect(order.actions).to.include.members(['pay', 'cancel']);
  });

  it('are refused where one is a card number; it stays as it was typed, but in no storage, and nothing is sent', async () => {
    const tab = fakeStorage();
    const kept: string[] = [];
    const watched = { ...tab, set: (key: string, value: string) => { kept.push(value); tab.set(key, value); } };
    const checkout = await all.begin({ environment: all.shop.tabs.openTab(watched) });
    await all.atReview(checkout, 'offline');
    checkout.enterReference('customerReference', cardNumber);
    checkout.enterReference('purchaseOrderNumber', 'x'.repeat(61));
    checkout.pay();
    const { references, referenceProblems, progress } = checkout.getState().payment;
    expect([references.customerReference, referenceProblems, progress.status])
      .to.deep.equal([cardNumber, { customerReference: 'cardNumber', purchaseOrderNumber: 'tooLong' }, 'ready']);
    expect((await all.orders()).length).to.equal(0);
    expect(kept.length).to.be.greaterThan(0);
    expect(kept.join('\n')).not.to.contain('4242 4242');
    checkout.dispose();
    const again = await all.begin({ environment: all.shop.tabs.openTab(watched) });
    expect(again.getState().payment.referenceProblems).to.deep.equal({ purchaseOrderNumber: 'tooLong' });
    await again.mountForm(place);
    again.pay();
    expect(again.getState().payment.progress.status).to.equal('ready');
  });
});
