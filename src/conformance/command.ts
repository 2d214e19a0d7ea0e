import { usage, type CommandLine } from './command-line.js';
import { hooksAt } from './hooks.js';
import type { ConformanceOptions } from './options.js';
import { formatCases, formatReport, formatResult } from './report.js';
import { casesLike, runConformance } from './run.js';
import { stripeWebhooks } from './stripe-webhooks.js';

/** Runs the command; returns the code with which it ends. */
export async function runCommand(line: CommandLine, fetch: ConformanceOptions['fetch'], print: (text: string) => void): Promise<0 | 1 | 2> {
  const { only, list = false, json = false } = line;
  const say = (text: string, code: 0 | 1 | 2): 0 | 1 | 2 => {
    print(text);
    return code;
  };
  if (line.help) return say(usage, 0);
  if (casesLike(only).length === 0) return say(`There is no case whose id starts with “${only ?? ''}”.`, 2);
  if (list) return say(formatCases(casesLike(only)), 0);
  const options = optionsOf(line, fetch);
  if (!options) return say(usage, 2);
  const silence = await reach(options);
  if (silence !== null) return say(`${options.baseUrl} does not answer: ${silence}`, 2);

  const report = await runConformance({ ...options, ...(!json && { onResult: (result) => print(formatResult(result)) }) });
  return say(json ? JSON.stringify(report, null, 2) : `\n${formatReport(report)}`, report.failed > 0 || report.passed === 0 ? 1 : 0);
}

/** What a run is told; null when that is not enough, or cannot be meant. */
function optionsOf(line: CommandLine, fetch: ConformanceOptions['fetch']): ConformanceOptions | null {
  const { url, key, serial, origin, only, coupon, pbx } = line;
  const hooks = { advance: line['advance-url'], pay: line['pay-url'], invoiceLink: line['invoice-link-url'] };
  const addresses = [url, origin, ...Object.values(hooks)].filter((each) => each !== undefined);
  const requests = Number(line['too-many'] ?? 1);
  if (url === undefined || !key || !serial || addresses.some((each) => !URL.canParse(each)) || !Number.isInteger(requests) || requests < 1) return null;
  return {
    fetch, baseUrl: url, apiKey: key, serialNumber: serial,
    ...(origin && { pageOrigin: new URL(origin).origin }),
    ...(only && { only }),
    ...(line['back-office-key'] && { backOfficeKey: line['back-office-key'] }),
    ...(line['other-key'] && line['other-serial'] && { otherPartner: { apiKey: line['other-key'], serialNumber: line['other-serial'] } }),
    ...(coupon && { coupon }),
    ...(line['vat-id'] && { vatId: line['vat-id'] }),
    ...(line['small-serial'] && { smallSerialNumber: line['small-serial'] }),
    ...(line['licence-public-key'] && { licencePublicKey: line['licence-public-key'] }),
    ...(pbx && { pbx }),
    ...(line['too-many'] && { limits: { requests } }),
    ...(line['stripe-webhook-secret'] && { webhookOf: stripeWebhooks(url, line['stripe-webhook-secret']) }),
    ...hooksAt(fetch, hooks),
  };
}

/** Null when somebody answers at the address, whatever it is; otherwise why not. */
async function reach({ fetch, baseUrl }: ConformanceOptions): Promise<string | null> {
  try {
    await (await fetch(new Request(baseUrl))).text();
    return null;
  } catch (error) {
    const { cause, message } = error instanceof Error ? error : new Error(String(error));
    return cause instanceof Error ? cause.message || message : message;
  }
}
