import { find } from '../shared/element.js';

// A link such as /distributor/?serial-number=3631A2E40021 leads straight to that product.
const serialNumber = new URL(location.href).searchParams.get('serial-number')?.trim();
if (serialNumber) {
  find('annex-checkout', HTMLElement).setAttribute('serial-number', serialNumber);
  find('#serial-number', HTMLInputElement).value = serialNumber;
}
