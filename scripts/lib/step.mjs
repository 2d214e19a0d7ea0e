import { onPath } from './on-path.mjs';

/** Why a step that needs these programs cannot run; undefined where it can. */
export function missing(...programs) {
  const absent = programs.filter((program) => onPath(program) === undefined);
  return absent.length > 0 ? `${absent.join(' and ')} not installed` : undefined;
}

/** Runs a step and says what became of it. Where something stands in its way it is not run, and has not passed either. */
export async function outcomeOf({ name, task, obstacle }) {
  if (obstacle !== undefined) return { name, outcome: `not run: ${obstacle}` };
  console.log(`\n— ${name} —\n`);
  const start = performance.now();
  const { code } = await task();
  return { name, outcome: code === 0 ? 'passed' : 'FAILED', time: `${Math.round((performance.now() - start) / 1000)} s` };
}
