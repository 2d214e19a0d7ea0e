import { expect } from 'chai';
import { CheckoutError } from '../../src/core/errors.js';
import type { Entry } from '../../src/core/expansion.js';
import { ready } from '../../src/core/remote.js';
import { AnnexExpansionSelector } from '../../src/elements/expansion-selector/expansion-selector.js';
import { steppedQuantity } from '../../src/elements/expansion-selector/stepped-quantity.js';
import { createFakeCheckout } from '../support/fake-checkout.js';
import { accessibilityProblems, allByRole, byRole, clearPage, click, drawn, press, register, show, textOf, type } from '../support/page.js';
import { expansion, offers, product, session, usd } from '../support/samples.js';

register('annex-expansion-selector', AnnexExpansionSelector);

const at = (entries: Record<string, Entry>) => ({ session: ready(session), expansion: expansion({ status: 'empty' }, { entries }) });
const entered = (text: string) => at({ extensions: { kind: 'quantity', text } });

describe('<annex-expansion-selector>', () => {
  afterEach(clearPage);

  it('names the product and each service with its price', async () => {
    const element = await show('annex-expansion-selector', createFakeCheckout(at({})));
    expect(textOf(element)).to.include('Harbour Hotel PBX Harbour Hotel Group 3631A2E40021');
    expect(textOf(element)).to.match(/Extension Expansion .* USD 12\.00 per extension, per year/);
    expect(textOf(element)).to.match(/Hot Standby .* USD 499\.00 per year/);
    expect(textOf(element)).to.match(/One-time payment\s+USD 899\.00 one-time/);
  });

  it('shows what there will be beside what there is', async () => {
    const element = await show('annex-expansion-selector', createFakeCheckout(entered('20')));
    expect(textOf(element)).to.include('Now 50, after 70');
  });

  it('hands every typed character on as it is', async () => {
    const checkout = createFakeCheckout(at({}));
    await show('annex-expansion-selector', checkout);
    await type(byRole('spinbutton', 'Extension Expansion'), '1e21');
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'enterQuantity', args: ['extensions', '1e21'] });
  });

  for (const [typed, words] of [
    ['0', 'Enter 5 or more.'], ['-1', 'Enter 5 or more.'], ['1.5', 'Enter a whole number, without a comma or point.'],
    ['1e21', 'Enter a whole number in digits, for instance 5.'], ['many', 'Enter a whole number in digits, for instance 5.'],
    ['500', 'Enter 450 or less: that is the most that can be added now.'], ['7', 'Enter a multiple of 5, starting at 5.'],
  ] as const) {
    it(`says beside the field what is wrong with ${typed}, and keeps it`, async () => {
      await show('annex-expansion-selector', createFakeCheckout(entered(typed)));
      const field = byRole<HTMLInputElement>('spinbutton', 'Extension Expansion');
      expect(field.value).to.equal(typed);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      const described = field.getAttribute('aria-describedby')!.split(' ').map((id) => (field.getRootNode() as ShadowRoot).getElementById(id)?.textContent);
      expect(described.join(' ')).to.include(words);
    });
  }

  it('steps with keys and buttons, from nothing to the least that can be bought', async () => {
    const checkout = createFakeCheckout(at({}));
    await show('annex-expansion-selector', checkout);
    await press(byRole('spinbutton', 'Extension Expansion'), 'ArrowUp');
    expect(checkout.calls.at(-1)?.args).to.deep.equal(['extensions', '5']);
    await click(byRole('button', 'Add 5 extensions'));
    expect(checkout.calls.at(-1)?.args).to.deep.equal(['extensions', '5']);
    checkout.show(entered('5'));
    await drawn();
    await click(byRole('button', 'Take off 5 extensions'));
    expect(checkout.calls.at(-1)?.args).to.deep.equal(['extensions', '']);
    await press(byRole('spinbutton', 'Extension Expansion'), 'End');
    expect(checkout.calls.at(-1)?.args).to.deep.equal(['extensions', '450']);
  });

  it('switches a flat service on', async () => {
    const checkout = createFakeCheckout(at({}));
    await show('annex-expansion-selector', checkout);
    await click(byRole('switch', 'Hot Standby'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'switchOffer', args: ['hot-standby', true] });
  });

  it('lets choose how to pay, and take that back', async () => {
    const checkout = createFakeCheckout(at({ hotel: { kind: 'choice', choiceId: 'annual' } }));
    await show('annex-expansion-selector', checkout);
    expect(byRole<HTMLInputElement>('radio', /^Annual payment/).checked).to.equal(true);
    await click(byRole('radio', 'Not now'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'chooseOption', args: ['hotel', null] });
  });

  it('says why a service cannot be bought, and offers no control for it', async () => {
    const element = await show('annex-expansion-selector', createFakeCheckout(at({})));
    expect(textOf(element)).to.match(/Disaster Recovery .* Not available Needs the Ultimate plan\./);
    expect(allByRole('switch', 'Disaster Recovery')).to.deep.equal([]);
  });

  it('opens the guideline in a new tab without a way back', async () => {
    await show('annex-expansion-selector', createFakeCheckout(at({})));
    const link = byRole<HTMLAnchorElement>('link', 'Guideline: Hot Standby (opens in a new tab)');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });

  it('speaks the offers in the language around it', async () => {
    document.documentElement.lang = 'de';
    await show('annex-expansion-selector', createFakeCheckout(entered('20')));
    while (allByRole('spinbutton', 'Nebenstellen').length === 0) await new Promise(requestAnimationFrame);
    expect(textOf(document.querySelector('annex-expansion-selector')!)).to.match(/12,00 USD je Nebenstelle, pro Jahr/);
  });

  it('says when the product is unknown, and leads back to the products', async () => {
    const error = new CheckoutError('not_found', 'No such product.', { status: 404 });
    const failed = { status: 'failed', error, previous: null } as const;
    const checkout = createFakeCheckout({ session: ready(session), expansion: expansion({ status: 'empty' }, { product: failed, offers: failed }) });
    const element = await show('annex-expansion-selector', checkout);
    expect(textOf(element)).to.include('This product could not be opened').and.to.include('does not belong to your account');
    await click(byRole('button', 'Back to products'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'goTo', args: [{ name: 'products' }] });
    await click(byRole('button', 'Try again'));
    expect(checkout.calls.at(-1)).to.deep.equal({ intent: 'expand', args: [product.serialNumber] });
  });

  it('is accessible with and without problems, busy and empty', async () => {
    const checkout = createFakeCheckout(entered('1.5'));
    await show('annex-expansion-selector', checkout);
    expect(await accessibilityProblems()).to.deep.equal([]);
    checkout.show({ expansion: expansion({ status: 'empty' }, { offers: { status: 'loading', previous: null } }) });
    await drawn();
    expect(await accessibilityProblems()).to.deep.equal([]);
    checkout.show({ expansion: expansion({ status: 'empty' }, { offers: ready([]) }) });
    await drawn();
    expect(await accessibilityProblems()).to.deep.equal([]);
  });
});

describe('a stepped quantity', () => {
  const [offer] = offers;
  if (offer?.kind !== 'quantity') throw new Error('The first sample is a quantity.');
  const five = { ...offer, min: 5, max: 52, step: 5, unitPrice: usd(100) };

  it('goes up by steps to the last one that can be bought', () => {
    expect(steppedQuantity('ArrowUp', 5, five)).to.equal(10);
    expect(steppedQuantity('PageUp', 5, five)).to.equal(50);
    expect(steppedQuantity('End', null, five)).to.equal(50);
  });

  it('goes down to the least and then to none', () => {
    expect(steppedQuantity('ArrowDown', 10, five)).to.equal(5);
    expect(steppedQuantity('PageDown', 20, five)).to.equal(5);
    expect(steppedQuantity('ArrowDown', 5, five)).to.equal(0);
    expect(steppedQuantity('ArrowDown', null, five)).to.equal(0);
  });

  it('takes off where the offer allows it', () => {
    expect(steppedQuantity('ArrowDown', 0, { ...five, min: -10, step: 1 })).to.equal(-1);
    expect(steppedQuantity('ArrowDown', -10, { ...five, min: -10, step: 1 })).to.equal(-10);
  });

  it('leaves other keys alone', () => expect(steppedQuantity('a', 5, five)).to.equal(null));
});
