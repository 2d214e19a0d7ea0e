import type { Situation } from '../situation.js';
import { perform, type Play } from './perform.js';

/** One test for each situation, named by its id. */
export function playAll<Id extends string>(topic: string, situations: readonly (Situation & { readonly id: Id })[], plays: Readonly<Record<Id, Play>>): void {
  describe(topic, function () {
    // Many seconds of the page's time are passed in each; on a busy machine that takes a while.
    this.timeout(30_000);
    for (const situation of situations) it(situation.id, () => perform(situation, plays[situation.id]));
  });
}
