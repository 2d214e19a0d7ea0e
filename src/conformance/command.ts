import type { ConformanceOptions } from './options.js';
import { formatReport, formatResult } from './report.js';
import { runConformance } from './run.js';

/** What was written on the command line. */
export interface CommandLine {
  readonly url?: string | undefined;
  readonly key?: string | undefined;
  readonly serial?: string | undefined;
  readonly origin?: string | undefined;
  readonly only?: string | undefined;
  readonly 'back-office-key'?: string | undefined;
  readonly 'other-key'?: string | undefined;
  readonly 'other-serial'?: string | undefined;
}

/** How to use the command. */
export const usage = `Usage: annex-conformance URL --key KEY --serial NUMBER [options]

Tries the rules of the checkout contract on a backend. It places, cancels and (with the back office's key) pays orders
for the product: run it on a test system only.

  --key KEY               a partner's secret key, which mints page tokens
  --serial NUMBER         a product of that partner, delivered by activation code, without an open order
  --origin ORIGIN         an origin whose pages may call the backend; that of URL when left out
  --back-office-key KEY   the account manager's key, for all that follows a payment
  --other-key KEY         another partner's secret key …
  --other-serial NUMBER   … and product, to try what must not be reached
  --only ID               only the cases whose id starts with this, for instance "quotes" or "quotes.total"

A secret can also stand in ANNEX_KEY, ANNEX_BACK_OFFICE_KEY and ANNEX_OTHER_KEY.
Ends with 0 when every case passed that could be run, 1 when one failed, 2 when it was not told enough.`;

/** Runs the command; returns the code with which it ends. */
export async function runCommand(line: CommandLine, fetch: ConformanceOptions['fetch'], print: (text: string) => void): Promise<0 | 1 | 2> {
  const { url, key, serial, origin, only, 'back-office-key': backOfficeKey, 'other-key': otherKey, 'other-serial': otherSerial } = line;
  if (url === undefined || !URL.canParse(url) || !key || !serial) {
    print(usage);
    return 2;
  }
  const report = await runConformance({
    fetch, baseUrl: url, apiKey: key, serialNumber: serial,
    ...(origin && { pageOrigin: origin }),
    ...(only && { only }),
    ...(backOfficeKey && { backOfficeKey }),
    ...(otherKey && otherSerial && { otherPartner: { apiKey: otherKey, serialNumber: otherSerial } }),
    onResult: (result) => print(formatResult(result)),
  });
  print(`\n${formatReport(report)}`);
  if (report.results.length > 0) return report.failed > 0 || report.passed === 0 ? 1 : 0;
  print(`There is no case whose id starts with “${only ?? ''}”.`);
  return 2;
}
