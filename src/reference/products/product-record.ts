import type { Term } from '../../core/model/product.js';
import { collection } from '../collection.js';
import type { RenewalState } from '../renewals/renewal-terms.js';

/** A product as it is kept: quantities by entitlement, and how each choice offer was paid for. */
export interface ProductRecord {
  readonly serialNumber: string;
  readonly partnerId: string;
  readonly customer: { readonly id: string; readonly name: string };
  readonly familyId: string;
  readonly planId: string;
  readonly trial: boolean;
  readonly term: Term | null;
  readonly quantities: Readonly<Record<string, number>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly renewal: RenewalState;
  readonly pendingOrderId: string | null;
  /** Sequence of the newest licence that was issued for it. */
  readonly licenceSequence: number;
  /** Whether the PBX reaches the Internet and takes its licence by itself. */
  readonly online: boolean;
  readonly version: number;
}

export const products = collection<ProductRecord>('products', (product) => ({
  id: product.serialNumber,
  sortKey: product.serialNumber,
  index: { partner: product.partnerId },
}));
