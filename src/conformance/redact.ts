import type { ConformanceOptions } from './options.js';

const fields = /"(token|clientSecret|activationCode)":\s*"[^"]*"/g;
const addresses: readonly [RegExp, string][] = [[/(\/invoices\/)[^/?#\s"]+/g, '$1(left out)'], [/((?:access_)?token=)[^&\s"]+/g, '$1(left out)']];

/** Takes out of a text what nobody may read in a report: keys, tokens, client secrets, codes and one-time links. */
export function redact(text: string, { apiKey, backOfficeKey, otherPartner }: ConformanceOptions): string {
  const secrets = [apiKey, backOfficeKey, otherPartner?.apiKey].filter((secret) => secret !== undefined && secret !== '');
  const named = secrets.reduce<string>((left, secret) => left.replaceAll(secret ?? '', '(left out)'), text);
  const unnamed = named.replace(fields, '"$1":"(left out)"').replace(/\\"(token|clientSecret|activationCode)\\":\s*\\"[^"]*\\"/g, '\\"$1\\":\\"(left out)\\"');
  return addresses.reduce((left, [address, shown]) => left.replace(address, shown), unnamed).replaceAll(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(left out)');
}
