import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BillTo } from '../../../src/core/model/billing-contact.js';
import { invoiceFor } from '../../../src/reference/documents/invoice.js';
import { renderInvoicePdf } from '../../../src/reference/documents/invoice-pdf.js';
import { writable, wrapped } from '../../../src/reference/documents/pdf-text.js';
import { typefacesFor } from '../../../src/reference/documents/typefaces.js';
import { visualPieces } from '../../../src/reference/documents/writing-direction.js';
import { createPackagedFonts } from '../../../src/reference/node/packaged-fonts.js';
import { sampleOrder, sampleSeller } from './sample-order.js';

const { PDFDocument } = await import('@cantoo/pdf-lib');
const fonts = createPackagedFonts();
const invoiceTo = (billTo: Partial<BillTo>) =>
  invoiceFor({ ...sampleOrder, billTo: { ...sampleOrder.billTo, ...billTo } }, { number: 'INV-2026-000042', issuedAt: '2026-03-01T09:31:00Z', seller: sampleSeller });
const regularFor = async (text: string) => (await typefacesFor(await PDFDocument.create(), text, fonts)).regular;

const names = {
  Polish: 'Łódź Żółw', Greek: 'Σίσυφος', Russian: 'ООО Ёлка', Vietnamese: 'Đặng Thị Bích', Chinese: '深圳市优云科技', Japanese: '株式会社桜サクラ', 'traditional Chinese': '臺灣電腦有限公司',
  Hebrew: 'חברת אלף', Arabic: 'شركة الاتصالات', Turkish: 'İstanbul Şirketi', Hindi: 'भारत दूरसंचार',
};

describe('the letters of a document', () => {
  for (const [language, name] of Object.entries(names)) {
    it(`are there for ${language}`, async () => {
      assert.equal(writable(name, await regularFor(name)), name.normalize('NFC'));
    });
  }

  it('are spelled plainly without fonts, as far as that is possible', async () => {
    const { regular } = await typefacesFor(await PDFDocument.create(), names.Polish);
    assert.equal(writable('Łódź Żółw 深', regular), 'Lódz Zólw ?');
  });

  it('are loaded only when Helvetica lacks one', async () => {
    let loaded = 0;
    const counted = () => {
      loaded += 1;
      return fonts();
    };
    const plain = { firstName: 'Zoë', lastName: 'Müller', company: 'Brightline Inc.', city: 'Austin', street: 'Barton Springs Road' };
    await renderInvoicePdf(invoiceTo(plain), counted);
    assert.equal(loaded, 0);
    await renderInvoicePdf(invoiceTo({ ...plain, company: names.Polish }), counted);
    assert.equal(loaded, 1);
  });

  it('come along in a small file, which is the same each time', async () => {
    for (const company of Object.values(names)) {
      const invoice = invoiceTo({ company, remark: company.repeat(20) });
      const [file, again] = [await renderInvoicePdf(invoice, fonts), await renderInvoicePdf(invoice, fonts)];
      assert.ok(file.length < 200_000, `${company}: ${file.length} bytes`);
      assert.deepEqual(file, again);
    }
  });
});

describe('a line of a document', () => {
  const written = (line: string) => visualPieces(line).map(({ text, rightToLeft }) => (rightToLeft ? [...text].reverse().join('') : text)).join('');

  it('has words from right to left turned round, the numbers in and behind them not, and the rest as it is', () => {
    assert.equal(written('רחוב הרצל 12'), '12 לצרה בוחר');
    assert.equal(written('Ltd. חברת אלף, USD 1.50'), 'Ltd. ףלא תרבח, USD 1.50');
    assert.equal(written('שלום'), 'םולש');
    assert.equal(written('Tel Aviv 61000'), 'Tel Aviv 61000');
  });

  it('ends at blanks, or between characters of a script that has none, but never before a sign that closes', async () => {
    const sentence = '请注明采购订单号。';
    const typeface = await regularFor(sentence);
    const width = typeface.widthOf('请注明采购订单号', 10) + 1;
    for (const line of wrapped(sentence.repeat(4), typeface, 10, width)) {
      assert.ok(typeface.widthOf(line, 10) <= width);
      assert.doesNotMatch(line, /^。/);
    }
    assert.equal(wrapped(sentence.repeat(4), typeface, 10, width).join(''), sentence.repeat(4));
    assert.deepEqual(wrapped('one two three', typeface, 10, typeface.widthOf('one two', 10)), ['one two', 'three']);
  });

  it('shows nothing of controls that turn text round', async () => {
    assert.equal(writable('invoice\u202Efdp.exe\u0007', await regularFor('ł')), 'invoicefdp.exe ');
  });
});
