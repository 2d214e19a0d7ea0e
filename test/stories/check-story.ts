import type { Mode } from './modes.js';
import type { Visitor } from './visitor.js';

/** What is wrong with a story in one mode; nothing where it passes. */
export interface Verdict {
  readonly story: string;
  readonly mode: string;
  readonly findings: readonly string[];
}

/**
 * Looks at one story in every mode. It is opened once, and shown differently in place, so that what is typed, open and
 * focused has to stay; only where something is open that closes when the window is resized, it is opened anew.
 */
export async function checkStory(visitor: Visitor, story: string, url: string, modes: readonly Mode[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let kept: readonly string[] | null = null;
  let width = 0;
  for (const mode of modes) {
    const findings: string[] = [];
    try {
      const popover = kept?.some((state) => state.endsWith(' open')) && mode.width !== width;
      if (kept === null || popover) {
        kept = null;
        await visitor.open(url, mode);
      }
      width = mode.width;
      findings.push(...await visitor.show(mode));
      const state = await visitor.state();
      kept ??= state;
      findings.push(...differences(kept, state), ...await looks(visitor, mode));
    } catch (error) {
      findings.push((error as Error).message);
      kept = null;
    }
    findings.push(...visitor.problems());
    verdicts.push({ story, mode: mode.name, findings: [...new Set(findings)] });
  }
  return verdicts;
}

async function looks(visitor: Visitor, { axe, pseudo }: Mode): Promise<string[]> {
  return [
    ...await visitor.overflows(),
    ...(pseudo ? await visitor.unwrapped(pseudo) : []),
    ...(axe ? await visitor.audit() : []),
  ];
}

function differences(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((state) => !after.includes(state)).map((state) => `lost: ${state}`),
    ...after.filter((state) => !before.includes(state)).map((state) => `new: ${state}`),
  ];
}
