import type { Reader, Stored } from '../ports.js';
import { notFound } from '../refusal.js';
import { reaches, type BuyerSession } from '../sessions/buyer-session.js';
import { products, type ProductRecord } from './product-record.js';

/** The product, if the session reaches it; otherwise nobody learns whether it exists. */
export async function findProduct(reader: Reader, session: BuyerSession, serialNumber: string): Promise<Stored<ProductRecord>> {
  const product = await products.get(reader, serialNumber);
  if (!product || !reachesProduct(session, product.body)) throw notFound('product');
  return product;
}

export const reachesProduct = (session: BuyerSession, { partnerId, customer, serialNumber }: ProductRecord): boolean =>
  reaches(session, { partnerId, customerId: customer.id, serialNumber });
