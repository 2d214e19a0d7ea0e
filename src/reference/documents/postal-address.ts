import { formatAddress } from 'localized-address-format';
import { addressLines as linesWithin, type PostalAddress } from '../../core/model/address-lines.js';

export type { PostalAddress } from '../../core/model/address-lines.js';

/** The lines of a postal address as its country orders them, without the empty ones; the country's English name is the last. */
export function addressLines(address: PostalAddress): string[] {
  return [...linesWithin(address, formatAddress), countryName(address.country)];
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
