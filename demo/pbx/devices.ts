import { pageOf } from '../../src/core/model/common.js';
import { pbxSchema, type Pbx, type PbxUpdate } from '../../src/core/model/pbx.js';
import { ask } from '../shared/api.js';

const pbxPageSchema = pageOf(pbxSchema);

const at = (serialNumber: string): string => `/v1/pbx/${encodeURIComponent(serialNumber)}`;

/** Every PBX there is, in the order of their names. */
export async function listDevices(): Promise<Pbx[]> {
  const { items } = await ask(pbxPageSchema, '/v1/pbx');
  return items.toSorted((a, b) => a.productName.localeCompare(b.productName) || a.serialNumber.localeCompare(b.serialNumber));
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
