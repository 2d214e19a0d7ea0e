import { expect } from 'chai';
import { accountManagerMail } from '../../../src/reference/mail/account-manager-mail.js';
import { invoiceMail } from '../../../src/reference/mail/invoice-mail.js';
import { offlineOrderMail } from '../../../src/reference/mail/offline-order-mail.js';
import { subscriptionMail } from '../../../src/reference/mail/subscription-mail.js';
import type { Mail } from '../../../src/reference/ports.js';
import type { Order } from '../../../src/core/model/order.js';
import { sampleOrder } from '../documents/sample-order.js';

const from = { name: 'Northwind Telephony', address: 'billing@northwind.example' };
const to = { name: 'Zoë Łukasiewicz', address: 'zoe@polnoc.example' };
const licence = { activationCode: '7Q2KD-00000-11111-22222-3333X', file: { name: '3631A2E40021-3.lic', content: 'header.payload.signature' } };
const link = { id: 'lnk_1', url: 'https://billing.example/invoices/token?a=1&b=2', expiresAt: '2026-03-02T09:31:00Z' };
const accountManager = { name: 'Ada Ames', email: 'ada@northwind.example', phone: null };
const everyMail = (order: Order): Mail[] => [
  subscriptionMail({ from, to, order, licence }),
  subscriptionMail({ from, to, order, licence: null }),
  invoiceMail({ from, to, order, invoiceNumber: 'INV-7', link }),
  offlineOrderMail({ from, to, order, accountManager }),
  accountManagerMail({ from, to, order, partnerName: order.customerName, buyer: to }),
];
const parsed = (mail: Mail) => new DOMParser().parseFromString(mail.html, 'text/html');

describe('every mail', () => {
  it('says the same as HTML and as plain text', () => {
    for (const mail of everyMail(sampleOrder)) {
      for (const part of [parsed(mail).body.textContent, mail.text]) {
        expect(part).to.contain('3631A2E40021').and.to.contain('USD 415.29').and.to.contain('Hot Standby').and.to.contain('212 of 365 days');
      }
    }
  });

  it('has the same Message-ID each time, and another one than the others', () => {
    const ids = everyMail(sampleOrder).map(({ messageId }) => messageId);
    expect(ids).to.deep.equal(everyMail(sampleOrder).map(({ messageId }) => messageId));
    expect(new Set(ids).size).to.equal(4);
    for (const id of ids) expect(id).to.match(/^<[\w.-]+@northwind\.example>$/);
  });

  it('shows what people typed as text, whatever it is', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&\r\nBcc: x@y.example';
    const order = { ...sampleOrder, productName: hostile, customerName: hostile, number: hostile, billTo: { ...sampleOrder.billTo, company: hostile } };
    for (const mail of everyMail(order)) {
      expect(parsed(mail).querySelector('img, script, [onerror]')).to.equal(null);
      expect(mail.subject).not.to.match(/[\r\n]/);
    }
  });

  it('holds no script, form or picture from elsewhere', () => {
    for (const mail of everyMail(sampleOrder)) expect(parsed(mail).querySelector('script, form, img, link, iframe')).to.equal(null);
  });
});

describe('the subscription mail', () => {
  it('brings the activation code, and the licence file as an attachment', () => {
    const mail = subscriptionMail({ from, to, order: sampleOrder, licence });
    expect(mail.text).to.contain(licence.activationCode);
    expect(mail.html).to.contain(licence.activationCode);
    expect(mail.attachments).to.deep.equal([{ name: '3631A2E40021-3.lic', type: 'application/jose', content: 'header.payload.signature' }]);
  });

  it('says that there is nothing to do where the expansion took effect at once', () => {
    const mail = subscriptionMail({ from, to, order: sampleOrder, licence: null });
    expect(mail.text).to.contain('nothing to do').and.not.to.contain('Activation code');
    expect(mail.attachments).to.deep.equal([]);
  });

  it('tells when and for how much the subscription renews', () => {
    const text = (autoRenew: boolean) => subscriptionMail({ from, to, order: { ...sampleOrder, autoRenew }, licence }).text;
    expect(text(true)).to.contain('renews automatically on 29 September 2026 for USD 1,989.00');
    expect(text(false)).to.contain('does not renew by itself');
  });
});

describe('the invoice mail', () => {
  it('has one link to the invoice, and tells how long and how often it works', () => {
    const mail = invoiceMail({ from, to, order: sampleOrder, invoiceNumber: 'INV-7', link });
    const links = [...parsed(mail).querySelectorAll('a')].map((anchor) => anchor.href).filter((href) => href.startsWith('http'));
    expect(links).to.deep.equal([link.url]);
    expect(mail.text).to.contain(link.url).and.to.contain('2 March 2026, 09:31 UTC').and.to.contain('once');
    expect(mail.messageId).not.to.contain('token');
  });
});

describe('the mails of an offline order', () => {
  it('bring neither a code nor a link to an invoice', () => {
    for (const mail of everyMail(sampleOrder).slice(3)) {
      expect(mail.html).not.to.contain('/invoices/').and.not.to.contain(licence.activationCode);
    }
  });

  it('tell the buyer who will call, and the account manager whom to call', () => {
    const [buyers, managers] = everyMail(sampleOrder).slice(3);
    expect(buyers?.text).to.contain('Ada Ames, ada@northwind.example');
    expect(managers?.text).to.contain('zoe@polnoc.example');
  });
});
