import { expect } from 'chai';
import type { Situation } from '../situation.js';
import { perform, type Play } from './perform.js';

/** Many seconds of the page's time pass in each situation; on a busy machine that takes a while. */
export const patience = 30_000;

/** One test for each situation of a topic, named by its id; the last one sees to it that each was played to its end. */
export function playAll<Id extends string>(
  { title, situations }: { readonly title: string; readonly situations: readonly (Situation & { readonly id: Id })[] },
  plays: Readonly<Record<Id, Play>>,
): void {
  describe(title, function () {
    this.timeout(patience);
    const played: string[] = [];
    for (const situation of situations) {
      it(situation.id, async () => {
        await perform(situation, plays[situation.id]);
        played.push(situation.id);
      });
    }
    it('has a row for each play, and has played each row', () => {
      expect(Object.keys(plays).sort()).to.deep.equal(situations.map(({ id }) => id).sort());
      expect(played).to.deep.equal(situations.map(({ id }) => id));
    });
  });
}
