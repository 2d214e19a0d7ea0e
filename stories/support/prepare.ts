import type { StoryContext } from '@storybook/web-components-vite';
import { definePreviewAddon } from 'storybook/internal/csf';
import { startMockWorker } from './mock-worker.js';
import { scenarios, type ScenarioName } from './scenarios.js';
import type { StoryTypes, WorldParameters } from './story-parameters.js';
import type { World } from './world.js';
import { leaveOthers, worldFor } from './worlds.js';

/** Gives every story its world, in the state that the story is about, and lets it say which. */
export const addonWorld = () => definePreviewAddon<StoryTypes>({ loaders: [loadWorld] });

async function loadWorld({ id, viewMode, parameters, globals }: Pick<StoryContext, 'id' | 'viewMode' | 'parameters' | 'globals'>): Promise<{ world: World }> {
  await startMockWorker();
  const { stock = {}, before, way, ask, scenario: own = 'normal', fromTheStart = false } = (parameters['world'] ?? {}) as WorldParameters;
  const chosen: unknown = globals['backend'];
  const name = isScenario(chosen) ? chosen : own;
  if (viewMode === 'story') leaveOthers(id);
  const world = await worldFor(id, name, stock, async (opened) => {
    await before?.(opened);
    if (!fromTheStart) {
      await opened.checkout.start();
      await way?.(opened);
    }
    if (name !== 'normal') opened.interfere(await scenarios[name].begin(opened));
    // Not awaited: a slow answer is part of what the story shows.
    void Promise.resolve(ask?.(opened)).catch((error: unknown) => console.error(error));
  });
  return { world };
}

const isScenario = (name: unknown): name is ScenarioName => typeof name === 'string' && Object.hasOwn(scenarios, name);
