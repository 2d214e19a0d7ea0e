import { measures } from './measures.mjs';
import { report } from './report.mjs';

/** The budget as a step of the tests; its table is printed where something is over. */
export async function withinBudget(chromium) {
  const { table, passed, problems } = report(await measures(chromium));
  return { passed, failed: problems.length, ...(problems.length > 0 && { output: [table, ...problems].join('\n') }) };
}
