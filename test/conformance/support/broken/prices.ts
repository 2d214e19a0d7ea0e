import { changed, onReply, onRequest, replyStatus, tolerates, variant, type Break, type BrokenVariant } from '../breaking.js';

interface Amount { readonly amount: number }
interface Priced { readonly id: string; readonly billingContactId: string | null; readonly taxes: { reason: string | null; amount: Amount; taxable: Amount; ratePpm: number }[]; readonly discount: Amount }

const onQuote = (change: (quote: Priced) => unknown): Break => onReply<Priced>('POST', /^\/v1\/quotes$/, (body) => ('taxes' in body ? change(body) : body));

/** Orders go to whom the quote was for, whatever the order says. */
const forWhomItWasQuoted: Break = (fetch) => {
  const contacts = new Map<unknown, string | null>();
  const kept = onQuote((quote) => {
    contacts.set(quote.id, quote.billingContactId);
    return quote;
  })(fetch);
  return onRequest('POST', /^\/v1\/orders$/, (body) => changed(body, { billingContactId: contacts.get(body['quoteId']) ?? body['billingContactId'] }))(kept);
};

export const brokenPrices: readonly BrokenVariant[] = [
  variant('tax is rounded up', 'tax.rounded', onQuote((quote) => changed(quote, {
    taxes: quote.taxes.map((each) => ({ ...each, amount: { ...each.amount, amount: Math.ceil((each.taxable.amount * each.ratePpm) / 1_000_000) } })),
  }))),
  variant('why nothing is taxed is not said', 'tax.reverse-charge', onQuote((quote) => changed(quote, { taxes: quote.taxes.map((each) => ({ ...each, reason: null })) }))),
  variant('any tax id counts', 'tax.odd-id', onRequest('POST', /^\/v1\/billing-contacts$/, (body) => (body['taxId'] === null ? body : changed(body, { taxId: { type: 'eu_vat', value: 'DE811907980' } })))),
  variant('everybody abroad is a business', 'tax.consumer', onRequest('POST', /^\/v1\/billing-contacts$/, (body) => changed(body, { taxId: { type: 'eu_vat', value: 'DE811907980' } }))),
  variant('an order is taken for another contact than was quoted', 'tax.other-contact', forWhomItWasQuoted),
  variant('a quote forgets for whom it is', 'tax.named-contact', onQuote((quote) => changed(quote, { billingContactId: null }))),
  variant('coupons are ignored', 'coupons.cheaper', tolerates(/^\/v1\/quotes$/, 'couponCode')),
  variant('the discount is left out of the sums', 'coupons.difference', onQuote((quote) => changed(quote, { discount: { ...quote.discount, amount: 0 } }))),
  variant('a small amount is found out at the payment service alone', 'minimum.refused', replyStatus(422, 503, /^\/v1\/orders$/)),
];
