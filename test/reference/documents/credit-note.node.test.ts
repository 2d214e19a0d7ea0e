import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Tax } from '../../../src/core/model/quote.js';
import { creditedTaxes, creditNoteFor, type CreditNoteRecord } from '../../../src/reference/documents/credit-note.js';
import { renderCreditNotePdf } from '../../../src/reference/documents/credit-note-pdf.js';
import { invoiceFor } from '../../../src/reference/documents/invoice.js';
import { sampleOrder, sampleSeller } from './sample-order.js';

const usd = (amount: number) => ({ amount, currency: 'USD', exponent: 2 });
const rate = (category: string, ratePpm: number, taxable: number, tax: number): Tax => ({ category, name: 'VAT', ratePpm, taxable: usd(taxable), amount: usd(tax), reason: null });
const gross = (taxes: readonly Tax[]): number => taxes.reduce((sum, { taxable, amount }) => sum + taxable.amount + amount.amount, 0);
const figures = (taxes: readonly Tax[]): [number, number][] => taxes.map(({ taxable, amount }) => [taxable.amount, amount.amount]);

/** All credit notes of a sequence of refunds. */
const credited = (invoiced: readonly Tax[], amounts: readonly number[]): Tax[][] =>
  amounts.reduce<Tax[][]>((notes, amount) => [...notes, creditedTaxes(invoiced, notes, amount)], []);

describe('the amounts of a credit note', () => {
  it('are those of the invoice when all of it is given back', () => {
    const invoiced = [rate('software', 190_000, 10_000, 1_900), rate('books', 70_000, 333, 23)];
    assert.deepEqual(creditedTaxes(invoiced, [], 12_256), invoiced);
  });

  it('are split over the rates in proportion, net and tax adding up to the refund', () => {
    const invoiced = [rate('software', 190_000, 10_000, 1_900), rate('books', 70_000, 10_000, 700)];
    assert.deepEqual(figures(creditedTaxes(invoiced, [], 2_260)), [[1_000, 190], [1_000, 70]]);
    assert.deepEqual(figures(creditedTaxes(invoiced, [], 1)), [[1, 0], [0, 0]]);
  });

  it('hold no tax where the invoice holds none', () => {
    assert.deepEqual(figures(creditedTaxes([{ ...rate('software', 0, 500, 0), reason: 'reverseCharge' }], [], 499)), [[499, 0]]);
  });

  it('never go beyond what is left of the invoice', () => {
    const invoiced = [rate('software', 190_000, 100, 19)];
    assert.throws(() => creditedTaxes(invoiced, [], 120), RangeError);
    assert.throws(() => creditedTaxes(invoiced, credited(invoiced, [100]), 20), RangeError);
  });

  it('add up exactly, are never negative and end at the invoice, for any refunds in any order', () => {
    const category = fc.record({ ppm: fc.constantFrom(0, 50_000, 70_000, 190_000, 255_000), taxable: fc.integer({ min: 0, max: 5_000_000 }) });
    fc.assert(fc.property(fc.array(category, { minLength: 1, maxLength: 4 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (categories, cuts) => {
      const invoiced = categories.map(({ ppm, taxable }, index) => rate(`c${index}`, ppm, taxable, Math.round((taxable * ppm) / 1_000_000)));
      const total = gross(invoiced);
      const marks = [0, ...cuts.map((cut) => Math.round(cut * total)).sort((a, b) => a - b), total];
      const amounts = marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0)).filter((amount) => amount > 0);
      const notes = credited(invoiced, amounts);
      notes.forEach((note, index) => {
        assert.equal(gross(note), amounts[index]);
        assert.ok(figures(note).flat().every((figure) => Number.isSafeInteger(figure) && figure >= 0));
      });
      const sums = invoiced.map((_, index) => notes.reduce<[number, number]>(([net, tax], note) => {
        const [noteNet = 0, noteTax = 0] = figures(note)[index] ?? [];
        return [net + noteNet, tax + noteTax];
      }, [0, 0]));
      assert.deepEqual(sums, figures(invoiced));
    }), { numRuns: 2_000 });
  });
});

describe('a credit note', () => {
  const invoice = invoiceFor(sampleOrder, { number: 'INV-2026-000042', issuedAt: '2026-03-01T09:31:00Z', seller: sampleSeller });
  const note: CreditNoteRecord = creditNoteFor(invoice, { number: 'CN-2026-000001', issuedAt: '2026-03-05T10:00:00Z', reason: 'Ordered twice.', amount: usd(1_000), earlier: [] });

  it('refers to its invoice, with the same seller and the same buyer', () => {
    assert.deepEqual(note.invoice, { number: 'INV-2026-000042', issuedAt: '2026-03-01T09:31:00Z' });
    assert.deepEqual([note.seller, note.buyer], [invoice.seller, invoice.buyer]);
    assert.deepEqual([note.subtotal, note.tax, note.total, note.reason], [usd(1_000), usd(0), usd(1_000), 'Ordered twice.']);
  });

  it('repeats what the law wants said of the tax', () => {
    assert.deepEqual(note.notes, invoice.notes);
  });

  it('is a PDF, the same one every time', async () => {
    const pdf = await renderCreditNotePdf(note);
    assert.equal(new TextDecoder().decode(pdf.slice(0, 5)), '%PDF-');
    assert.deepEqual(await renderCreditNotePdf(note), pdf);
  });
});
