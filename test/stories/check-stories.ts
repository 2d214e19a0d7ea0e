import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { checkStory, type Verdict } from './check-story.js';
import { modes } from './modes.js';
import { serveFiles } from './serve.js';
import { createVisitor, probeMount } from './visitor.js';

/** Fewer stories than this are not all the stories. */
const fewest = 60;

/** A window waits, for pages to come to rest, longer than it works. */
const windowsPerProcessor = 3;

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

/** Looks at every story of a static Storybook in every mode, in windows beside each other. */
export async function checkStories(folder: string, executablePath: string, isWanted: (story: string) => boolean = () => true): Promise<Outcome> {
  const stories = (await storiesIn(folder)).filter(isWanted);
  const server = await serveFiles([probeMount, ['/', folder]]);
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const verdicts: Verdict[] = [];
  const waiting = [...stories];
  try {
    await Promise.all(Array.from({ length: windowsPerProcessor * availableParallelism() }, async () => {
      const visitor = await createVisitor(browser);
      for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
        verdicts.push(...await checkStory(visitor, story, `${server.url}/iframe.html?viewMode=story&globals=a11y.manual:!true&id=${story}`, modes));
      }
      await visitor.close();
    }));
  } finally {
    await browser.close();
    await server.close();
  }
  return outcomeOf(stories, verdicts);
}

/** The ids of a Storybook's stories. */
export async function storiesIn(folder: string): Promise<string[]> {
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, { id: string; type: string }> };
  return Object.values(entries).filter(({ type }) => type === 'story').map(({ id }) => id);
}

/** Adds up; stories that are too few, and one that was not looked at in a mode, have failed. */
export function outcomeOf(stories: readonly string[], verdicts: readonly Verdict[]): Outcome {
  const failures = verdicts.filter(({ findings }) => findings.length > 0);
  const seen = new Set(verdicts.map(({ story, mode }) => `${story} ${mode}`));
  const missing = stories.flatMap((story) => modes.filter(({ name }) => !seen.has(`${story} ${name}`)).map(({ name }) => `✗ ${story}, ${name}\n    was not looked at`));
  const few = stories.length < fewest ? [`✗ There are only ${stories.length} stories, and should be ${fewest} at least.`] : [];
  const passed = verdicts.length - failures.length;
  const summary = `stories: ${stories.length} stories × ${modes.length} = ${(stories.length * modes.length).toLocaleString('en')} combinations, ${passed.toLocaleString('en')} passed`;
  return { passed, failed: failures.length + missing.length + few.length, output: [...describe(failures), ...missing, ...few, summary].join('\n') };
}

/** The findings of each story, each with the modes that show it. */
function describe(verdicts: readonly Verdict[]): string[] {
  return [...new Set(verdicts.map(({ story }) => story))].map((name) => {
    const modesOf = new Map<string, string[]>();
    for (const { story, mode, findings } of verdicts) {
      if (story === name) for (const finding of findings) modesOf.set(finding, [...(modesOf.get(finding) ?? []), mode]);
    }
    return [`✗ ${name}`, ...[...modesOf].map(([finding, where]) => `    ${finding} (${where.join('; ')})`)].join('\n');
  });
}
