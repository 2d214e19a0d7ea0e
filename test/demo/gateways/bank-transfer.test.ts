import { expect } from 'chai';
import { createBankTransferGateway } from '../../../demo/gateways/bank-transfer/bank-transfer-gateway.js';
import { createSandboxBank, type SandboxBank } from '../../../demo/gateways/bank-transfer/bank-transfer-service.js';
import { latest } from '../../../src/core/remote.js';
import { define } from '../../../src/define.js';
import { createOfflineGateway } from '../../../src/gateways/offline/offline-gateway.js';
import { describeGateway } from '../../gateways/gateway-contract.js';
import { createHost, eventually } from '../../gateways/support/sandbox-world.js';
import { byRole, clearPage, click, drawn, textOf } from '../../support/page.js';
import { createShop, demoPbx, type Shop } from '../../support/shop.js';
import { until } from '../../support/until.js';
import { answerAt, bankTransferKit } from './bank-transfer-kit.js';

define();

describeGateway('The bank transfer', bankTransferKit);

describe('The bank transfer', () => {
  const attempt = { orderId: 'o', attemptId: 'a', returnUrl: location.href };

  it('leaves the page for no address but a web page', async () => {
    const visited: string[] = [];
    const { context } = bankTransferKit.world();
    const container = document.createElement('div');
    document.body.append(container);
    const form = await createBankTransferGateway({ navigate: (url) => visited.push(url) }).mount(container, context, createHost());
    const outcome = await form.submit(async () => ({ ...attempt, total: context.total, client: { bankPage: 'javascript:alert(1)' } }));
    expect(outcome).to.have.nested.property('error.code', 'bad_reply');
    expect(visited).to.deep.equal([]);
    container.remove();
  });
});

describe('A buyer whose page was not left after all', () => {
  it('is not waited for: the press ends when the page is told to go', async () => {
    const { gateway, context, open } = bankTransferKit.world();
    const container = document.createElement('div');
    document.body.append(container);
    const form = await gateway.mount(container, context, createHost());
    expect(await form.submit(() => open(context))).to.deep.equal({ status: 'redirecting' });
    form.unmount();
    container.remove();
  });
});

describe('Buying by bank transfer', () => {
  let shop: Shop;
  let bank: SandboxBank;

  beforeEach(async () => {
    let drawnIds = 0;
    bank = createSandboxBank({ baseUrl: 'https://bank.test', randomId: () => `t_${(drawnIds += 1)}` });
    shop = await createShop({ services: [bank.service] });
  });
  afterEach(clearPage);

  /** A tab with the drop-in, at this address; `visited` is where it was sent. */
  const openTab = async (environment = shop.tabs.openTab()) => {
    const visited: string[] = [];
    const gateways = [createOfflineGateway(), createBankTransferGateway({ navigate: (url) => void visited.push(url) })];
    const { checkout } = shop.open({ gateways, environment });
    const element = document.createElement('annex-checkout');
    Object.assign(element, { checkout, noHistory: true, serialNumber: demoPbx });
    document.body.append(element);
    await checkout.start();
    await drawn();
    return { checkout, element, environment, visited };
  };

  const goToBank = async () => {
    const tab = await openTab();
    tab.checkout.enterQuantity('extension-expansion', '20');
    await until(tab.checkout, ({ expansion }) => expansion?.quote.status === 'priced');
    await tab.checkout.review();
    await drawn();
    await click(byRole('radio', 'Your bank'));
    await until(tab.checkout, ({ payment }) => payment.form.status === 'mounted');
    await drawn();
    expect(document.querySelector('annex-checkout')?.textContent).to.include('You will be sent to your bank');
    byRole('button', /^Pay /).click();
    return { ...tab, page: await eventually(() => tab.visited[0]) };
  };

  const comeBack = async ({ element, checkout, environment }: Awaited<ReturnType<typeof openTab>>, address: string) => {
    checkout.dispose();
    element.remove();
    environment.visit(address);
    return openTab(environment);
  };

  it('leads to the bank and back to a paid order, and takes the money once', async () => {
    const left = await goToBank();
    const back = await answerAt(bank, left.page, 'pay');
    const { checkout, element, environment } = await comeBack(left, back);
    await until(checkout, ({ step }) => step.name === 'result');
    await shop.advance(5000);
    await until(checkout, ({ order }) => latest(order)?.status === 'completed');
    await drawn();
    expect(textOf(element)).to.match(/activation code/i);
    expect(environment.currentUrl()).not.to.match(/annex_attempt|bank_transfer/);
    expect(bank.transfers().map(({ status }) => status)).to.deep.equal(['succeeded']);
    expect(bank.transfers()[0]?.amount).to.deep.equal(latest(checkout.getState().order)?.total);
  });

  it('lets a buyer who left the bank try again, and takes nothing before they do', async () => {
    const left = await goToBank();
    const back = await answerAt(bank, left.page, 'leave');
    const { checkout, visited } = await comeBack(left, back);
    await until(checkout, ({ payment }) => payment.progress.status === 'cancelled');
    await until(checkout, ({ payment }) => payment.form.status === 'mounted');
    await drawn();
    byRole('button', /^Pay /).click();
    const again = await answerAt(bank, await eventually(() => visited[0]), 'pay');
    expect(new URL(again).searchParams.get('bank_transfer')).to.equal('done');
    expect(bank.transfers().map(({ status }) => status)).to.deep.equal(['cancelled', 'succeeded']);
  });

  it('believes the bank, not the address', async () => {
    const left = await goToBank();
    const back = new URL(await answerAt(bank, left.page, 'leave'));
    back.searchParams.set('bank_transfer', 'done');
    const { checkout } = await comeBack(left, back.href);
    await until(checkout, ({ payment }) => payment.progress.status === 'cancelled');
    expect(latest(checkout.getState().order)?.status).to.equal('pending');
    expect(bank.transfers().map(({ status }) => status)).to.deep.equal(['cancelled']);
  });
});
