import { expect } from 'chai';
import { linkPage, linkPageHeaders, type LinkState } from '../../../src/reference/documents/link-page.js';

const states: LinkState[] = ['ready', 'used', 'expired', 'unknown', 'sent'];
const details = {
  sellerName: 'Northwind <Telephony> & "Sons"', contactEmail: 'billing@northwind.example', invoiceNumber: 'INV-7',
  expiresAt: '2026-03-02T09:30:00Z', formAction: '/invoices/abc',
};
const parsed = (state: LinkState, given: Parameters<typeof linkPage>[1] = details) => new DOMParser().parseFromString(linkPage(state, given), 'text/html');

describe('the page behind an invoice link', () => {
  it('has one style, and the policy lets exactly that one through', async () => {
    for (const state of states) {
      const [style, ...others] = parsed(state).querySelectorAll('style');
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style?.textContent ?? ''));
      const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
      expect(others).to.have.length(0);
      expect(linkPageHeaders['content-security-policy']).to.contain(`style-src 'sha256-${hash}'`);
    }
  });

  it('has no script and no inline style in any state', () => {
    for (const state of states) expect(parsed(state).querySelector('script, [style], [onclick], img, link')).to.equal(null);
  });

  it('shows texts as text', () => {
    const page = parsed('ready');
    expect(page.querySelector('.seller')?.textContent).to.equal(details.sellerName);
    expect(page.querySelector('telephony')).to.equal(null);
  });

  it('offers the download by a button that posts', () => {
    const form = parsed('ready').querySelector('form');
    expect(form?.getAttribute('method')).to.equal('post');
    expect(form?.getAttribute('action')).to.equal('/invoices/abc');
    expect(form?.textContent).to.equal('Download invoice');
  });

  it('offers a new link when the old one was used or is too old, where there is one to be had', () => {
    const { formAction: _none, ...without } = details;
    for (const state of ['used', 'expired'] as const) {
      expect(parsed(state).querySelector('form')?.textContent).to.equal('Send a new link');
      expect(parsed(state, without).querySelector('form')).to.equal(null);
      expect(parsed(state, without).body.textContent).to.contain('in the portal');
    }
  });

  it('offers nothing where there is no such link', () => {
    expect(parsed('unknown').querySelector('form')).to.equal(null);
    expect(parsed('sent').querySelector('form')).to.equal(null);
  });

  it('is neither kept nor named to other pages', () => {
    expect(linkPageHeaders).to.include({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
  });
});
