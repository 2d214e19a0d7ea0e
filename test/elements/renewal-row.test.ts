import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import type { Product } from '../../src/core/model/product.js';
import { ready } from '../../src/core/remote.js';
import type { CheckoutState, RenewalActivity } from '../../src/core/state.js';
import { AnnexExpansionSelector } from '../../src/elements/expansion-selector/expansion-selector.js';
import { AnnexServiceInformation } from '../../src/elements/service-information/service-information.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, drawn, focused, register, show, textOf } from '../support/page.js';
import { expansion, order, product, session } from '../support/samples.js';

register('annex-service-information', AnnexServiceInformation);
register('annex-expansion-selector', AnnexExpansionSelector);

const { serialNumber } = product;
const consent = {
  locale: 'en',
  text: 'I agree that the subscription of Harbour Hotel PBX is renewed automatically on Jun 23, 2027 for USD\u00a01,499.00, and then at the end of every term, until I switch it off.',
};

const showing = (change: Partial<Product>) => expansion(undefined, { product: ready({ ...product, ...change }) });

async function open(change: Partial<Product> = {}, more: Partial<CheckoutState> = {}) {
  const checkout = createFakeCheckout({ step: { name: 'review', serialNumber }, expansion: showing(change), ...more });
  const element = await show('annex-service-information', checkout);
  return { checkout, element, dialog: () => element.renderRoot.querySelector('dialog')!, text: () => textOf(element) };
}

const switchOff = () => byRole('button', 'Switch off automatic renewal');
const switchOn = () => byRole('button', 'Switch on automatic renewal');
const answer = (name: string) => byRole<HTMLButtonElement>('button', name);

describe('the renewal in <annex-service-information>', () => {
  afterEach(clearPage);

  it('says when the subscription renews, and is switched off after a question that says what happens', async () => {
    const { checkout, dialog, text } = await open({ autoRenew: true });
    expect(text()).to.match(/Renews automatically on Jun 23, 2027\s+Switch off/);
    switchOff().focus();
    await click(switchOff());
    expect(dialog().open).to.equal(true);
    expect(byRole('dialog', 'Switch off automatic renewal?').textContent).to.include('The subscription of Harbour Hotel PBX then ends on Jun 23, 2027. This takes effect at once');
    expect(focused()).to.equal(answer('Keep renewing'));
    expect(await accessibilityProblems()).to.deep.equal([]);
    await click(answer('Switch off'));
    expect(checkout.calls).to.deep.equal([{ intent: 'switchRenewal', args: [serialNumber, null] }]);
    expect(focused()).to.equal(switchOff());
  });

  it('stays on when the question is answered with no, and gives the focus back', async () => {
    const { checkout, dialog } = await open({ autoRenew: true });
    switchOff().focus();
    await click(switchOff());
    await click(answer('Keep renewing'));
    expect([dialog().open, checkout.calls.length, focused() === switchOff()]).to.deep.equal([false, 0, true]);
  });

  it('says when the subscription ends, and is switched on by the consent with date and price beside it', async () => {
    const { checkout, text } = await open();
    expect(text()).to.match(/Ends on Jun 23, 2027\s+Switch on/);
    await click(switchOn());
    expect(byRole('dialog', 'Renew automatically?').textContent).to.include(consent.text).and.to.match(/on Jun 23, 2027 for USD\s1,499\.00/);
    expect(answer('Switch on').disabled).to.equal(true);
    await click(byRole('checkbox', 'Auto Renew'));
    expect(await accessibilityProblems()).to.deep.equal([]);
    await click(answer('Switch on'));
    expect(checkout.calls).to.deep.equal([{ intent: 'switchRenewal', args: [serialNumber, consent] }]);
  });

  it('forgets a tick when the dialog is left, and when the price beside it has changed', async () => {
    const { checkout, dialog } = await open();
    await click(switchOn());
    await click(byRole('checkbox', 'Auto Renew'));
    checkout.show({ expansion: showing({ nextRenewal: { date: product.term!.end, amount: { amount: 200_000, currency: 'USD', exponent: 2 } } }) });
    await drawn();
    expect([byRole<HTMLInputElement>('checkbox').checked, answer('Switch on').disabled]).to.deep.equal([false, true]);
    await click(byRole('checkbox', 'Auto Renew'));
    const closed = new Promise((resolve) => dialog().addEventListener('close', resolve, { once: true }));
    await click(answer('Cancel'));
    await closed;
    await drawn();
    await click(switchOn());
    expect(answer('Switch on').disabled).to.equal(true);
    expect(checkout.calls).to.deep.equal([]);
  });

  const told = async (change: Partial<Product>, renewal: RenewalActivity) => {
    const opened = await open(change);
    const regions = allByRole('status');
    expect(regions.map((region) => region.textContent)).to.deep.equal(['']);
    opened.checkout.show({ renewal });
    await drawn();
    expect(allByRole('status')).to.deep.equal(regions);
    return { ...opened, status: regions[0]!.textContent };
  };

  it('says that it is being switched, and takes no second press meanwhile', async () => {
    const { status, dialog } = await told({ autoRenew: true }, { kind: 'switching', serialNumber, consent: null });
    expect(status).to.equal('Automatic renewal is being switched off…');
    await click(switchOff());
    expect([switchOff().getAttribute('aria-disabled'), dialog().open]).to.deep.equal(['true', false]);
    expect(await accessibilityProblems()).to.deep.equal([]);
  });

  it('announces what came of it, as long as that is so', async () => {
    expect((await told({}, { kind: 'switched', serialNumber, consent: null })).status).to.equal('Automatic renewal is off. The subscription ends on Jun 23, 2027.');
    clearPage();
    expect((await told({ autoRenew: true }, { kind: 'switched', serialNumber, consent })).status).to.equal('Automatic renewal is on. The subscription renews on Jun 23, 2027.');
    clearPage();
    expect((await told({ autoRenew: true }, { kind: 'switched', serialNumber, consent: null })).status).to.equal('');
    clearPage();
    expect((await told({}, { kind: 'switched', serialNumber: 'another', consent: null })).status).to.equal('');
  });

  it('says what went wrong, and tries the same again', async () => {
    const { checkout, text } = await told({}, { kind: 'failed', serialNumber, consent, error: new CheckoutError('network', 'down') });
    expect(text()).to.include('Automatic renewal could not be switched on');
    expect(await accessibilityProblems()).to.deep.equal([]);
    await click(byRole('button', 'Try again'));
    expect(checkout.calls).to.deep.equal([{ intent: 'switchRenewal', args: [serialNumber, consent] }]);
  });

  it('is not to be switched while a payment is under way', async () => {
    await open({ autoRenew: true }, { payment: { ...createFakeCheckout().getState().payment, progress: { status: 'submitting' } as never } });
    expect(switchOff().getAttribute('aria-disabled')).to.equal('true');
  });

  it('is there before anything is selected, below what can be added', async () => {
    const checkout = createFakeCheckout({ session: ready(session), step: { name: 'select', serialNumber }, expansion: expansion({ status: 'empty' }, { entries: {}, product: ready({ ...product, autoRenew: true }) }) });
    const element = await show('annex-expansion-selector', checkout);
    expect(textOf(element)).to.match(/Renews automatically on Jun 23, 2027\s+Switch off$/);
    await click(switchOff());
    expect(await accessibilityProblems()).to.deep.equal([]);
    await click(answer('Switch off'));
    expect(checkout.calls).to.deep.equal([{ intent: 'switchRenewal', args: [serialNumber, null] }]);
  });

  it('is not shown on trial, without a term, or for an order', async () => {
    for (const change of [{ trial: true }, { term: null }]) {
      expect((await open(change)).text()).not.to.match(/Renews|Ends on|Switch/);
      clearPage();
    }
    expect((await open({}, { step: { name: 'pay', orderId: order.id }, order: ready(order) })).text()).not.to.match(/Renews|Ends on|Switch/);
  });

  it('keeps the tick, and what was read with it, when the language changes', async () => {
    const { checkout } = await open();
    await click(switchOn());
    await click(byRole('checkbox', 'Auto Renew'));
    document.documentElement.lang = 'de';
    await expectSoon(() => allByRole('button', 'Einschalten').length === 1);
    expect(byRole<HTMLInputElement>('checkbox', 'Automatisch verlängern').checked).to.equal(true);
    await click(answer('Einschalten'));
    expect(checkout.calls).to.deep.equal([{ intent: 'switchRenewal', args: [serialNumber, consent] }]);
  });

  it('speaks German, also in the consent that is sent', async () => {
    document.documentElement.lang = 'de';
    const { checkout, text } = await open();
    await expectSoon(() => text().includes('Endet am 23.06.2027'));
    await click(byRole('button', 'Automatische Verlängerung einschalten'));
    await click(byRole('checkbox', 'Automatisch verlängern'));
    await click(answer('Einschalten'));
    expect(checkout.calls[0]?.args[1]).to.deep.include({ locale: 'de' }).and.to.have.property('text').that.includes('Ich stimme zu');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits into 320 px, ${dir}, with dialog`, async () => {
      document.documentElement.dir = dir;
      const { element, dialog } = await open();
      const frame = document.createElement('div');
      frame.style.inlineSize = '320px';
      document.body.append(frame);
      frame.append(element);
      await click(switchOn());
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      expect(dialog().scrollWidth).to.be.at.most(dialog().clientWidth);
    });
  }
});

async function expectSoon(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 50 && !holds(); turn += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
  expect(holds()).to.equal(true);
}
