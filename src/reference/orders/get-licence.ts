import type { Licence } from '../../core/model/licence.js';
import type { ReferenceContext } from '../context.js';
import { notFound } from '../refusal.js';
import type { BuyerSession } from '../sessions/buyer-session.js';
import { findOrder } from './find-order.js';
import { licences } from './licence-record.js';
import { presentOrder } from './present-order.js';

/** Activation code and licence file of an order, once they are issued. */
export async function getLicence({ store }: ReferenceContext, session: BuyerSession, orderId: string): Promise<Licence> {
  const order = presentOrder(await findOrder(store, session, orderId));
  const licence = order.actions.includes('viewLicence') ? await licences.get(store, orderId) : null;
  if (!licence) throw notFound('licence');
  const { quantities: _quantities, refundId: _refund, revoked: _revoked, ...shown } = licence.body;
  return shown;
}
