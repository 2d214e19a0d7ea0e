import { isAbort, toCheckoutError } from '../../src/core/errors.js';
import type { Pbx } from '../../src/core/model/pbx.js';
import type { Product } from '../../src/core/model/product.js';
import { element, find } from '../shared/element.js';
import { applyTheme, storedTheme } from '../shared/theme.js';
import { listDevices, readDevice, refreshDevice, updateDevice } from './devices.js';
import { say, setBusy, showDevice } from './panel.js';
import { openUpdate } from './update-dialog.js';

const parameter = 'serial-number';
const select = find('#device', HTMLSelectElement);
const refresh = find('#refresh', HTMLButtonElement);
const failure = find('#failure', HTMLElement);

let shown: Pbx | null = null;
let reading = new AbortController();

applyTheme(storedTheme());
select.addEventListener('change', () => void choose(select.value));
refresh.addEventListener('click', () => void takeLicence());
find('#update', HTMLButtonElement).addEventListener('click', () => {
  const serialNumber = select.value;
  openUpdate((update) => updateDevice(serialNumber, update), arrived);
});
void start();

async function start(): Promise<void> {
  try {
    const devices = await listDevices();
    select.replaceChildren(...devices.map(optionOf));
    const asked = new URL(location.href).searchParams.get(parameter);
    const first = devices.find(({ serialNumber }) => serialNumber === asked) ?? devices[0];
    if (!first) failure.textContent = 'There is no PBX yet.';
    else await choose(first.serialNumber);
    if (asked !== null && first && asked !== first.serialNumber) failure.textContent = `There is no PBX with the serial number ${asked}.`;
  } catch (cause) {
    failure.textContent = toCheckoutError(cause).message;
    setBusy(false);
  }
}

function optionOf({ serialNumber, customer }: Product): HTMLOptionElement {
  return element('option', { value: serialNumber }, `${serialNumber} · ${customer.name}`);
}

async function choose(serialNumber: string): Promise<void> {
  select.value = serialNumber;
  const here = new URL(location.href);
  here.searchParams.set(parameter, serialNumber);
  history.replaceState(null, '', here);
  reading.abort();
  reading = new AbortController();
  failure.textContent = '';
  say('');
  setBusy(true);
  try {
    shown = await readDevice(serialNumber, reading.signal);
    showDevice(shown, null);
    setBusy(false);
  } catch (cause) {
    if (isAbort(cause)) return;
    failure.textContent = toCheckoutError(cause).message;
    setBusy(false);
  }
}

/** *Refresh* */
async function takeLicence(): Promise<void> {
  if (refresh.getAttribute('aria-disabled') === 'true') return;
  refresh.setAttribute('aria-disabled', 'true');
  setBusy(true);
  const serialNumber = select.value;
  try {
    const device = await refreshDevice(serialNumber);
    if (serialNumber === select.value) arrived(device);
  } catch (cause) {
    if (serialNumber === select.value) say(toCheckoutError(cause).message, true);
  } finally {
    refresh.removeAttribute('aria-disabled');
    setBusy(false);
  }
}

/** A licence was asked for, and this is how the PBX stands now. */
function arrived(device: Pbx): void {
  const before = shown;
  shown = device;
  showDevice(device, before);
  const changed = before === null || device.sequence > before.sequence;
  say(changed ? 'The new licence is in force.' : 'There is no newer licence. Nothing has changed.');
}
