import type { TaxId } from '../../core/model/billing-contact.js';
import type { Quote, Tax } from '../../core/model/quote.js';
import { rule, topic } from '../case.js';
import { ensure, equal, refused } from '../check.js';
import { acceptance, createContact, freeProduct, quoteFor, send } from '../steps.js';
import type { World } from '../world.js';

/** Where the VAT id of the run was given out; Greece writes itself differently there. */
const countryOf = (world: World): string => (world.options.vatId ?? '').slice(0, 2).toUpperCase().replace('EL', 'GR');

/** A quote for somebody in this country. */
async function quoteIn(world: World, country: string, taxId: Pick<TaxId, 'type' | 'value'> | null): Promise<Quote> {
  const { id } = await createContact(world, { country, ...(country !== 'US' && { stateProvince: '' }), taxId: taxId as TaxId | null });
  return quoteFor(world, { billingContactId: id });
}

const ofBusiness = (world: World): Promise<Quote> => quoteIn(world, countryOf(world), { type: 'eu_vat', value: world.options.vatId ?? '' });

const rounded = ({ taxable, ratePpm }: Tax): number => Math.sign(taxable.amount) * Math.floor((Math.abs(taxable.amount) * ratePpm + 500_000) / 1_000_000);

export const tax = topic('tax', {
  rounded: rule('each category’s tax is its rate of what is taxed, rounded once', async (world) => {
    for (const country of ['US', 'DE', 'NL']) {
      for (const each of (await quoteIn(world, country, null)).taxes) equal(each.amount.amount, rounded(each), `the tax in ${country}`);
    }
  }),
  'same-net': rule('where the buyer sits changes the tax and not the price', async (world) => {
    const subtotals: number[] = [];
    for (const country of ['US', 'DE', 'NL']) subtotals.push((await quoteIn(world, country, null)).subtotal.amount);
    equal(new Set(subtotals).size, 1, 'the number of subtotals');
  }),
  'named-contact': rule('a quote says for whom it was made', async (world) => {
    const { id } = await createContact(world);
    equal((await quoteFor(world, { billingContactId: id })).billingContactId, id, 'the contact');
  }),
  'reverse-charge': rule('a business of another member state accounts for the tax itself, and the quote says so', async (world) => {
    const { taxes, tax: sum, total, subtotal } = await ofBusiness(world);
    for (const { ratePpm, amount, reason } of taxes) equal([ratePpm, amount.amount, reason], [0, 0, 'reverseCharge'], 'rate, tax and reason');
    ensure(taxes.length > 0, 'there is no category');
    equal([sum.amount, total.amount], [0, subtotal.amount], 'tax and total');
  }, 'vatId'),
  consumer: rule('without a tax id there is no reverse charge', async (world) => {
    for (const { reason } of (await quoteIn(world, countryOf(world), null)).taxes) ensure(reason !== 'reverseCharge', 'there is');
  }, 'vatId'),
  'odd-id': rule('with a tax id that cannot be right there is no reverse charge', async (world) => {
    for (const { reason } of (await quoteIn(world, countryOf(world), { type: 'eu_vat', value: 'NONSENSE' })).taxes) ensure(reason !== 'reverseCharge', 'there is');
  }, 'vatId'),
  'other-contact': rule('a quote is not accepted for a contact whose tax is another', async (world) => {
    await freeProduct(world);
    const quote = await ofBusiness(world);
    const { id } = await createContact(world, { country: countryOf(world), taxId: null });
    const problem = refused(await send(world, { ...(await acceptance(world, quote)), billingContactId: id }), 409, 'quote_stale');
    equal(problem.quote?.billingContactId, id, 'whom the fresh quote is for');
  }, 'vatId'),
});
