import { createActivationCode } from '../licences/activation-code.js';
import { hashActivationCode } from '../licences/activation-code-hash.js';
import { signLicenceFile } from '../licences/licence-file.js';
import type { ReferenceContext } from '../context.js';
import { minute, toInstant } from '../instants.js';
import { licences, type LicenceRecord } from '../orders/licence-record.js';
import { orders, type OrderRecord } from '../orders/order-record.js';
import { after, transition } from '../orders/order-transitions.js';
import { entitlementsOf } from '../products/present-product.js';
import { products } from '../products/product-record.js';
import { enqueue } from './job.js';

/** How long after issuing a product with Internet access takes its licence by itself. */
const pickUpAfter = 30 * minute;

/** Issues the licence of a paid order: one activation code, one signed file. Repeated, it changes nothing. */
export async function issueLicence(context: ReferenceContext, { orderId }: { readonly orderId: string }): Promise<void> {
  const order = await orders.get(context.store, orderId);
  if (!order || !transition(order.body, 'issue')) return;
  const licence = await makeLicence(context, order.body);
  const now = context.clock.now();
  await context.store.transact({
    read: async (reader) => ({ current: await orders.get(reader, orderId), known: await licences.get(reader, orderId) }),
    decide: ({ current, known }) => {
      if (!current || known || !transition(current.body, 'issue')) return { writes: [], result: undefined };
      return {
        writes: [
          licences.put(licence, 0),
          orders.put(after(current.body, 'issue'), current.version),
          enqueue({ kind: 'mailSubscription', orderId }, now),
          enqueue({ kind: 'applyLicence', orderId }, now + pickUpAfter),
        ],
        result: undefined,
      };
    },
  });
}

async function makeLicence({ store, catalogue, clock, random, secrets }: ReferenceContext, order: OrderRecord): Promise<LicenceRecord> {
  const product = await products.get(store, order.serialNumber);
  if (!product || !order.promised) throw new RangeError(`Order ${order.id} promises no licence.`);
  const { sequence, quantities } = order.promised;
  const activationCode = createActivationCode(random.bytes(16));
  const base = { serialNumber: order.serialNumber, orderId: order.id, sequence, issuedAt: toInstant(clock.now()) };
  const entitlements = entitlementsOf(catalogue, product.body.familyId, quantities);
  const content = await signLicenceFile({ ...base, activationCode: await hashActivationCode(activationCode), entitlements }, secrets.licenceKey);
  const licenceFile = { name: `${order.serialNumber}-${sequence}.lic`, content };
  return { ...base, activationCode, licenceFile, entitlements, quantities, appliedAt: null };
}
