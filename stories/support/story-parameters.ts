import type { Stock } from '../../src/hosts/simulation.js';
import type { ScenarioName } from './scenarios.js';
import type { Way } from './ways.js';

/** What a story says of the world behind it, as `parameters.world`. */
export interface WorldParameters {
  /** What is sold, and to whom; the demo's where it is left out. */
  readonly stock?: Stock;
  /** What happens before the page comes, so that its checkout begins in the midst of it. */
  readonly before?: Way;
  /** What the buyer has done before, on a backend in good order. */
  readonly way?: Way;
  /** How the backend behaves from then on; the toolbar may say otherwise. */
  readonly scenario?: ScenarioName;
  /** What is asked of it then, as the page comes into view. */
  readonly ask?: Way;
  /** The backend behaves so from the first request on, and there is no way before. */
  readonly fromTheStart?: boolean;
}

/** What stories may say as `parameters`. */
export interface StoryTypes {
  parameters: {
    world?: WorldParameters;
    /** How wide the place is that the page gives to the story. */
    measure?: 'narrow' | 'normal' | 'wide';
    /** Whether the story stands in a session; true when left out. */
    session?: boolean;
  };
}
