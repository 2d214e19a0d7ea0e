import { expect } from 'chai';
import { AnnexCheckout } from '../../src/elements/checkout/checkout.js';
import { AnnexExpansionSelector } from '../../src/elements/expansion-selector/expansion-selector.js';
import { AnnexOrderSummary } from '../../src/elements/order-summary/order-summary.js';
import { AnnexProductList } from '../../src/elements/product-list/product-list.js';
import { AnnexServiceInformation } from '../../src/elements/service-information/service-information.js';
import type { Checkout } from '../../src/core/checkout.js';
import type { CheckoutState } from '../../src/core/state.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, drawn, register, show, textOf, type } from '../support/page.js';
import { createShop, demoPbx } from '../support/shop.js';
import { until } from '../support/until.js';

register('annex-checkout', AnnexCheckout);
register('annex-product-list', AnnexProductList);
register('annex-expansion-selector', AnnexExpansionSelector);
register('annex-order-summary', AnnexOrderSummary);
register('annex-service-information', AnnexServiceInformation);

const reaches = async (checkout: Checkout, holds: (state: CheckoutState) => boolean) => {
  await until(checkout, holds);
  await drawn();
};
const priced = ({ expansion }: CheckoutState) => expansion?.quote.status === 'priced';

/** From the product list to the review, on the real core and the reference backend. */
describe('choosing what to add', () => {
  afterEach(clearPage);

  it('goes from More and Expansion over 20 extensions and Hot Standby to the review', async () => {
    const { checkout } = (await createShop()).open();
    const element = await show('annex-checkout', checkout, { noHistory: true });
    await reaches(checkout, ({ products }) => products.page.status === 'ready');

    const row = allByRole('listitem').find((one) => one.textContent?.includes(demoPbx))!;
    await click(row.querySelector('button')!);
    await new Promise((resolve) => setTimeout(resolve));
    await click(byRole('menuitem', 'Expansion'));
    await reaches(checkout, ({ expansion }) => expansion?.offers.status === 'ready');

    await type(byRole('spinbutton', 'Extension Expansion'), '20');
    await click(byRole('switch', 'Hot Standby'));
    await reaches(checkout, priced);
    expect(textOf(element)).to.match(/Order Summary .*Extension Expansion\s+\+20 extensions\s+USD .*\d+ of \d+ days at USD .*Hot Standby .*Total USD/);
    expect(await accessibilityProblems()).to.deep.equal([]);

    await click(byRole('button', 'Checkout'));
    await reaches(checkout, ({ step }) => step.name === 'review');
    await reaches(checkout, priced);
    expect(textOf(element)).to.match(/Service Information .*3631A2E40021 .*From 50 to 70 extensions/);
    expect(await accessibilityProblems()).to.deep.equal([]);
    checkout.dispose();
  });

  it('keeps what was typed, right or wrong, over a reload', async () => {
    const shop = await createShop();
    const { checkout, environment } = shop.open();
    await show('annex-checkout', checkout, { noHistory: true, serialNumber: demoPbx });
    await reaches(checkout, ({ expansion }) => expansion?.offers.status === 'ready');
    await type(byRole('spinbutton', 'Extension Expansion'), '1.5');
    checkout.dispose();
    clearPage();

    const again = shop.open({ environment }).checkout;
    await show('annex-checkout', again, { noHistory: true, serialNumber: demoPbx });
    await reaches(again, ({ expansion }) => expansion?.offers.status === 'ready');
    expect(byRole<HTMLInputElement>('spinbutton', 'Extension Expansion').value).to.equal('1.5');
    expect(byRole('button', 'Checkout').getAttribute('aria-disabled')).to.equal('true');
    again.dispose();
  });

  it('says that a serial number is unknown, and leads to the products', async () => {
    const { checkout } = (await createShop()).open();
    const element = await show('annex-checkout', checkout, { noHistory: true, serialNumber: 'UNKNOWN' });
    await reaches(checkout, ({ expansion }) => expansion?.product.status === 'failed' && expansion.offers.status === 'failed');
    expect(textOf(element)).to.include('We could not find this, or it does not belong to your account.');
    checkout.dispose();
  });
});
