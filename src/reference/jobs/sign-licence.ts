import type { ReferenceContext } from '../context.js';
import { minute, toInstant } from '../instants.js';
import { createActivationCode } from '../licences/activation-code.js';
import { hashActivationCode } from '../licences/activation-code-hash.js';
import { signLicenceFile } from '../licences/licence-file.js';
import { licences, type LicenceRecord } from '../orders/licence-record.js';
import type { Stored, Write } from '../ports.js';
import { entitlementsOf } from '../products/present-product.js';
import { products, type ProductRecord } from '../products/product-record.js';

/** How long after issuing a product with Internet access takes its licence by itself. */
export const pickUpAfter = 30 * minute;

/** A licence over all that a product may do now, under the sequence after its newest one; with a code of its own. */
export async function signLicence(
  { catalogue, clock, random, secrets }: ReferenceContext, { serialNumber, familyId, licenceSequence, quantities }: ProductRecord, whose: Pick<LicenceRecord, 'orderId' | 'refundId'>,
): Promise<LicenceRecord> {
  const sequence = licenceSequence + 1;
  const activationCode = createActivationCode(random.bytes(16));
  const base = { serialNumber, orderId: whose.orderId, sequence, issuedAt: toInstant(clock.now()) };
  const entitlements = entitlementsOf(catalogue, familyId, quantities);
  const content = await signLicenceFile({ ...base, activationCode: await hashActivationCode(activationCode), entitlements }, secrets.licenceKey);
  const licenceFile = { name: `${serialNumber}-${sequence}.lic`, content };
  return { ...base, activationCode, licenceFile, entitlements, quantities, appliedAt: null, refundId: whose.refundId, revoked: false };
}

/** Keeps a licence that was signed for the product as it was read; the product's next one comes after it. */
export const keepLicence = (licence: LicenceRecord, { body, version }: Stored<ProductRecord>): Write[] => [
  licences.put(licence, 0),
  products.put({ ...body, licenceSequence: licence.sequence }, version),
];
