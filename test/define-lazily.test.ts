import { expect } from 'chai';
import { define } from '../src/define-lazily.js';
import { elementNames } from '../src/elements/shared/tags.js';
import { clearPage } from './support/page.js';

const registered = (prefix: string) => elementNames.filter((name) => customElements.get(`${prefix}-${name}`));
const atRest = () => new Promise((rested) => requestIdleCallback(() => requestIdleCallback(rested)));

describe('define() of the script for pages', () => {
  afterEach(clearPage);

  it('registers what a first selection needs at once, and nothing else', () => {
    define({ prefix: 'early' });
    expect(registered('early')).to.deep.equal(['session', 'checkout', 'expansion-selector', 'order-summary']);
  });

  it('brings an element whose tag the page shows, from the beginning or later', async () => {
    document.body.append(document.createElement('seen-checkout'), document.createElement('seen-payment'));
    define({ prefix: 'seen' });
    await customElements.whenDefined('seen-payment');
    expect(registered('seen')).not.to.include('order-list');
    document.body.append(document.createElement('seen-order-list'));
    await customElements.whenDefined('seen-order-list');
    expect(registered('seen')).not.to.include('order-result');
  });

  it('brings all of them to a page without the drop-in, once it is at rest', async () => {
    define({ prefix: 'own' });
    await Promise.all(elementNames.map((name) => customElements.whenDefined(`own-${name}`)));
    expect(registered('own')).to.deep.equal([...elementNames]);
  });

  it('leaves the rest to the drop-in where there is one', async () => {
    document.body.append(document.createElement('drop-checkout'));
    define({ prefix: 'drop' });
    await atRest();
    expect(registered('drop')).to.deep.equal(['session', 'checkout', 'expansion-selector', 'order-summary']);
  });

  it('refuses what cannot begin a tag', () => expect(() => define({ prefix: 'Upper' })).to.throw(/cannot begin a tag/));
});
