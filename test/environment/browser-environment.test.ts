import { expect } from 'chai';
import { createBrowserEnvironment } from '../../src/environment/browser-environment.js';
import { openStorage } from '../../src/environment/storage.js';

describe('the browser around a checkout', () => {
  it('names everything that it keeps, also what found no room in the browser\'s storage', () => {
    const { tabStorage } = createBrowserEnvironment();
    tabStorage.set('annex.test.kept', '1');
    expect(tabStorage.keys()).to.include('annex.test.kept');
    tabStorage.remove('annex.test.kept');
    expect(tabStorage.keys()).not.to.include('annex.test.kept');

    const blocked = openStorage(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(blocked.keys()).to.deep.equal([]);
    blocked.set('a', '1');
    expect([blocked.keys(), blocked.get('a')]).to.deep.equal([['a'], '1']);
  });

  it('tells when the buyer or the connection is back, until it is no longer asked to', () => {
    let times = 0;
    const stop = createBrowserEnvironment().onReturn(() => (times += 1));
    dispatchEvent(new Event('online'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(times).to.equal(document.visibilityState === 'visible' ? 3 : 2);
    stop();
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(times).to.equal(document.visibilityState === 'visible' ? 3 : 2);
  });

  it('lets one tab at a time do what has the same name', async () => {
    const { lock } = createBrowserEnvironment();
    const done: string[] = [];
    let finish = () => {};
    const first = lock('annex.test', () => new Promise<void>((resolve) => (finish = resolve)).then(() => void done.push('first')));
    const second = lock('annex.test', () => Promise.resolve(void done.push('second')));
    await lock('annex.other', () => Promise.resolve(void done.push('other')));
    finish();
    await Promise.all([first, second]);
    expect(done).to.deep.equal(['other', 'first', 'second']);
  });

  it('waits for nobody, and hears nobody, where the browser forbids it', async () => {
    const { locks } = navigator;
    const { BroadcastChannel: Channel } = globalThis;
    const forbidden = () => new DOMException('The operation is insecure.', 'SecurityError');
    Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: () => Promise.reject(forbidden()) } });
    Reflect.set(globalThis, 'BroadcastChannel', function insecure() {
      throw forbidden();
    });
    try {
      const { lock, channel } = createBrowserEnvironment();
      let times = 0;
      expect(await lock('annex.test', async () => (times += 1))).to.equal(1);
      expect(await lock('annex.test', () => Promise.reject(new Error('its own'))).catch(({ message }: Error) => message)).to.equal('its own');
      const nobody = channel('annex.test');
      nobody.listen(() => {})();
      nobody.post('hello');
      nobody.close();
    } finally {
      Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
      globalThis.BroadcastChannel = Channel;
    }
  });
});
