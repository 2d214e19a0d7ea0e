import type { BillTo } from '../../core/model/billing-contact.js';
import { findOwnContact, firstDetails } from '../contacts/contact-book.js';
import type { Reader } from '../ports.js';
import type { BuyerSession } from '../sessions/buyer-session.js';

/** Who looks at a product: their price list, and whom a renewal is billed to where nothing else was agreed. */
export interface Viewer {
  readonly priceListId: string;
  readonly billTo: BillTo;
}

export async function viewerOf(reader: Reader, session: BuyerSession): Promise<Viewer> {
  const own = await findOwnContact(reader, session);
  return { priceListId: session.partner.priceListId, billTo: own?.body.details ?? firstDetails(session) };
}
