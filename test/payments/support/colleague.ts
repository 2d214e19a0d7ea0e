import type { Quote } from '../../../src/core/model/quote.js';
import { demoPbx } from '../../support/shop.js';
import { origin, type World } from './world.js';

/** Somebody of the same partner orders one more extension offline, elsewhere; with `booked` the payment has arrived as well. */
export async function buyAsColleague(world: World, { booked }: { booked: boolean }): Promise<void> {
  const quote = (await (await world.ask('POST', '/v1/quotes', {
    serialNumber: demoPbx, selections: [{ kind: 'quantity', offerId: 'extension-expansion', quantityDelta: 1 }],
  })).json()) as Quote;
  const contacts = (await (await world.ask('GET', '/v1/billing-contacts')).json()) as { items: { id: string; isDefault: boolean }[] };
  const placed = (await (await world.ask('POST', '/v1/orders', {
    quoteId: quote.id, quoteVersion: quote.version, billingContactId: contacts.items.find(({ isDefault }) => isDefault)?.id, method: 'offline', autoRenew: null,
    references: { proformaInvoiceNumber: '', purchaseOrderNumber: '', customerReference: '' }, returnUrl: `${origin}/elsewhere`,
  }, { key: 'colleague' })).json()) as { order: { id: string; total: unknown } };
  if (booked) await world.backOffice(`/orders/${placed.order.id}/payments`, { amount: placed.order.total, reference: 'bank statement 8' });
  await world.work();
}
