import { expect } from 'chai';
import { invoiceFor } from '../../../src/reference/documents/invoice.js';
import { renderInvoicePdf } from '../../../src/reference/documents/invoice-pdf.js';
import { moneyText } from '../../../src/reference/documents/wording.js';
import { sampleLine, sampleOrder, sampleSeller } from './sample-order.js';

const issue = { number: 'INV-2026-00042', issuedAt: '2026-03-01T09:31:00Z', seller: sampleSeller };
const { PDFDocument } = await import('@cantoo/pdf-lib');

describe('the invoice as data', () => {
  const invoice = invoiceFor(sampleOrder, issue);

  it('has every field that Article 226 asks for', () => {
    expect(invoice).to.include({ number: 'INV-2026-00042', issuedAt: '2026-03-01T09:31:00Z', suppliedOn: '2026-03-01', currency: 'USD' });
    expect(invoice.seller).to.include({ vatId: 'DE123456789', name: 'Northwind Telephony GmbH', street: 'Speicherstraße 12' });
    expect(invoice.buyer).to.deep.include({ company: 'Dystrybucja Północ Sp. z o.o.', taxId: sampleOrder.billTo.taxId });
    expect(invoice.taxes).to.deep.equal(sampleOrder.taxes);
    expect(invoice.total.amount).to.equal(41_529);
    for (const line of invoice.lines) expect(line).to.include.all.keys('description', 'quantity', 'unitPrice', 'discount', 'amount', 'taxCategory');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(invoice))).to.deep.equal(invoice);
  });

  it('states the unit price before tax and discount', () => {
    expect(invoice.lines[0]).to.deep.include({ quantity: 20, unit: 'extensions', unitPrice: { amount: 1200, currency: 'USD', exponent: 2 } });
  });

  it('states a tiered price that does not divide evenly as one piece', () => {
    const lines = [{ ...sampleLine, quantityDelta: 7 }];
    expect(invoiceFor({ ...sampleOrder, lines }, issue).lines[0]).to.deep.include({
      quantity: 1, unit: null, description: 'Extension Expansion (7 extensions)', unitPrice: sampleLine.fullTermAmount,
    });
  });

  it('says once that the charge is reversed', () => {
    expect(invoice.notes).to.have.length(1);
    expect(invoice.notes[0]).to.match(/^Reverse charge/);
    expect(invoiceFor({ ...sampleOrder, taxes: [] }, issue).notes).to.deep.equal([]);
  });
});

describe('the invoice as a PDF', () => {
  it('is one page for a usual order, titled with its number', async () => {
    const pdf = await PDFDocument.load(await renderInvoicePdf(invoiceFor(sampleOrder, issue)));
    expect(pdf.getPageCount()).to.equal(1);
    expect(pdf.getTitle()).to.equal('Invoice INV-2026-00042');
  });

  it('is the same file each time', async () => {
    const invoice = invoiceFor(sampleOrder, issue);
    expect(await renderInvoicePdf(invoice)).to.deep.equal(await renderInvoicePdf(invoice));
  });

  it('goes on over as many pages as its lines need', async () => {
    const lines = Array.from({ length: 90 }, (_, number) => ({ ...sampleLine, name: `Service ${number}` }));
    const pdf = await PDFDocument.load(await renderInvoicePdf(invoiceFor({ ...sampleOrder, lines }, issue)));
    expect(pdf.getPageCount()).to.be.within(6, 12);
  });

  it('takes any text: foreign letters, emoji, controls, endless words', async () => {
    const texts = ['木村 🎉 Привет مرحبا', 'a\u0000b\n\tc\u202e', 'W'.repeat(1000), '   ', ' Zażółć gęślą jaźń'];
    for (const text of texts) {
      const order = {
        ...sampleOrder, customerName: text, lines: [{ ...sampleLine, name: text }],
        billTo: { ...sampleOrder.billTo, company: text, country: 'XX', remark: text, taxId: null },
      };
      expect((await renderInvoicePdf(invoiceFor(order, issue))).length).to.be.greaterThan(1000);
    }
  });
});

describe('an amount in words of the invoice', () => {
  it('is exact, grouped, and named by its currency', () => {
    const text = (amount: number, exponent: number) => moneyText({ amount, currency: 'KWD', exponent });
    expect([text(0, 2), text(5, 3), text(-123_456, 2), text(123, 0), text(9_007_199_254_740_991, 2)])
      .to.deep.equal(['KWD 0.00', 'KWD 0.005', 'KWD −1,234.56', 'KWD 123', 'KWD 90,071,992,547,409.91']);
  });
});
