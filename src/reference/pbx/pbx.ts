import type { Pbx, PbxUpdate } from '../../core/model/pbx.js';
import { familyOf } from '../catalogue/lookup.js';
import type { ReferenceContext } from '../context.js';
import { toInstant } from '../instants.js';
import { matchesActivationCode, verifyLicenceFile } from '../licences/licence-file.js';
import { verifyKeyOf } from '../licences/licence-keys.js';
import { licences, type LicenceRecord } from '../orders/licence-record.js';
import { orders, type OrderRecord } from '../orders/order-record.js';
import { after } from '../orders/order-transitions.js';
import type { Reader, Stored, Write } from '../ports.js';
import { entitlementsOf } from '../products/present-product.js';
import { products, type ProductRecord } from '../products/product-record.js';
import { invalid, notFound, Refusal } from '../refusal.js';
import { installedPbx, pbxes, type PbxRecord } from './pbx-record.js';

/** *Activation Information*, as the simulated PBX shows it. */
export async function getPbx({ store, catalogue }: ReferenceContext, serialNumber: string): Promise<Pbx> {
  const product = await findDevice(store, serialNumber);
  return present(catalogue, product.body, (await pbxes.get(store, serialNumber))?.body ?? installedPbx(product.body));
}

/** *Refresh*: a PBX with Internet access takes the newest licence now. */
export async function refreshPbx(context: ReferenceContext, serialNumber: string): Promise<Pbx> {
  const { online } = (await findDevice(context.store, serialNumber)).body;
  if (!online) throw new Refusal(409, 'pbx_offline', 'This PBX has no Internet access; use Update with the licence file.');
  await applyNewestLicence(context, serialNumber);
  return getPbx(context, serialNumber);
}

/** A PBX with Internet access takes the newest licence by itself. */
export async function pickUpLicence(context: ReferenceContext, serialNumber: string): Promise<void> {
  const product = await products.get(context.store, serialNumber);
  if (product?.body.online) await applyNewestLicence(context, serialNumber);
}

async function applyNewestLicence(context: ReferenceContext, serialNumber: string): Promise<void> {
  const newest = await newestLicence(context.store, serialNumber);
  if (newest) await applyLicence(context, serialNumber, newest.sequence);
}

/** *Update*: the licence file, and the code that is checked against it. An older file is refused, the same one changes nothing. */
export async function updatePbx(context: ReferenceContext, serialNumber: string, { licenceFile, activationCode }: PbxUpdate): Promise<Pbx> {
  await findDevice(context.store, serialNumber);
  const payload = await verifyLicenceFile(licenceFile, verifyKeyOf(context.secrets.licenceKey));
  if (!payload) throw invalid([{ pointer: '/licenceFile', code: 'not_genuine', detail: 'This is not a genuine licence file.' }]);
  if (payload.serialNumber !== serialNumber) throw invalid([{ pointer: '/licenceFile', code: 'other_product', detail: 'This licence file is for another product.' }]);
  if (!(await matchesActivationCode(payload, activationCode))) throw invalid([{ pointer: '/activationCode', code: 'wrong_code', detail: 'This code does not belong to the licence file.' }]);
  const inForce = (await pbxes.get(context.store, serialNumber))?.body.sequence ?? 0;
  if (payload.sequence < inForce) throw new Refusal(409, 'licence_older', 'A newer licence is in force on this PBX already.');
  const issued = (await licencesOf(context.store, serialNumber)).find(({ body }) => body.sequence === payload.sequence);
  if (issued?.body.revoked && payload.sequence > inForce) throw new Refusal(409, 'licence_revoked', 'The order of this licence was refunded; a newer licence file takes its place.');
  await applyLicence(context, serialNumber, payload.sequence);
  return getPbx(context, serialNumber);
}

/** Puts a licence into force, if the one in force is older; licences up to it count as applied. */
function applyLicence({ store, clock }: ReferenceContext, serialNumber: string, sequence: number): Promise<void> {
  const now = toInstant(clock.now());
  return store.transact({
    read: async (reader) => {
      const issued = await licencesOf(reader, serialNumber);
      const pending = issued.filter(({ body }) => !body.revoked && body.appliedAt === null && body.sequence <= sequence);
      const theirOrders = await Promise.all(pending.map(({ body }) => orders.get(reader, body.orderId)));
      return { pbx: await pbxes.get(reader, serialNumber), licence: issued.find(({ body }) => body.sequence === sequence)?.body, pending, theirOrders };
    },
    decide: ({ pbx, licence, pending, theirOrders }) => {
      if (!licence || licence.revoked || (pbx?.body.sequence ?? 0) >= sequence) return { writes: [], result: undefined };
      const { quantities, activationCode } = licence;
      const changed: PbxRecord = { serialNumber, sequence, activationCode, quantities, updatedAt: now };
      return { writes: [pbxes.put(changed, pbx?.version ?? 0), ...pending.map(applied(now)), ...theirOrders.flatMap(delivered)], result: undefined };
    },
  });
}

const applied = (now: string) => ({ body, version }: Stored<LicenceRecord>): Write => licences.put({ ...body, appliedAt: now }, version);

const delivered = (order: Stored<OrderRecord> | null): Write[] =>
  order?.body.fulfilment === 'issued' ? [orders.put(after(order.body, 'apply'), order.version)] : [];

const licencesOf = (reader: Reader, serialNumber: string): Promise<Stored<LicenceRecord>[]> =>
  licences.list(reader, { where: { index: 'product', value: serialNumber }, newestFirst: true });

const newestLicence = async (reader: Reader, serialNumber: string): Promise<LicenceRecord | null> =>
  (await licencesOf(reader, serialNumber)).find(({ body }) => !body.revoked)?.body ?? null;

async function findDevice(reader: Reader, serialNumber: string): Promise<Stored<ProductRecord>> {
  const product = await products.get(reader, serialNumber);
  if (!product) throw notFound('PBX');
  return product;
}

function present(catalogue: ReferenceContext['catalogue'], product: ProductRecord, pbx: PbxRecord): Pbx {
  const family = familyOf(catalogue, product.familyId);
  const quantities = family.delivery === 'immediate' ? product.quantities : pbx.quantities;
  const { serialNumber, sequence, activationCode, updatedAt } = pbx;
  return {
    serialNumber, productName: family.name, online: product.online, sequence, activationCode,
    entitlements: entitlementsOf(catalogue, product.familyId, quantities), updatedAt,
  };
}
