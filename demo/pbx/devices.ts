import { checkoutSessionSchema } from '../../src/core/model/checkout-session.js';
import { pbxSchema, type Pbx, type PbxUpdate } from '../../src/core/model/pbx.js';
import { productPageSchema, type Product } from '../../src/core/model/product.js';
import { ask } from '../shared/api.js';

const at = (serialNumber: string): string => `/v1/pbx/${encodeURIComponent(serialNumber)}`;

/** Every device there is. A real PBX knows itself; this page stands in for all of them, and asks the distributor which there are. */
export async function listDevices(): Promise<Product[]> {
  const { token } = await ask(checkoutSessionSchema, '/distributor/session', { method: 'POST' });
  return (await ask(productPageSchema, '/v1/products?limit=100', { token })).items;
}

export function readDevice(serialNumber: string, signal: AbortSignal): Promise<Pbx> {
  return ask(pbxSchema, at(serialNumber), { signal });
}

/** *Refresh*: the PBX fetches its licence now. */
export function refreshDevice(serialNumber: string): Promise<Pbx> {
  return ask(pbxSchema, `${at(serialNumber)}/refresh`, { method: 'POST' });
}

/** *Update*: the PBX is given the licence as a file. */
export function updateDevice(serialNumber: string, update: PbxUpdate): Promise<Pbx> {
  return ask(pbxSchema, `${at(serialNumber)}/update`, { body: update });
}
