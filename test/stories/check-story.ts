import type { PageState } from './in-page/kept-state.js';
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
  let before: PageState | null = null;
  let width = 0;
  for (const mode of modes) {
    const findings: string[] = [];
    try {
      const popover = before?.kept.some(({ what }) => what.endsWith(' open')) && mode.width !== width;
      if (before === null || popover) {
        before = null;
        await visitor.open(url, mode);
      }
      width = mode.width;
      findings.push(...await visitor.show(mode));
      const state = await visitor.state();
      before ??= state;
      findings.push(...differences(before, state), ...await looks(visitor, mode));
    } catch (error) {
      findings.push((error as Error).message);
      before = null;
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

function differences(before: PageState, after: PageState): string[] {
  return [...missing(before, after).map((what) => `lost: ${what}`), ...missing(after, before).map((what) => `new: ${what}`)];
}

/** What one of two states has and the other has not, though its row is drawn in both. */
function missing(from: PageState, { kept, rows }: PageState): string[] {
  return from.kept.filter(({ what, row }) => (row === '' || rows.includes(row)) && !kept.some((other) => other.what === what && other.row === row)).map(({ what }) => what);
}
