import { bin, root, run } from './run.mjs';

/** Where the static Storybook of the tests is built. */
export const storybookFolder = `${root}build/storybook`;

/** Builds the static Storybook. Throws where that fails. */
export async function buildStorybook() {
  const { code, output } = await run(bin('storybook'), ['build', '--output-dir', storybookFolder, '--quiet'], { env: { STORYBOOK_DISABLE_TELEMETRY: '1' } });
  if (code !== 0) throw new Error(`the Storybook could not be built\n${output}`);
}

/** Looks at every story in every mode, by what was compiled of `test/stories`. */
export async function storyTests(chromium) {
  const { checkStories } = await import('../../build/test/stories/check-stories.js');
  await buildStorybook();
  return checkStories(storybookFolder, chromium);
}
