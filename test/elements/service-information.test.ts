import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import { ready } from '../../src/core/remote.js';
import { AnnexServiceInformation } from '../../src/elements/service-information/service-information.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, byRole, clearPage, click, register, show, textOf } from '../support/page.js';
import { expansion, lines, order, product, quote, renewalOrder } from '../support/samples.js';

register('annex-service-information', AnnexServiceInformation);

const reviewing = { step: { name: 'review', serialNumber: product.serialNumber } as const, expansion: expansion() };

describe('<annex-service-information>', () => {
  afterEach(clearPage);

  it('names the device: product, serial number and customer', async () => {
    const element = await show('annex-service-information', createFakeCheckout(reviewing));
    expect(textOf(element)).to.match(/Product\s+Harbour Hotel PBX\s+Serial number\s+3631A2E40021\s+Customer\s+Harbour Hotel Group/);
  });

  it('says for each service what there is now and will be after, and until when', async () => {
    const element = await show('annex-service-information', createFakeCheckout(reviewing));
    expect(textOf(element)).to.match(/Extension Expansion\s+From 50 to 70 extensions .*Until Jun 23, 2027/);
    expect(textOf(element)).to.match(/Hot Standby\s+Will be active\s+Until Jun 23, 2027/);
  });

  it('says of a renewal what goes on, and until when', async () => {
    const element = await show('annex-service-information', createFakeCheckout({ step: { name: 'pay', orderId: renewalOrder.id }, order: ready(renewalOrder) }));
    expect(textOf(element)).to.match(/Extension Expansion\s+70 extensions .*until Jun 23, 2027/);
    expect(textOf(element)).to.match(/Hot Standby\s+Stays active/);
  });

  it('says which way of paying was chosen for a flexible service', async () => {
    const hotel = { ...lines[1]!, offerId: 'hotel', kind: 'choice', choiceId: 'one-time', name: 'Hotel PMS Integration', billing: 'oneTime', proration: null } as const;
    const state = expansion({ status: 'priced', quote: { ...quote, lines: [hotel] } });
    const element = await show('annex-service-information', createFakeCheckout({ ...reviewing, expansion: state }));
    expect(textOf(element)).to.match(/Hotel PMS Integration\s+One-time payment\s+Will be active\s+One-time payment/);
  });

  it('says that the device could not be loaded, and tries again', async () => {
    const failed = { ...expansion(), product: { status: 'failed', error: new CheckoutError('network', 'No connection'), previous: null } as const };
    const checkout = createFakeCheckout({ ...reviewing, expansion: failed });
    await show('annex-service-information', checkout);
    expect(textOf(byRole('alert'))).to.contain('This product could not be opened').and.contain('Check your connection');
    await click(byRole('button', 'Try again'));
    expect(checkout.calls).to.deep.equal([{ intent: 'goTo', args: [reviewing.step] }]);
  });

  it('loads the device again where it stands beside the selection', async () => {
    const failed = { ...expansion(), product: { status: 'failed', error: new CheckoutError('network', 'No connection'), previous: null } as const };
    const checkout = createFakeCheckout({ step: { name: 'select', serialNumber: product.serialNumber }, expansion: failed });
    await show('annex-service-information', checkout);
    await click(byRole('button', 'Try again'));
    expect(checkout.calls).to.deep.equal([{ intent: 'expand', args: [product.serialNumber] }]);
  });

  it('says that not even the session could be had', async () => {
    const checkout = createFakeCheckout({ session: { status: 'failed', error: new CheckoutError('network', 'No connection'), previous: null } });
    await show('annex-service-information', checkout);
    expect(textOf(byRole('alert'))).to.contain('The checkout could not be opened');
    await click(byRole('button', 'Try again'));
    expect(checkout.calls.map(({ intent }) => intent)).to.deep.equal(['start']);
  });

  it('leads back to the selection', async () => {
    const checkout = createFakeCheckout(reviewing);
    await show('annex-service-information', checkout);
    await click(byRole('button', 'Change selection'));
    expect(checkout.calls).to.deep.equal([{ intent: 'goTo', args: [{ name: 'select', serialNumber: product.serialNumber }] }]);
  });

  it('shows what an order was made for', async () => {
    const element = await show('annex-service-information', createFakeCheckout({ step: { name: 'pay', orderId: order.id }, order: ready(order) }));
    expect(textOf(element)).to.match(/3631A2E40021.*From 50 to 70 extensions/);
    expect(textOf(element)).not.to.include('Change selection');
  });

  it('is accessible', async () => {
    await show('annex-service-information', createFakeCheckout(reviewing));
    expect(await accessibilityProblems()).to.deep.equal([]);
  });
});
