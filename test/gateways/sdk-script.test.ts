import { expect } from 'chai';
import { insertSdkScript, sdkScriptUrls } from '../../src/gateways/sdk-script.js';

describe('Inserting an SDK’s script', () => {
  const insert = (url: string, signal = new AbortController().signal) => insertSdkScript({ url, isThere: () => true }, signal).catch((reason: unknown) => reason);
  const tags = () => document.querySelectorAll('script[src^="https:"]').length;

  for (const url of ['https://elsewhere.example/sdk.js', `${sdkScriptUrls.stripe}?advancedFraudSignals=false`, `${sdkScriptUrls.stripe}/../x.js`, 'data:text/javascript,1']) {
    it(`refuses ${url}, which is not one of the payment services’ own`, async () => {
      expect(await insert(url)).to.be.instanceOf(TypeError);
      expect(tags()).to.equal(0);
    });
  }

  it('inserts nothing for who has given it up', async () => {
    expect(await insert(sdkScriptUrls.stripe, AbortSignal.abort())).to.have.property('name', 'AbortError');
    expect(tags()).to.equal(0);
  });
});
