import { expect } from 'chai';
import { ledgerInStore } from '../../src/hosts/ledger-in-store.js';
import { createMemoryStore } from '../../src/reference/stores/memory-store.js';

describe('the ledger in a store', () => {
  const open = () => ledgerInStore(createMemoryStore());

  it('writes where the version is the expected one, and says when it is not', async () => {
    const ledger = open();
    expect(await ledger.put('a', { n: 1 }, 0)).to.equal(true);
    expect(await ledger.put('a', { n: 2 }, 0)).to.equal(false);
    expect(await ledger.put('a', { n: 2 }, 1)).to.equal(true);
    expect(await ledger.get('a')).to.deep.equal({ key: 'a', version: 2, body: { n: 2 } });
    expect(await ledger.remove('a', 1)).to.equal(false);
    expect(await ledger.remove('a', 2)).to.equal(true);
    expect(await ledger.get('a')).to.equal(null);
  });

  it('lets exactly one of many writers win', async () => {
    const ledger = open();
    const won = await Promise.all(Array.from({ length: 20 }, (_, n) => ledger.put('a', n, 0)));
    expect(won.filter(Boolean)).to.have.length(1);
  });

  it('lists all keys that begin with a prefix, in their order, however many', async () => {
    const ledger = open();
    const keys = Array.from({ length: 250 }, (_, n) => `payment/${String(n).padStart(3, '0')}`);
    for (const key of ['webhook/1', 'payment', 'paymentx', ...keys.toReversed()]) await ledger.put(key, null, 0);
    expect((await ledger.list('payment/')).map(({ key }) => key)).to.deep.equal(keys);
    expect((await ledger.list('payment')).map(({ key }) => key)).to.deep.equal(['payment', ...keys, 'paymentx']);
    expect(await ledger.list('none')).to.deep.equal([]);
  });
});
