import { expect } from 'chai';
import type { Order } from '../../../src/core/model/order.js';
import type { PaymentAttempt } from '../../../src/core/model/payment-attempt.js';
import { autoRenewMail } from '../../../src/reference/mail/auto-renew-mail.js';
import { renewalEndedMail } from '../../../src/reference/mail/renewal-ended-mail.js';
import { renewalReminderMail } from '../../../src/reference/mail/renewal-reminder-mail.js';
import { renewalUnpaidMail } from '../../../src/reference/mail/renewal-unpaid-mail.js';
import { renewedMail } from '../../../src/reference/mail/renewed-mail.js';
import type { Mail } from '../../../src/reference/ports.js';
import { sampleOrder } from '../documents/sample-order.js';

const from = { name: 'Northwind Telephony', address: 'billing@northwind.example' };
const to = { name: 'Zoë Łukasiewicz', address: 'zoe@polnoc.example' };
const link = 'https://portal.example/#/pay/ord_7Q2K';
const charge = (declineCategory: PaymentAttempt['declineCategory'], id: string): PaymentAttempt => ({ ...sampleOrder.attempts[0]!, id, status: 'failed', declineCategory });

function everyMail(order: Order): Mail[] {
  const product = { name: order.productName, serialNumber: order.serialNumber, customerName: order.customerName };
  const about = { from, to, product, date: '2026-09-29T00:00:00Z', price: order };
  return [
    renewalReminderMail({ ...about, days: 30, agreed: { ...order.total, amount: 1 }, charged: true }),
    renewalReminderMail({ ...about, days: 7, agreed: null, charged: false }),
    autoRenewMail({ ...about, change: 3, agreed: { text: order.productName, price: order, charged: true } }),
    autoRenewMail({ ...about, change: 4, agreed: null }),
    renewalUnpaidMail({ from, to, order, charge: null, nextCharge: null, link }),
    renewalUnpaidMail({ from, to, order, charge: charge('authenticationNeeded', 'att_2'), nextCharge: null, link }),
    renewalUnpaidMail({ from, to, order, charge: charge('declined', 'att_3'), nextCharge: '2026-09-30T00:00:00Z', link }),
    renewedMail({ from, to, order }),
    renewalEndedMail({ from, to, order, endedOn: '2026-09-29T00:00:00Z' }),
  ];
}

const parsed = (mail: Mail): Document => new DOMParser().parseFromString(mail.html, 'text/html');
const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ');

describe('every mail about a renewal', () => {
  it('names product and day, as HTML and as plain text', () => {
    for (const mail of everyMail({ ...sampleOrder, expiresAt: '2026-10-13T00:00:00Z' })) {
      for (const part of [plain(parsed(mail).body.textContent), plain(mail.text)]) {
        expect(part).to.contain('Software PBX (PSE Self-hosted)').and.to.contain('3631A2E40021').and.to.match(/(29|30) September 2026|13 October 2026/);
      }
    }
  });

  it('has a Message-ID of its own, the same each time', () => {
    const ids = everyMail(sampleOrder).map(({ messageId }) => messageId);
    expect(ids).to.deep.equal(everyMail(sampleOrder).map(({ messageId }) => messageId));
    expect(new Set(ids).size).to.equal(9);
  });

  it('shows what people typed as text, whatever it is', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&\r\nBcc: x@y.example';
    for (const mail of everyMail({ ...sampleOrder, productName: hostile, customerName: hostile, number: hostile })) {
      expect(parsed(mail).querySelector('img, script, [onerror]')).to.equal(null);
      expect(mail.subject).not.to.match(/[\r\n]/);
    }
  });
});

describe('the mail about a renewal that is not paid', () => {
  const [open, authentication, declined] = everyMail(sampleOrder).slice(4);

  it('leads to the portal’s page where it is paid', () => {
    for (const mail of [open, authentication, declined]) {
      expect(parsed(mail!).querySelector(`a[href="${link}"]`)).not.to.equal(null);
      expect(mail!.text).to.contain(link);
    }
  });

  it('says what is to be done, and why', () => {
    expect(parsed(authentication!).querySelector(`a[href="${link}"]`)?.textContent).to.equal('Authenticate renewal');
    expect(authentication!.text).to.contain('Your bank wants you to confirm the payment yourself.');
    expect(declined!.text).to.contain('It is charged again on 30 September 2026.');
    expect(open!.text).to.contain('There is no saved payment method that could be charged');
  });
});
