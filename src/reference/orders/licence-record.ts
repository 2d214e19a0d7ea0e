import type { Licence } from '../../core/model/licence.js';
import { collection } from '../collection.js';
import type { ProductRecord } from '../products/product-record.js';

/** A licence as it is kept: what the buyer is given, and what it lets the product do. */
export interface LicenceRecord extends Licence {
  readonly quantities: ProductRecord['quantities'];
  /** The refund that it carries out on the product; null for a licence that an order bought. */
  readonly refundId: string | null;
  /** Its order was refunded: no product takes it up any more. */
  readonly revoked: boolean;
}

export const licences = collection<LicenceRecord>('licences', (licence) => ({
  id: licence.refundId ?? licence.orderId,
  sortKey: String(licence.sequence).padStart(10, '0'),
  index: { product: licence.serialNumber },
}));
