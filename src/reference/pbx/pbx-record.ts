import { collection } from '../collection.js';
import type { ProductRecord } from '../products/product-record.js';

/** What the simulated PBX itself knows: the licence that is in force on it. */
export interface PbxRecord {
  readonly serialNumber: string;
  readonly sequence: number;
  readonly activationCode: string | null;
  readonly quantities: ProductRecord['quantities'];
  readonly updatedAt: string | null;
}

export const pbxes = collection<PbxRecord>('pbxes', ({ serialNumber }) => ({ id: serialNumber, sortKey: serialNumber }));

/** The PBX of a product as it was installed. */
export const installedPbx = ({ serialNumber, quantities }: ProductRecord): PbxRecord => ({
  serialNumber, sequence: 0, activationCode: null, quantities, updatedAt: null,
});
