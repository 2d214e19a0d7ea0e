import { cases } from './cases.js';
import type { Case } from './case.js';
import { NotApplicable, Violation } from './check.js';
import { missing, nameOf } from './needs.js';
import type { CaseResult, ConformanceOptions, Report } from './options.js';
import { redact } from './redact.js';
import { cancel, orderOf } from './steps.js';
import { World } from './world.js';

/** The cases whose id starts with a text; all of them without one. */
export const casesLike = (start = ''): readonly Case[] => cases.filter(({ id }) => id.startsWith(start));

/** Tries the contract's rules on a backend, one after the other. */
export async function runConformance(options: ConformanceOptions): Promise<Report> {
  const results: CaseResult[] = [];
  for (const each of casesLike(options.only)) {
    const result = await runCase(each, options);
    options.onResult?.(result);
    results.push(result);
  }
  const count = (outcome: CaseResult['outcome']): number => results.filter((result) => result.outcome === outcome).length;
  return { baseUrl: options.baseUrl, passed: count('passed'), failed: count('failed'), notRun: count('notRun'), results };
}

/** Tries one rule. */
export async function runCase({ id, topic, title, needs, run }: Case, options: ConformanceOptions): Promise<CaseResult> {
  const left = missing(needs, options);
  if (left.length > 0) return { id, topic, title, outcome: 'notRun', reason: `needs ${left.map(nameOf).join(' and ')}`, exchange: null };
  const world = new World(options);
  try {
    await run(world);
    return { id, topic, title, outcome: 'passed', reason: '', exchange: null };
  } catch (error) {
    const outcome = error instanceof NotApplicable ? 'notRun' : 'failed';
    const exchange = (error instanceof Violation ? error.exchange : null) ?? world.lastExchange;
    const reason = redact(error instanceof Error ? error.message : String(error), options);
    return { id, topic, title, outcome, reason, exchange: outcome === 'failed' ? exchange : null };
  } finally {
    await putAway(world);
  }
}

/** Cancels what the case left unpaid; what cannot be cancelled is the next case's to find out. */
async function putAway(world: World): Promise<void> {
  for (const id of world.placed) {
    const order = await orderOf(world, id).catch(() => null);
    if (order?.actions.includes('cancel')) await cancel(world, id).catch(() => null);
  }
}
