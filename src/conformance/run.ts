import { cases } from './cases.js';
import type { Case } from './case.js';
import { NotApplicable, Violation } from './check.js';
import type { CaseResult, ConformanceOptions, Need, Report } from './options.js';
import { cancel, orderOf } from './steps.js';
import { World } from './world.js';

/** Tries the contract's rules on a backend, one after the other. */
export async function runConformance(options: ConformanceOptions): Promise<Report> {
  const results: CaseResult[] = [];
  for (const each of cases.filter(({ id }) => id.startsWith(options.only ?? ''))) {
    const result = await runCase(each, options);
    options.onResult?.(result);
    results.push(result);
  }
  const count = (outcome: CaseResult['outcome']): number => results.filter((result) => result.outcome === outcome).length;
  return { baseUrl: options.baseUrl, passed: count('passed'), failed: count('failed'), notRun: count('notRun'), results };
}

/** Tries one rule. */
export async function runCase({ id, title, needs, run }: Case, options: ConformanceOptions): Promise<CaseResult> {
  const missing = needs.filter((need) => !isMet(need, options));
  if (missing.length > 0) return { id, title, outcome: 'notRun', reason: `needs ${missing.map((need) => needNames[need]).join(' and ')}`, exchange: null };
  const world = new World(options);
  try {
    await run(world);
    return { id, title, outcome: 'passed', reason: '', exchange: null };
  } catch (error) {
    const outcome = error instanceof NotApplicable ? 'notRun' : 'failed';
    const exchange = (error instanceof Violation ? error.exchange : null) ?? world.lastExchange;
    return { id, title, outcome, reason: error instanceof Error ? error.message : String(error), exchange: outcome === 'failed' ? exchange : null };
  } finally {
    await putAway(world);
  }
}

const needNames: Readonly<Record<Need, string>> = {
  backOffice: 'the back office’s key', pay: 'a buyer at the payment service', mail: 'the billing contact’s mail',
  origin: 'a runtime that lets a program name its origin', otherPartner: 'another partner',
};

function isMet(need: Need, options: ConformanceOptions): boolean {
  switch (need) {
    case 'backOffice': return options.backOfficeKey !== undefined;
    case 'pay': return options.pay !== undefined;
    case 'mail': return options.invoiceLinkOf !== undefined;
    case 'otherPartner': return options.otherPartner !== undefined;
    case 'origin': return new Request(options.baseUrl, { headers: { origin: 'https://page.example' } }).headers.has('origin');
  }
}

/** Cancels what the case left unpaid; what cannot be cancelled is the next case's to find out. */
async function putAway(world: World): Promise<void> {
  for (const id of world.placed) {
    const order = await orderOf(world, id).catch(() => null);
    if (order?.actions.includes('cancel')) await cancel(world, id).catch(() => null);
  }
}
