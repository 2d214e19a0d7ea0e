import { expect } from 'chai';
import type { CatalogueTexts } from '../../src/core/model/catalogue-texts.js';
import { ready } from '../../src/core/remote.js';
import { AnnexExpansionSelector } from '../../src/elements/expansion-selector/expansion-selector.js';
import { AnnexOrderResult } from '../../src/elements/order-result/order-result.js';
import { AnnexOrderSummary } from '../../src/elements/order-summary/order-summary.js';
import { AnnexProductList } from '../../src/elements/product-list/product-list.js';
import { AnnexServiceInformation } from '../../src/elements/service-information/service-information.js';
import { base } from '../../src/locales/parts/base.js';
import { orders } from '../../src/locales/parts/orders.js';
import { pay } from '../../src/locales/parts/pay.js';
import { products as productWords } from '../../src/locales/parts/products.js';
import { select } from '../../src/locales/parts/select.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { byRole, clearPage, drawn, register, show, textOf } from '../support/page.js';
import { expansion, offers, order, product, session } from '../support/samples.js';

register('annex-expansion-selector', AnnexExpansionSelector);
register('annex-order-result', AnnexOrderResult);
register('annex-order-summary', AnnexOrderSummary);
register('annex-product-list', AnnexProductList);
register('annex-service-information', AnnexServiceInformation);

const extension = { one: 'numer wewnętrzny', few: 'numery wewnętrzne', many: 'numerów wewnętrznych', other: 'numeru wewnętrznego' };
const polish: CatalogueTexts = {
  language: 'pl',
  offers: {
    extensions: { name: 'Więcej numerów wewnętrznych', description: '', unit: extension },
    'hot-standby': { name: 'Serwer zapasowy', description: 'Drugi serwer.' },
    hotel: { name: 'Integracja z hotelem', description: '', choices: { annual: 'Subskrypcja roczna' } },
  },
  families: {
    'software-pbx': { name: 'Software PBX (PSE Self-hosted)', plans: { ultimate: 'Plan Ultimate' }, entitlements: { extensions: { name: 'Numery wewnętrzne', unit: extension } } },
  },
};

const available = offers.map((offer) => ({ ...offer, availability: { status: 'available' } as const }));

const state = {
  session: ready(session), expansion: expansion(undefined, { offers: ready(available) }),
  products: { query: '', page: ready({ items: [product], nextCursor: null }) }, order: ready(order),
};

type Tag = 'annex-expansion-selector' | 'annex-order-result' | 'annex-order-summary' | 'annex-product-list' | 'annex-service-information';

async function inPolish(tag: Tag, change: Parameters<typeof createFakeCheckout>[0] = {}) {
  const checkout = createFakeCheckout({ ...state, ...change });
  const element = await show(tag, checkout);
  element.lang = 'pl';
  await drawn();
  checkout.show({ texts: { pl: polish } });
  await drawn();
  return { checkout, text: textOf(element) };
}

describe('the catalogue in the reader’s language', () => {
  before(() => Promise.all([base, orders, pay, productWords, select].map((part) => part.load('pl'))));
  afterEach(clearPage);

  it('is asked for when the language changes, and puts its names in the place of those that came first; what was entered stays', async () => {
    const { checkout, text } = await inPolish('annex-expansion-selector');
    expect(checkout.languages).to.deep.equal(['en', 'pl']);
    expect(text).to.include('Więcej numerów wewnętrznych').and.to.include('Drugi serwer.').and.to.include('Subskrypcja roczna').and.to.include('Plan Ultimate');
    expect(byRole<HTMLInputElement>('spinbutton', 'Więcej numerów wewnętrznych').value).to.equal('20');
    expect(checkout.calls).to.deep.equal([]);
  });

  it('counts in the plural forms of the language', async () => {
    expect((await inPolish('annex-order-summary')).text).to.include('+20 numerów wewnętrznych');
    clearPage();
    expect((await inPolish('annex-product-list')).text).to.include('50 numerów wewnętrznych').and.to.include('Plan Ultimate');
  });

  it('names what is reviewed and what was ordered', async () => {
    expect((await inPolish('annex-service-information')).text).to.include('Serwer zapasowy');
    clearPage();
    expect((await inPolish('annex-order-result', { step: { name: 'result', orderId: order.id } })).text).to.include('Serwer zapasowy');
  });

  it('leaves the names that came first where there are no others', async () => {
    expect((await inPolish('annex-expansion-selector')).text).to.include('Outbound Call Center');
  });
});
