import type { Stock } from '../../src/hosts/simulation.js';
import { createWorld, type World } from './world.js';

interface Kept {
  readonly key: string;
  readonly world: Promise<World>;
}

const byStory = new Map<string, Kept>();
const byOrigin = new Map<string, World>();
let opened = 0;

/** The world that answers at an address, or null when none does. */
export const worldAt = (url: string): World | null => byOrigin.get(new URL(url).origin) ?? null;

/**
 * The world behind a story, brought into its state by `prepare`. It stays while the story is only shown differently, in
 * another theme or language; another key makes a fresh one.
 */
export function worldFor(storyId: string, key: string, stock: Stock, prepare: (world: World) => Promise<void>): Promise<World> {
  const kept = byStory.get(storyId);
  if (kept?.key === key) return kept.world;
  leave(storyId);
  const world = open(stock, prepare);
  byStory.set(storyId, { key, world });
  return world;
}

/** Closes the worlds of all stories but one. */
export function leaveOthers(storyId: string): void {
  for (const id of byStory.keys()) if (id !== storyId) leave(id);
}

async function open(stock: Stock, prepare: (world: World) => Promise<void>): Promise<World> {
  opened += 1;
  const world = await createWorld(`https://story-${opened}-${Date.now()}.example`, stock);
  byOrigin.set(world.origin, world);
  try {
    await prepare(world);
    return world;
  } catch (error) {
    close(world);
    throw error;
  }
}

function leave(storyId: string): void {
  const kept = byStory.get(storyId);
  byStory.delete(storyId);
  // One that could not be prepared is closed already.
  void kept?.world.then(close, () => {});
}

function close(world: World): void {
  world.close();
  byOrigin.delete(world.origin);
}
